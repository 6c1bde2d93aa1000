/** Lists of revoked certificates and a service that answers about them (RFC 5280, RFC 6960), on this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  BasicOCSPResponse,
  CertificateRevocationList,
  Extension,
  Extensions,
  OCSPRequest,
  OCSPResponse,
  ResponseBytes,
  RevokedCertificate,
  SingleResponse,
  Time,
} from 'pkijs';
import type { Certified } from './keys.ts';

export interface ListOptions {
  readonly revoked?: readonly Certified[];
  readonly from?: string;
  readonly until?: string;
  /** Why they were revoked (RFC 5280, 5.3.1). */
  readonly reason?: number;
  /** Of what it is the list, by the tags of RFC 5280, 5.2.5: of users alone (1), of authorities (2), of some reasons (3). */
  readonly part?: readonly number[];
  /** Whether it says only what has changed since another. */
  readonly isDelta?: boolean;
}

/** The list of an authority, in DER. */
export async function listOf(authority: Certified, options: ListOptions = {}): Promise<Uint8Array> {
  const { revoked = [], from = '2027-03-01', until = '2027-04-01', reason, part, isDelta = false } = options;
  const extensions = [
    ...(isDelta ? [listExtension('2.5.29.27', new asn1js.Integer({ value: 1 }))] : []),
    ...(part === undefined ? [] : [listExtension('2.5.29.28', new asn1js.Sequence({ value: part.map(tagged) }))]),
  ];
  const list = new CertificateRevocationList({
    version: 1,
    issuer: authority.certificate.subject,
    thisUpdate: new Time({ type: 0, value: new Date(from) }),
    nextUpdate: new Time({ type: 0, value: new Date(until) }),
    ...(extensions.length > 0 && { crlExtensions: new Extensions({ extensions }) }),
    ...(revoked.length > 0 && {
      revokedCertificates: revoked.map(
        ({ certificate }) =>
          new RevokedCertificate({
            userCertificate: certificate.serialNumber,
            revocationDate: new Time({ type: 0, value: new Date('2027-03-02') }),
            ...(reason !== undefined && { crlEntryExtensions: new Extensions({ extensions: [reasonOf(reason)] }) }),
          }),
      ),
    }),
  });
  await list.sign(authority.key, 'SHA-256');
  return new Uint8Array((list.toSchema(true) as asn1js.Sequence).toBER());
}

function listExtension(extnID: string, value: asn1js.BaseBlock): Extension {
  return new Extension({ extnID, critical: true, extnValue: value.toBER() });
}

/** A part of the scope of a list: true, under its tag. */
function tagged(tagNumber: number): asn1js.Primitive {
  return new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber }, valueHex: Uint8Array.of(0xff).buffer });
}

function reasonOf(reason: number): Extension {
  return new Extension({ extnID: '2.5.29.21', extnValue: new asn1js.Enumerated({ value: reason }).toBER() });
}

export interface OcspManners {
  readonly revoked?: readonly Certified[];
  /** Who signs, where it is not the authority. */
  readonly signer?: Certified;
  readonly from?: string;
  readonly until?: string;
  /** Answers about another certificate than it was asked about. */
  readonly about?: Certified;
  readonly status?: number;
}

export interface RevocationServer {
  readonly ocsp: string;
  readonly crl: string;
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

export async function startRevocationServer(
  authority: Certified,
  manners: OcspManners = {},
  list?: Uint8Array,
): Promise<RevocationServer> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    if (request.url === '/list.crl') {
      response.setHeader('content-type', 'application/pkix-crl').end(list ?? '');
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void answer(Buffer.concat(chunks), authority, manners).then((bytes) => {
        response.setHeader('content-type', 'application/ocsp-response').end(bytes);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${String(port)}`;
  return {
    ocsp: `${origin}/ocsp`,
    crl: `${origin}/list.crl`,
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

async function answer(request: Buffer, authority: Certified, manners: OcspManners): Promise<Uint8Array> {
  const { revoked = [], signer = authority, from = '2027-03-05T08:00:00Z', until = '2027-03-06T08:00:00Z' } = manners;
  const response = new OCSPResponse();
  response.responseStatus.valueBlock.valueDec = manners.status ?? 0;
  const basic = new BasicOCSPResponse();
  basic.tbsResponseData.responderID = signer.certificate.subject;
  basic.tbsResponseData.producedAt = new Date(from);
  const { tbsRequest } = OCSPRequest.fromBER(Uint8Array.from(request));
  for (const { reqCert } of tbsRequest.requestList) {
    if (manners.about) reqCert.serialNumber = manners.about.certificate.serialNumber;
    const isRevoked = revoked.some(({ certificate }) => certificate.serialNumber.isEqual(reqCert.serialNumber));
    const single = new SingleResponse({ certID: reqCert });
    single.certStatus = isRevoked
      ? new asn1js.Constructed({
          idBlock: { tagClass: 3, tagNumber: 1 },
          value: [new asn1js.GeneralizedTime({ valueDate: new Date('2027-03-02') })],
        })
      : new asn1js.Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, valueHex: new ArrayBuffer(0) });
    single.thisUpdate = new Date(from);
    single.nextUpdate = new Date(until);
    basic.tbsResponseData.responses.push(single);
  }
  basic.signatureAlgorithm = new AlgorithmIdentifier();
  basic.certs = [signer.certificate];
  await basic.sign(signer.key, 'SHA-256');
  const contents = new asn1js.OctetString({ valueHex: basic.toSchema().toBER() });
  response.responseBytes = new ResponseBytes({ responseType: '1.3.6.1.5.5.7.48.1.1', response: contents });
  return new Uint8Array(response.toSchema().toBER());
}
