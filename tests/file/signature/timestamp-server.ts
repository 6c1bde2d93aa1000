/** A timestamp service of RFC 3161 on this machine, which keeps to the rules or breaks one of them. */
import { randomBytes, webcrypto } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
  type MessageImprint,
} from 'pkijs';
import type { Certified } from './keys.ts';

/** What the service does otherwise than it should. */
export interface Manners {
  readonly time?: Date;
  readonly nonce?: Uint8Array;
  /** Stamps something else than what it was given. */
  readonly otherImprint?: boolean;
  readonly refuses?: boolean;
  /** Grants what it was asked for, and leaves it out. */
  readonly withoutToken?: boolean;
  /** Leaves out its certificate. */
  readonly withoutCertificate?: boolean;
  /** Says twice what it stamps. */
  readonly twice?: boolean;
  /** Answers as a web server does, in whatever way. */
  readonly answer?: (response: ServerResponse) => void;
}

export interface TimestampServer {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

export async function startTimestampServer(owner: Certified, manners: Manners = {}): Promise<TimestampServer> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    if (manners.answer !== undefined) {
      manners.answer(response);
      return;
    }
    void answer(request, owner, manners).then((bytes) => {
      response.setHeader('content-type', 'application/timestamp-reply').end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/stamp`,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, owner: Certified, manners: Manners): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { messageImprint, nonce } = TimeStampReq.fromBER(Buffer.concat(chunks));
  const response = new TimeStampResp({ status: new PKIStatusInfo({ status: manners.refuses === true ? 2 : 0 }) });
  if (manners.refuses !== true && manners.withoutToken !== true)
    response.timeStampToken = await tokenFor(messageImprint, nonce, { owner, manners });
  return new Uint8Array(response.toSchema().toBER());
}

interface Issuing {
  readonly owner: Certified;
  readonly manners: Manners;
}

async function tokenFor(
  imprint: MessageImprint,
  nonce: asn1js.Integer | undefined,
  { owner, manners }: Issuing,
): Promise<ContentInfo> {
  if (manners.otherImprint === true) imprint.hashedMessage = new asn1js.OctetString({ valueHex: randomBytes(32) });
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.5',
    messageImprint: imprint,
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: manners.time ?? new Date('2027-03-05T09:00:07Z'),
    ...(nonce && { nonce: manners.nonce ? new asn1js.Integer({ valueHex: manners.nonce }) : nonce }),
  });
  const content = new Uint8Array(info.toSchema().toBER());
  return signed(content, owner, manners);
}

const TST_INFO = '1.2.840.113549.1.9.16.1.4';

async function signed(
  content: Uint8Array,
  { key, certificate, x509 }: Certified,
  { withoutCertificate = false, twice = false }: Manners,
): Promise<ContentInfo> {
  const sha256 = async (bytes: Uint8Array) => new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes.slice()));
  const certificateId = new asn1js.Sequence({ value: [new asn1js.OctetString({ valueHex: await sha256(x509.raw) })] });
  const signingCertificate = new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certificateId] })] });
  const digest = new asn1js.OctetString({ valueHex: await sha256(content) });
  const contentType = () =>
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new asn1js.ObjectIdentifier({ value: TST_INFO })] });
  const attributes = [
    contentType(),
    ...(twice ? [contentType()] : []),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [digest] }),
    new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [signingCertificate] }),
  ];
  const { issuer, serialNumber } = certificate;
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
  });
  const eContent = new asn1js.OctetString({ valueHex: content });
  const signedData = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: TST_INFO, eContent }),
    signerInfos: [info],
    certificates: withoutCertificate ? [] : [certificate],
  });
  await signedData.sign(key, 0, 'SHA-256');
  return new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signedData.toSchema(true) });
}
