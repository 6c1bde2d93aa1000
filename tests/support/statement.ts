/** Statements for tests, written as people write them: Markdown for each language, read by the same reader. */
import type { Outcome } from '../../src/diagnostics/index.ts';
import { parseStatement } from '../../src/text/source/index.ts';
import type { Statement } from '../../src/text/statement/index.ts';
import { loadTemplate, type Template } from '../../src/page/template/index.ts';
import { SESSION } from './session.ts';

const FACTS = `kind: message
date: 2014-07-30
place: New York
speaker: Anne Example
office:
  en: The Director
  fr: La Directrice
languages: [en, fr]
status: final
symbol:
`;

export interface Written {
  /** Paragraphs, in Markdown. */
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly titles?: { readonly en: string; readonly fr: string };
}

/** The statement; a fault in it fails the test. */
export function statementOf({ en, fr, titles = TITLES }: Written): Statement {
  const version = (title: string, paragraphs: readonly string[]) =>
    `---\ntitle: ${title}\n---\n\n${paragraphs.join('\n\n')}\n`;
  const files = new Map([
    ['statement.yaml', FACTS],
    ['en.md', version(titles.en, en)],
    ['fr.md', version(titles.fr, fr)],
  ]);
  return valueOf(parseStatement({ slug: '2014-07-30-examples', files }));
}

/** A statement in any languages, by their paragraphs; its titles are the same kind of text in each. */
export function statementIn(texts: Readonly<Record<string, readonly string[]>>): Statement {
  const files = new Map([
    ['statement.yaml', `kind: message\ndate: 2014-07-30\nlanguages: [${Object.keys(texts).join(', ')}]\n`],
    ...Object.entries(texts).map(
      ([lang, paragraphs]) =>
        [`${lang}.md`, `---\ntitle: ${TITLES_IN[lang] ?? ''}\n---\n\n${paragraphs.join('\n\n')}\n`] as const,
    ),
  ]);
  return valueOf(parseStatement({ slug: '2014-07-30-examples', files }));
}

const TITLES_IN: Readonly<Record<string, string>> = {
  en: 'Message on the Day of Examples',
  fr: 'Message à l’occasion de la Journée des exemples',
  es: 'Mensaje con motivo del Día de los Ejemplos',
  ru: 'Послание по случаю Дня примеров',
  ar: 'رسالة بمناسبة يوم الأمثلة',
  zh: '示例日致辞',
  it: 'Messaggio per la Giornata degli esempi',
  de: 'Botschaft zum Tag der Beispiele',
  sv: 'Budskap till Exemplens dag',
  fi: 'Viesti esimerkkien päivänä',
  da: 'Budskab til Eksemplernes dag',
  pl: 'Przesłanie z okazji Dnia Przykładów',
};

const TITLES = { en: 'Message on the Day of Examples', fr: 'Message à l’occasion de la Journée des exemples' };

/** The house style that comes with Diptych. */
export function houseStyle(): Template {
  return valueOf(loadTemplate(SESSION, 'un-message'));
}

/** What an outcome holds; its faults fail the test. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const faults = outcome.diagnostics.map(
    ({ code, message, place }) => `${place?.file}:${place?.line}:${place?.column}  ${code}  ${message}`,
  );
  throw new Error(faults.join('\n'));
}
