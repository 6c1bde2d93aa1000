/** What the mail of a release says of its roles, as plain text and as HTML. */
import { describe, expect, it } from 'vitest';
import { statementOf } from '../../support/statement.ts';
import { draft } from './drafts.ts';
import { EN } from '../../support/langs.ts';

const RELEASE = [
  '<!-- lead -->\nWhat matters.',
  '> “We read.”\n>\n> <!-- speaker -->\n> Maria Example',
  '<!-- turn -->\n**Question:** Why?',
  '<!-- numbered -->\n12. What stays stays, however long the line becomes that says so in a mail of plain text.',
  '<!-- end-mark -->\n###',
  '<!-- facts -->\n## Figures',
  '- one',
  '<!-- contacts -->\nPaul Sample\\\n+41 22 555 01 20',
];

describe('The mail of a release', async () => {
  const { text, html } = await draft(statementOf({ en: RELEASE, fr: RELEASE }), { languages: [EN] });

  it('has its parts under rules in plain text, and the number before its paragraph', () => {
    expect(text.slice(text.indexOf('What matters')).replaceAll('\r\n', '\n')).toBe(
      `What matters.

> “We read.”
>
> Maria Example

Question: Why?

12. What stays stays, however long the line becomes that says so in a
    mail of plain text.

###

${'-'.repeat(40)}

Figures
-------

• one

${'-'.repeat(40)}

Paul Sample
+41\u00A022\u00A0555\u00A001\u00A020
`,
    );
  });

  it('has them apart in HTML, the lead bold and the end mark in the middle', () => {
    expect(html).toMatch(/<p style="[^"]*font-weight:bold">What matters\.<\/p>/u);
    expect(html).toMatch(
      /<blockquote[^>]*>\n<p[^>]*>“We read\.”<\/p>\n<p style="[^"]*font-style:italic">Maria Example<\/p>/u,
    );
    expect(html).toContain('<strong>Question:</strong> Why?');
    expect(html).toMatch(/<p[^>]*>12\. What stays/u);
    expect(html).toMatch(/text-align:center">###<\/p>/u);
    expect(html).toMatch(
      /<div style="[^"]*border-top:1px solid[^"]*">\n<h2[^>]*>Figures<\/h2>\n<ul[^]*<\/ul>\n<\/div>/u,
    );
    expect(html.match(/border-top/gu)).toHaveLength(2);
  });
});
