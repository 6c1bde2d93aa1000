/** What Outlook sends in its own format is opened, and what is made to break readers is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openedTnef } from '../../../src/text/intake/tnef.ts';
import { trials } from '../../support/runs.ts';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

const u16 = (value: number) => Buffer.from([value & 255, (value >> 8) & 255]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** An attribute of the message (1) or of what is attached (2), with the sum of its bytes. */
function attribute(level: 1 | 2, id: number, data: Uint8Array): Buffer {
  const sum = data.reduce((all, byte) => (all + byte) & 0xffff, 0);
  return Buffer.concat([Buffer.from([level]), u32(id), u32(data.length), data, u16(sum)]);
}

function property(type: number, id: number, data: Uint8Array): Buffer {
  const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
  return Buffer.concat([u16(type), u16(id), u32(1), u32(data.length), data, padding]);
}

const properties = (...all: readonly Buffer[]) => Buffer.concat([u32(all.length), ...all]);
const tnef = (...attributes: readonly Buffer[]) => Buffer.concat([u32(0x223e9f78), u16(1), ...attributes]);

const MESSAGE = 0x00069003;
const codePage = (page: number) => attribute(1, 0x00069007, Buffer.concat([u32(page), u32(0)]));
const htmlBody = (html: Uint8Array) => attribute(1, MESSAGE, properties(property(0x0102, 0x1013, html)));
const plainBody = (text: string) =>
  attribute(1, MESSAGE, properties(property(0x001f, 0x1000, Buffer.from(`${text}\0`, 'utf16le'))));
const rtfBody = attribute(1, MESSAGE, properties(property(0x0102, 0x1009, Buffer.alloc(40))));
const attachedFile = (name: string, bytes: Uint8Array) =>
  Buffer.concat([
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, Buffer.from('SHORT~1.DOC\0')),
    attribute(2, 0x0006800f, bytes),
    attribute(2, 0x00069005, properties(property(0x001f, 0x3707, Buffer.from(`${name}\0`, 'utf16le')))),
  ]);

const DOCUMENT = wordFile({
  body: [
    par('The river feeds the towns that stand on it, and they owe it clean water in return.'),
    par('Every town has done its part of the work, and we can all be proud of that.'),
  ].join(''),
});

describe('the text and the files of a winmail.dat', () => {
  it('are given in the letters of its code page', () => {
    const html = Buffer.concat([Buffer.from('<p>Gen'), Buffer.from([0xe8]), Buffer.from('ve</p>')]);
    expect(openedTnef(tnef(codePage(1252), htmlBody(html)))?.html).toBe('<p>Genève</p>');
    expect(openedTnef(tnef(codePage(1252), plainBody('Genève, le 12 mars')))?.text).toBe('Genève, le 12 mars');
    expect(openedTnef(tnef(codePage(65001), attribute(1, 0x0002800c, Buffer.from('Genève\0'))))?.text).toBe('Genève');
  });

  it('come with the long names of the files', () => {
    const opened = openedTnef(tnef(plainBody('Attached.'), attachedFile('Day of Rivers.docx', DOCUMENT)));
    expect(opened?.files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['Day of Rivers.docx', DOCUMENT.length],
    ]);
  });

  it('are passed over where a property has a name or several values', () => {
    const named = Buffer.concat([
      u16(0x001f),
      u16(0x8001),
      Buffer.alloc(16),
      u32(1),
      u32(6),
      Buffer.from('ab\0', 'utf16le'),
      Buffer.alloc(2),
      u32(1),
      u32(2),
      Buffer.alloc(4),
    ]);
    const several = Buffer.concat([u16(0x1003), u16(0x3001), u32(2), u32(7), u32(8)]);
    const text = property(0x001f, 0x1000, Buffer.from('All of it\0', 'utf16le'));
    expect(openedTnef(tnef(attribute(1, MESSAGE, properties(named, several, text))))?.text).toBe('All of it');
  });
});

describe('a winmail.dat that is damaged', () => {
  const sound = tnef(codePage(1252), plainBody('The weirs are open.'), attachedFile('a.docx', Buffer.from('abc')));

  it('is not opened where a sum is not that of its bytes', () => {
    const other = Buffer.from(sound);
    const at = other.indexOf(Buffer.from('weirs', 'utf16le'));
    other[at] = (other[at] ?? 0) ^ 1;
    expect(openedTnef(other)).toBeUndefined();
  });

  it('is not opened where a length leads over the end', () => {
    expect(openedTnef(sound.subarray(0, sound.length - 1))).toBeUndefined();
    expect(openedTnef(tnef(attribute(1, MESSAGE, Buffer.concat([u32(0xffffffff)]))))).toBeUndefined();
    expect(
      openedTnef(tnef(attribute(1, MESSAGE, properties(Buffer.concat([u16(0x001f), u16(0x1000), u32(0xffffffff)]))))),
    ).toBeUndefined();
  });

  it('never ends the reading, whatever is changed', () => {
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, value) => {
        const other = Buffer.from(sound);
        other[at] = value;
        const opened = openedTnef(other);
        // The one thing without a sum is what the attributes are: of those that are known, none is another.
        expect([undefined, 'The weirs are open.']).toContain(opened?.text);
      }),
      trials(300),
    );
  });
});

describe('a mail of Outlook', () => {
  const mail = (text: string, part: Uint8Array) =>
    `From: Press Office <press@example.org>\r\nSubject: Day of Rivers\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="=_b"\r\n\r\n--=_b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--=_b\r\nContent-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="winmail.dat"\r\n\r\n${Buffer.from(part).toString('base64')}\r\n--=_b--\r\n`;
  const imported = async (text: string, part: Uint8Array) => {
    const made = await importPages({
      kind: 'together',
      page: { name: 'page.eml', bytes: Buffer.from(mail(text, part)) },
    });
    const told = made.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n');
    return {
      told,
      english: made.ok ? made.value.files.get('en.md') : undefined,
      asked: made.ok ? made.value.summary.questions : [],
    };
  };

  it('has its text from there, and says so', async () => {
    const html =
      '<h1>Message on the Day of Rivers</h1><p>Geneva, 14 March 2027</p><p>The river feeds the towns that stand on it, and they owe it clean water in return.</p>';
    const { told, english, asked } = await imported('', tnef(htmlBody(Buffer.from(html))));
    expect(english).toContain('The river feeds the towns that stand on it');
    expect(told).toContain('winmail.dat is Outlook’s own format; it was opened, and holds the text');
    expect(asked).toEqual([]);
  });

  it('says of everything in it that it was there, and of nothing that it holds nothing', async () => {
    const held = async (part: Uint8Array) =>
      /it was opened, and holds ([^\n]*?)(?:;|$)/mu.exec(
        (await imported('The weirs are open to all of us.', part)).told,
      )?.[1];
    expect(await held(tnef())).toBe('nothing');
    expect(await held(tnef(attachedFile('Map.png', Buffer.from('abc'))))).toBe('Map.png');
    expect(await held(tnef(plainBody('The weirs.'), attachedFile('Map.png', Buffer.from('abc'))))).toBe(
      'the text, Map.png',
    );
    expect(await held(tnef(rtfBody))).toBe('the text in Rich Text Format, which is not read');
  });

  it('has its text from the document that it holds', async () => {
    const part = tnef(plainBody('Please find the message attached.'), attachedFile('Day of Rivers.docx', DOCUMENT));
    const { told, english } = await imported('Please find the message attached.', part);
    expect(english).toContain('The river feeds the towns that stand on it');
    expect(told).toContain('the text was taken from what is attached: Day of Rivers.docx');
  });

  it('with a text in Rich Text Format alone says that this is not read', async () => {
    expect((await imported('', tnef(rtfBody))).told).toMatch(
      /^intake\/no-paragraphs the mail has no text, and winmail\.dat/u,
    );
  });
});

describe('a winmail.dat by itself', () => {
  const imported = async (bytes: Uint8Array) => {
    const made = await importPages({ kind: 'together', page: { name: 'winmail.dat', bytes } });
    return { made, told: made.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n') };
  };
  const html =
    '<h1>Message on the Day of Rivers</h1><p>Geneva, 14 March 2027</p><p>The river feeds the towns that stand on it, and they owe it clean water in return.</p>';

  it('is read as the mail that it was of', async () => {
    const { made } = await imported(tnef(htmlBody(Buffer.from(html))));
    expect(made.ok && made.value.files.get('en.md')).toContain('The river feeds the towns that stand on it');
  });

  it('that is damaged is named as such, and not as a text in some encoding', async () => {
    const { made, told } = await imported(tnef(htmlBody(Buffer.from(html))).subarray(0, 60));
    expect(made.ok).toBe(false);
    expect(told).toContain('winmail.dat may hold the text and what was attached, in Outlook’s own format');
    expect(told).not.toContain('encoding');
  });
});
