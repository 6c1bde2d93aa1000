/** Damages bytes as discs, mail gateways and enemies do: flipped bits, lost and doubled pieces, words that mean something. */

/** What has a meaning in one of the formats that are read, or breaks a careless reader. */
const NASTY = [
  '\0',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '\u00A0',
  '\u202E',
  '\u2066',
  '\u200B',
  '\uFEFF',
  '\u0301'.repeat(40),
  '\u00AD',
  'a'.repeat(3000),
  'a '.repeat(600),
  '('.repeat(300),
  '9'.repeat(300),
  ' '.repeat(500),
  '-'.repeat(500),
  '> '.repeat(60),
  '<div>'.repeat(200),
  '<table><tr><td>',
  '</p></div></body>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '&a;',
  '&#0;',
  '&#xD800;',
  '<span lang="fr">',
  '</span>',
  '<w:p>',
  '</w:p>',
  '<w:del>',
  '<w:tbl><w:tr><w:tc>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<text:p>',
  '<text:span>',
  '\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n',
  '\nContent-Type: text/html; charset=utf-7\n',
  '\nContent-Transfer-Encoding: base64\n',
  '=?utf-8?B?////?=',
  '=3D=\n',
  '\n-- \n',
  '\nFrom: a@example.org\nSent: Monday\nTo: b@example.org\nSubject: x\n',
  '\n***\n',
  '\n---\n',
  '[^1]',
  '\n[^1]: ',
  '\n1. ',
  '\n- ',
  '\n# ',
  '\n|a|b|\n|-|-|\n',
  '&a [*a, *a]',
  '<<: *a',
  '!!binary aGk=',
  ': ',
  '{ ',
  '[[[[[[[[',
  '"',
  "'",
  '../../x',
  'Embargoed until 12:00',
  'EMBARGO',
  '27 November 2026',
  'Le 27 novembre 2026',
  ' 0 R',
  ' obj',
  'stream\n',
  'endstream',
  '/Length 99999999',
  '<</A<</A<</A<</A',
  'M0 0h1e999z',
  'NaN',
  '1e308',
  '-1',
].map((text) => Buffer.from(text));

/** Numbers that lengths and offsets are never meant to be. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

/**
 * One bit is another.
 * @param {Uint8Array} bytes
 * @param {import('./choices.mjs').Choices} choices
 */
export function flipped(bytes, choices) {
  const copy = Uint8Array.from(bytes);
  if (copy.length > 0) copy[choices.below(copy.length)] ^= 1 << choices.below(8);
  return copy;
}

/** @type {readonly ((bytes: Uint8Array, choices: import('./choices.mjs').Choices, other: Uint8Array) => Uint8Array)[]} */
const WAYS = [
  flipped,
  (bytes, choices) => {
    const copy = Uint8Array.from(bytes);
    for (let n = choices.below(12); n >= 0 && copy.length > 0; n--)
      copy[choices.below(copy.length)] ^= 1 << choices.below(8);
    return copy;
  },
  (bytes, choices) => {
    const copy = Buffer.from(bytes);
    const at = choices.below(Math.max(1, copy.length - 4));
    if (copy.length < 4) return copy;
    if (choices.is(0.5)) copy.writeUInt32LE(choices.of(EDGES), at);
    else copy.writeUInt32BE(choices.of(EDGES), at);
    return copy;
  },
  (bytes, choices) => bytes.subarray(0, choices.below(bytes.length + 1)),
  (bytes, choices) => {
    const [from, to] = ends(bytes, choices);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, choices) => {
    const [from, to] = ends(bytes, choices);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, choices) => {
    const [from, to] = ends(bytes, choices);
    const at = choices.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at));
  },
  (bytes, choices) => put(bytes, choices, choices.of(NASTY)),
  (bytes, choices) => put(bytes, choices, choices.of(NASTY)),
  (bytes, choices) => put(put(bytes, choices, choices.of(NASTY)), choices, choices.of(NASTY)),
  (bytes, choices, other) => {
    const [from, to] = ends(other, choices);
    return put(bytes, choices, other.subarray(from, to));
  },
];

/**
 * @param {Uint8Array} bytes
 * @param {import('./choices.mjs').Choices} choices
 * @param {Uint8Array} [other] of the same format, from which a piece may come
 */
export function damaged(bytes, choices, other = bytes) {
  let copy = choices.of(WAYS)(bytes, choices, other);
  while (choices.is(0.3)) copy = choices.of(WAYS)(copy, choices, other);
  return copy;
}

function ends(bytes, choices) {
  const from = choices.below(bytes.length + 1);
  const most = choices.of([4, 40, 400, 4000]);
  return [from, Math.min(bytes.length, from + choices.below(most))];
}

function put(bytes, choices, piece) {
  const at = choices.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), piece, bytes.subarray(at));
}

function joined(...parts) {
  return Uint8Array.from(Buffer.concat(parts));
}
