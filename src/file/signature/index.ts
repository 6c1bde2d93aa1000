/** PDFs signed, stamped and verified (PAdES baseline, ETSI EN 319 142-1). */
export { inspectSignature } from './inspect.ts';
export { signPdf, type SigningOptions } from './sign.ts';
export { openSigner, type SignerSource } from './signer.ts';
export { timestampService, type TimestampLimits } from './timestamp.ts';
export type { SignatureFacts, Signer, TimestampFacts, TimestampService } from './types.ts';
