/** Turns the addresses and document symbols of a passage into mentions that are the same in all languages. */
import { languageOf, once } from '../language/index.ts';
import {
  consume,
  type Consumed,
  EUROPEAN_LETTERS,
  LETTER,
  LETTERS,
  type Mention,
  type Passage,
  spanOf,
} from './passages.ts';
import { checkedLanguages } from './finding.ts';

const EMAIL = new RegExp(
  String.raw`[${EUROPEAN_LETTERS}\d][${EUROPEAN_LETTERS}\d._%+-]{0,63}@[${LETTERS}\d-]{1,63}(?:\.[${LETTERS}\d-]{1,63})+`,
  'gu',
);
/** Ideographs follow an address without a space. */
const URL = new RegExp(
  String.raw`(?<![${EUROPEAN_LETTERS}\d@])(?:https?://|www\.)[^ \u00A0\u202F\u2009\n<>«»“”"()[\]\u2E80-\u9FFF\uFF00-\uFFEF]+|(?<![${EUROPEAN_LETTERS}\d@./-])(?:[a-z\d-]+\.)+(?:org|int|com|net|info|eu|ch|fr|ca|uk)(?:/[^ \u00A0\u202F\u2009\n<>«»“”"()[\]\u2E80-\u9FFF\uFF00-\uFFEF]*)?(?![${LETTERS}\d])`,
  'gu',
);
const HAS_DOMAIN = new RegExp(`\\.${LETTER}{2}`, 'u');
/** A/RES/70/1, S/2014/551, SG/SM/15691, E/CN.4/2006/2: letters, then parts of which one at least has figures. */
const SYMBOL = new RegExp(
  String.raw`(?<![${EUROPEAN_LETTERS}\d/])[A-Z]{1,6}(?:\.\d{1,3})?(?:/[A-Z\d][A-Z\d.-]*)+(?![${LETTERS}])`,
  'gu',
);

const MARKS_AT_END = /(?<![.,;:!?’'…])[.,;:!?’'…]+$/u;

/** Parts of an address that say its language. */
const LANGUAGE_PART = once(
  () =>
    new RegExp(
      `^(?:${checkedLanguages()
        .flatMap(({ tag, words }) => {
          const { name, wording } = languageOf(tag);
          return [tag, name.toLowerCase(), ...(wording === undefined ? [] : [wording.iso639]), ...words.addressParts];
        })
        .join('|')})$`,
      'u',
    ),
);
const TAGS = once(() =>
  checkedLanguages()
    .map(({ tag }) => tag)
    .join('|'),
);
const HOST_OF_LANGUAGE = once(() => new RegExp(`^(?:www\\.)?(?:${TAGS()})\\.`, 'u'));
const HOST_STARTS = once(() => new RegExp(`^(?:www\\.)?(?:(?:${TAGS()})\\.)?(?:www\\.)?`, 'u'));

/** A query that asks for a language: ?lang=fr&… */
const LANGUAGE_QUERY = /([?&])(?:lang|language|hl|locale)=[a-z-]+&?/u;

/** What is written in the text; where a link leads is `linkMentions`. */
export function consumeReferences(text: string): Consumed {
  const mails = text.includes('@')
    ? consume(text, EMAIL, (match) => [mailMention(match[0], spanOf(match))])
    : none(text);
  const pages = HAS_DOMAIN.test(mails.rest)
    ? consume(mails.rest, URL, (match) => {
        const address = match[0].replace(MARKS_AT_END, '');
        return [pageMention(address, spanOf(match, address))];
      })
    : none(mails.rest);
  const symbols = pages.rest.includes('/')
    ? consume(pages.rest, SYMBOL, (match) => {
        const symbol = match[0].replace(/(?<![.-])[.-]+$/u, '');
        if (!/\d/u.test(symbol)) return undefined;
        return [
          {
            sort: 'symbol',
            weight: 'figures',
            ...spanOf(match, symbol),
            asks: [`symbol:${symbol}`],
            gives: [`symbol:${symbol}`],
          },
        ];
      })
    : none(pages.rest);
  return { mentions: [...mails.mentions, ...pages.mentions, ...symbols.mentions], rest: symbols.rest };
}

/**
 * Telephone numbers, whole: with the code of a country, or with a nought before them, or as they are written in America.
 * No other number has so many figures in such groups. In Arabic a letter is written with it (و022), in Chinese no space.
 */
const TELEPHONE = new RegExp(
  [
    String.raw`(?<![${EUROPEAN_LETTERS}\d])\(?(?:\+|00)\d{1,3}\)?(?:[ \u00A0\u202F]?\(0\))?(?:[ \u00A0\u202F./-]?(?:\d{1,4}\)?|\(\d{1,4}\))){2,7}(?!\d)`,
    String.raw`(?<![${EUROPEAN_LETTERS}\d.,/-])(?:0\d{8,10}(?!\d)|\(?0\d{1,4}\)?(?:[ \u00A0\u202F./-]\d{2,4}){2,5}(?!\d))`,
    String.raw`(?<![${EUROPEAN_LETTERS}\d.,/-])(?:\(\d{3}\)[ \u00A0\u202F-]?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)`,
    // 0144 555 6 999+, as Arabic has it where its groups are written in the order in which they stand; no number in thousands.
    String.raw`(?<![${EUROPEAN_LETTERS}\d.,/-])(?!\d{1,3}(?:[ \u00A0\u202F]\d{3})+\+)\d{2,5}(?:[ \u00A0\u202F]\d{1,4}){1,6}\+(?!\d)`,
  ].join('|'),
  'gu',
);
const FEWEST_FIGURES = 7;
/** As near to each other as a telephone has them: cheaper to look for than any of its forms. */
const SEVEN_FIGURES = /(?:\d[ \u00A0\u202F()./-]{0,4}){7}/;
const MOST_FIGURES = 16;
/** The code of a country has so many figures at most. */
const LONGEST_COUNTRY = 3;

export function consumeTelephones(text: string): Consumed {
  if (!SEVEN_FIGURES.test(text)) return none(text);
  return consume(text, TELEPHONE, (match) => {
    const written = match[0].endsWith('+') ? fromLeft(match[0]) : match[0];
    const own = written.replace('(0)', '').replace(/^\(?00/u, '+');
    const figures = own.replace(/\D/gu, '');
    if (figures.length < FEWEST_FIGURES || figures.length > MOST_FIGURES) return undefined;
    const isAbroad = own.includes('+');
    // Called from within the country it has a nought in place of the code; another code makes it another number.
    const atHome = isAbroad
      ? Array.from({ length: LONGEST_COUNTRY }, (_, n) => [figures.slice(n + 1), `0${figures.slice(n + 1)}`]).flat()
      : [figures];
    const [mine, other] = isAbroad ? ['tel-abroad', 'tel-home'] : ['tel-home', 'tel-abroad'];
    const keys = (kind: string): readonly string[] => [
      `tel:${figures}`,
      ...atHome.map((number) => `${kind}:${number}`),
    ];
    return [{ sort: 'telephone', weight: 'figures', ...spanOf(match), asks: keys(other), gives: keys(mine) }];
  });
}

/** +999 6 555 0144, of 0144 555 6 999+. */
function fromLeft(number: string): string {
  const groups = number.slice(0, -1).split(/[ \u00A0\u202F]/u);
  return `+${groups.toReversed().join(' ')}`;
}

function none(text: string): Consumed {
  return { mentions: [], rest: text };
}

/** Where the links of a passage lead. Its text may well be other words. */
export function linkMentions({ links }: Passage): readonly (Mention & { readonly link: number })[] {
  return links.map(({ href }, link) => {
    const span = { start: -1, end: -1 };
    const mail = /^mailto:([^?]*)/iu.exec(href)?.[1];
    return { ...(mail === undefined ? pageMention(href, span) : mailMention(mail, span)), link };
  });
}

type Span = Pick<Mention, 'start' | 'end'>;

/** The domain must be there; another mailbox of it is a lesser matter: `nearKeys`. */
function mailMention(address: string, span: Span): Mention {
  const small = address.toLowerCase();
  const domain = small.slice(small.lastIndexOf('@') + 1);
  return addressMention(`mail:${small}`, `mail-at:${siteOf(domain)}`, span);
}

/** The page of one language has a name in that language; it answers for any page of its site, and any for it. */
function pageMention(address: string, span: Span): Mention {
  const [written = '', ...path] = address
    .replace(/^https?:\/\//iu, '')
    .replace(/#[^]*$/u, '')
    .replace(LANGUAGE_QUERY, (_, mark: string) => mark)
    .split('/')
    .filter((part) => part !== '');
  const host = written.toLowerCase();
  const neutral = path.filter((part) => !LANGUAGE_PART().test(part.toLowerCase()));
  const page = `page:${[siteOf(host), ...neutral].join('/')}`;
  const site = `page-at:${siteOf(host)}`;
  const mention = addressMention(page, site, span);
  const isOfLanguage = LANGUAGE_QUERY.test(address) || neutral.length < path.length || HOST_OF_LANGUAGE().test(host);
  if (!isOfLanguage) return mention;
  return { ...mention, asks: [page, site], gives: [...mention.gives, `${site}${OF_LANGUAGE}`] };
}

/** The host without www and a language. */
function siteOf(host: string): string {
  return host.replace(HOST_STARTS(), '');
}

const OF_LANGUAGE = '#language';

function addressMention(key: string, near: string, span: Span): Mention {
  return { sort: 'address', weight: 'figures', ...span, asks: [key, `${near}${OF_LANGUAGE}`], gives: [key, near] };
}

/** The key of the same site or mail domain, whatever the page or mailbox. */
export function nearKeys({ sort, gives }: Mention): readonly string[] {
  return sort === 'address' ? gives.filter((key) => /^(?:mail|page)-at:[^#]*$/u.test(key)) : [];
}
