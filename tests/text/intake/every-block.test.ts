/** A page with a block of each kind becomes a text with the same, in their order, each as what it is there. */
import { expect, it } from 'vitest';
import { readPage } from './importing.ts';

const TEXT = `## What closes

The old ferry pier closes on Monday for five months of repairs. Nobody will be asked to pay more.

Thank you.

The boats will land at the mill bridge until then, at the same hours as now.

***

## What stays open

Three things stay as they are in all of that time:

- the ticket office;
- the footbridge;
- the café at the lock.

> A pier is a promise to those on the other bank.

| Place | Opens |
| --- | --- |
| Mill bridge | 7 a.m. |
| Lock | 9 a.m. |

<!-- numbered -->
1\\. The council meets again in March.

<!-- numbered -->
2\\. It will then name the day on which the pier opens.

We thank the people of both banks for their patience.

<!-- numbered -->
3\\. Until that day no boat may land at the pier.

<!-- sign-off -->
Thank you.
`;

const HTML = `<html lang="en"><body><article><h1>The old pier closes for the winter</h1><p>Ashmere, 26 October 2028</p>
<h3>What closes</h3><p>The old ferry pier closes on Monday for five months of repairs. Nobody will be asked to pay more.</p>
<p>Thank you.</p>
<p>The boats will land at the mill bridge until then, at the same hours as now.</p>
<hr>
<h3>What stays open</h3><p>Three things stay as they are in all of that time:</p>
<ul><li>the ticket office;</li><li>the footbridge;</li><li>the café at the lock.</li></ul>
<blockquote><p>A pier is a promise to those on the other bank.</p></blockquote>
<table><tr><th>Place</th><th>Opens</th></tr><tr><td>Mill bridge</td><td>7 a.m.</td></tr><tr><td>Lock</td><td>9 a.m.</td></tr></table>
<p>1. The council meets again in March.</p><p>2. It will then name the day on which the pier opens.</p>
<p>We thank the people of both banks for their patience.</p>
<p>3. Until that day no boat may land at the pier.</p>
<p>Thank you.</p></article></body></html>`;

const HEAD = '---\ntitle: The old pier closes for the winter\n---\n\n';

it('of a web page', async () => {
  const { of, facts, asked } = await readPage(HTML, 'page.html');
  expect(of('en')).toBe(HEAD + TEXT);
  expect(facts).toContain('date: 2028-10-26\nplace: Ashmere\n');
  expect(asked).toEqual([]);
});

it('of a Markdown file that says itself what they are', async () => {
  const page = `# The old pier closes for the winter\n\nAshmere, 26 October 2028\n\n${TEXT}`;
  const { of, asked } = await readPage(page, 'page.md');
  expect(of('en')).toBe(HEAD + TEXT);
  expect(asked).toEqual([]);
});

it('of a text, where marks and blank lines say what they are', async () => {
  const page = `The old pier closes for the winter

Ashmere, 26 October 2028

The old ferry pier closes on Monday for five months of repairs. Nobody will be asked to pay more.

Thank you.

The boats will land at the mill bridge until then, at the same hours as now.

* * *

What stays open

Three things stay as they are in all of that time:

• the ticket office;
• the footbridge;
• the café at the lock.

1. The council meets again in March.

2. It will then name the day on which the pier opens.

We thank the people of both banks for their patience.

3. Until that day no boat may land at the pier.

Thank you.
`;
  const { of, asked } = await readPage(page);
  expect(of('en')).toBe(HEAD + TEXT.replace('## What closes\n\n', '').replace(/> A pier[^]*9 a\.m\. \|\n\n/u, ''));
  expect(asked).toEqual([]);
});
