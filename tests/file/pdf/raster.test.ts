import { expect, it } from 'vitest';
import { picture } from '../../../src/file/pdf/index.ts';
import { bilingualTags, composition, description, line, page, run } from './compose.ts';
import { toPdf } from '../../support/session.ts';

it('pictures each page as a PNG of 144 pixels an inch, the same every time', async () => {
  const { en } = bilingualTags();
  const heading = { role: 'H1', parent: en } as const;
  const pages = [page(1, [line(57, 80, [run(heading, 'Peace')])]), page(2, [line(57, 80, [run(heading, 'Again')])])];
  const bytes = toPdf(composition(pages), description());
  const pictures = await picture(bytes);
  expect(pictures).toHaveLength(2);
  for (const png of pictures) {
    expect(Buffer.from(png.subarray(1, 4)).toString('latin1')).toBe('PNG');
    const view = new DataView(png.buffer, png.byteOffset);
    // A4, of whole points.
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1190, 1682]);
  }
  expect(pictures[0]).not.toEqual(pictures[1]);
  expect(await picture(bytes)).toEqual(pictures);
});
