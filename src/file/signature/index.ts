/** PDFs signed, stamped and verified (PAdES baseline, ETSI EN 319 142-1). */
export { embeddedFiles, metadataOf } from './embedded.ts';
export { inspectSignature } from './inspect.ts';
export { certificateOf, type PreservationOptions, signPdf, type SigningOptions } from './sign.ts';
export { atHand, type RevocationSources } from './revocation.ts';
export { openSigner, type SignerSource } from './signer.ts';
export { timestampService, type TimestampLimits } from './timestamp.ts';
export { certificatesIn } from './certificates.ts';
export type {
  Revocation,
  SignatureFacts,
  Signer,
  TimestampFacts,
  TimestampService,
  Trust,
  TrustList,
} from './signature-facts.ts';
