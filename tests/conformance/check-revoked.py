"""Says by pyHanko whether a signature holds, given who was revoked: `valid` or `not valid`. FILE ROOT CRL."""
import asyncio
import logging
import sys

from asn1crypto import crl
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.validation.ades import ades_with_time_validation
from pyhanko.sign.validation.policy_decl import (
    LocalKnowledge,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy, RevocationCheckingRule
from pyhanko_certvalidator.registry import SimpleTrustManager
from pyhanko_certvalidator.revinfo.archival import CRLContainer

logging.disable(logging.CRITICAL)
path, root, revoked = sys.argv[1:]
wanted = RevocationCheckingRule.CRL_REQUIRED
anchor = load_cert_from_pemder(root)
policy = CertValidationPolicySpec(
    trust_manager=SimpleTrustManager.build(trust_roots=[anchor]),
    revinfo_policy=CertRevTrustPolicy(RevocationCheckingPolicy(wanted, wanted)),
)
with open(revoked, "rb") as file:
    known = CRLContainer(crl.CertificateList.load(file.read()))
spec = SignatureValidationSpec(
    policy,
    RevocationInfoGatheringSpec(online_fetching_rule=RevinfoOnlineFetchingRule.LOCAL_ONLY),
    ts_cert_validation_policy=policy,
    local_knowledge=LocalKnowledge(known_crls=[known]),
)
with open(path, "rb") as file:
    reader = PdfFileReader(file)
    [signature] = reader.embedded_regular_signatures
    signature.compute_integrity_info()
    result = asyncio.run(ades_with_time_validation(signature.signed_data, spec, raw_digest=signature.compute_digest()))
print("valid" if result.ades_subindic == AdESPassed.OK else "not valid", result.ades_subindic)
