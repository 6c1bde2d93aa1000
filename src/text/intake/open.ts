/** Turns the bytes of a page into its lines and blocks, by the format it is in. */
import { settle, type Outcome } from '../../diagnostics/index.ts';
import { placeIn, unfitCharacters } from '../source/index.ts';
import { decodePage } from './decoding.ts';
import { sniffed } from './formats.ts';
import { INVISIBLE } from './mend.ts';
import type { OpenedPage, OpenOptions, PageFile } from './page.ts';
import { readPastedText } from './pasted.ts';

/** Faults: `intake/format`, `intake/too-large`, `intake/encoding`, `source/characters`, and what the format's reader meets. */
export async function openPage(page: PageFile, options: OpenOptions): Promise<Outcome<OpenedPage>> {
  const format = sniffed(page);
  if (!format.ok) return format;
  switch (format.value) {
    case 'docx': {
      const { openDocx } = await import('./docx.ts');
      return openDocx(page, options);
    }
    case 'mail': {
      const { openMail } = await import('./mail.ts');
      return openMail(page, options);
    }
    case 'html': {
      const { openHtml } = await import('./html.ts');
      return openHtml(page, options);
    }
    case 'markdown': {
      const { openMarkdown } = await import('./markdown.ts');
      return openMarkdown(page, options);
    }
    case 'text':
      return openText(page, options);
  }
}

function openText({ name, bytes }: PageFile, { strict, declared, clocks, session }: OpenOptions): Outcome<OpenedPage> {
  const decoded = decodePage(bytes, { file: name, strict, ...(declared !== undefined && { declared }) });
  if (!decoded.ok) return decoded;
  const { text, encoding, mojibake } = decoded.value;
  return openedText(text, {
    file: name,
    strict,
    clocks,
    session,
    encoding,
    mojibake,
    diagnostics: decoded.diagnostics,
  });
}

interface TextOptions
  extends Pick<OpenedPage, 'file' | 'mojibake' | 'diagnostics'>, Pick<OpenOptions, 'strict' | 'clocks' | 'session'> {
  readonly encoding?: OpenedPage['encoding'];
}

function openedText(
  text: string,
  { file, strict, clocks, session, encoding, mojibake, diagnostics }: TextOptions,
): Outcome<OpenedPage> {
  const unfit = unfitCharacters(text, (offset) => placeIn(text, offset, file), strict ? '' : INVISIBLE);
  return settle(
    {
      file,
      format: 'text',
      ...(encoding !== undefined && { encoding }),
      lines: readPastedText(text, file, { clocks, session }),
      dropped: [],
      mojibake,
      diagnostics: [],
    },
    [...diagnostics, ...unfit],
  );
}
