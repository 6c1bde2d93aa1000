/** Short lines without a full stop that are no headings, for nothing of the text is under them. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const OVER =
  'Unemployment in the Alliance\n\n30 April 2027\n\nIn March 2027, the rate in the Alliance was 5.9%, stable compared with February.\n\n';
const UNDER = 'The next release will be published on 28 May. It will have the figures of April.\n';

describe('No heading is', () => {
  it.each([
    'Photos and video at this link: www.opensea.example.org/media',
    ': data not available',
    '* provisional figures',
  ])('what leads to a page of the web or says what a sign means: %s', async (line) => {
    const { of } = await readPage(`${OVER}${line}\n\n${UNDER}`);
    expect(of('en')).not.toMatch(/^#/mu);
  });

  it('the source of a table', async () => {
    const { of } = await readPage(
      '<!doctype html><html lang="en"><body><main><h1>Unemployment in the Alliance</h1><p>30 April 2027</p><p>In March 2027, the rate was 5.9%, stable compared with February.</p><table><tr><th>Country</th><th>2027</th></tr><tr><td>Karsia</td><td>3.9</td></tr></table><p>Source: Alliance Statistics, labour force survey</p><p>The next release will be published on 28 May.</p></main></body></html>',
      'page.html',
    );
    expect(of('en')).toContain('\n\nSource: Alliance Statistics, labour force survey\n\nThe next');
  });

  it.each([
    [
      'zh',
      '关于东湖片区临时停水的公告',
      '因供水管网改造，我局定于2026年10月21日对东湖片区实施临时停水。不便之处，敬请谅解。',
      '海泽市水务局',
      '2026年10月16日',
    ],
    [
      'en',
      'Award of an honorary doctorate',
      'The university has decided to award an honorary doctorate to an oceanographer.',
      'Office of the President, Haize University',
      '6 April 2027',
    ],
  ])('whose text it is, over the day that it ends with (%s)', async (lang, title, text, house, day) => {
    const { of } = await readPage(`${title}\n\n${text}\n\n${house}\n\n${day}\n`);
    expect(of(lang)).toContain(`\n${house}`);
    expect(of(lang)).not.toContain(`# ${house}`);
  });
});
