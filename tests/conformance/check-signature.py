"""Validates a signed PDF by pyHanko: its level of PAdES, whose it is, and that it certifies the file. FILE ROOT LEVEL."""
import asyncio
import logging
import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.ades import ades_lta_validation
from pyhanko.sign.validation.policy_decl import (
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy, RevocationCheckingRule
from pyhanko_certvalidator.registry import SimpleTrustManager

logging.disable(logging.CRITICAL)
path, root, level = sys.argv[1:]
anchor = load_cert_from_pemder(root)
faults = []


def context():
    """What was revoked is asked of the file alone, and has to be in it where the signature is to last."""
    known = {"trust_roots": [anchor], "allow_fetching": False}
    if level not in ("b-lt", "b-lta"):
        return ValidationContext(**known)
    return DocumentSecurityStore.read_dss(reader).as_validation_context({**known, "revocation_mode": "require"})


def lasting():
    """Every certificate has to be proved by a list or an answer, and nothing is fetched: all of it has to be in the file."""
    wanted = RevocationCheckingRule.CRL_OR_OCSP_REQUIRED
    policy = CertValidationPolicySpec(
        trust_manager=SimpleTrustManager.build(trust_roots=[anchor]),
        revinfo_policy=CertRevTrustPolicy(RevocationCheckingPolicy(wanted, wanted)),
    )
    gathering = RevocationInfoGatheringSpec(online_fetching_rule=RevinfoOnlineFetchingRule.LOCAL_ONLY)
    return PdfSignatureValidationSpec(SignatureValidationSpec(policy, gathering, ts_cert_validation_policy=policy))


with open(path, "rb") as file:
    reader = PdfFileReader(file)
    [signature] = reader.embedded_regular_signatures
    stamps = reader.embedded_timestamp_signatures
    status = validate_pdf_signature(signature, context(), context())
    if not status.bottom_line:
        faults.append(status.pretty_print_details())
    if level == "b-lta":
        result = asyncio.run(ades_lta_validation(signature, lasting()))
        if result.ades_subindic != AdESPassed.OK:
            faults.append(f"it cannot be proved for long: {result.ades_subindic} {result.failure_msg}")
    if signature.docmdp_level != MDPPerm.NO_CHANGES:
        faults.append(f"the file is not certified: {signature.docmdp_level}")
    if reader.root["/Perms"].raw_get("/DocMDP").idnum != signature.sig_field.raw_get("/V").idnum:
        faults.append("the permissions of the file are not those of the signature")
    if (status.timestamp_validity is not None) != (level != "b-b"):
        faults.append(f"the signature {'lacks' if level != 'b-b' else 'has'} a timestamp")
    if ("/DSS" in reader.root) != (level in ("b-lt", "b-lta")):
        faults.append("the file has revocation data where it should not, or has none where it should")
    if len(stamps) != (1 if level == "b-lta" else 0):
        faults.append(f"the file has {len(stamps)} document timestamps")
    for stamp in stamps:
        stamped = validate_pdf_timestamp(stamp, context())
        if not (stamped.valid and stamped.intact and stamped.trusted):
            faults.append(f"the document timestamp is not valid: {stamped.summary()}")

if faults:
    sys.exit("\n".join(faults))
