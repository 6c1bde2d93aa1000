/** Knows a column's name for that of the language it is in: by the language's own name, by its tag, or as others call it. */
import { once, registeredLanguages } from '../language/index.ts';
import { isMarker } from './lines.ts';

/** What the languages of most pages are called in one another, in the forms that stand over columns. */
const CALLED_BY_OTHERS = [
  'arabic chinese english french german italian portuguese russian spanish',
  'anglais anglaise allemand allemande arabe chinois chinoise espagnol espagnole français française italien italienne portugais portugaise russe',
  'inglés inglesa alemán alemana árabe chino china español española francés francesa italiano italiana portugués portuguesa ruso rusa castellano',
  'английский арабский испанский итальянский китайский немецкий португальский русский французский',
  'إنجليزي إنكليزي الإنجليزية الإنكليزية الإسبانية الألمانية الإيطالية البرتغالية الروسية الصينية العربية الفرنسية',
  '中文 汉语 英文 英语 法文 法语 德文 德语 俄文 俄语 西班牙文 西班牙语 阿拉伯文 阿拉伯语 意大利文 意大利语 葡萄牙文 葡萄牙语',
  'arabisch chinesisch deutsch deutsche englisch englische französisch französische italienisch italienische portugiesisch russisch spanisch',
  'arabo cinese francese inglese italiano italiana portoghese russo spagnolo tedesco tedesca',
  'alemão chinês espanhol espanhola francês francesa inglês inglesa italiano português portuguesa russo',
]
  .join(' ')
  .split(' ');

/** What else a column's name says: that a text stands under it, and whether it is the original. */
const BESIDE =
  /^(?:version|text|original|translation|texte|traduction|versión|texto|traducción|versão|tradução|versione|testo|traduzione|originale?|fassung|übersetzung|текст|вариант|версия|перевод|оригинал|النص|النسخة|文本|版|in|en|auf|the|le|la|el|die|der)$/u;

/** By their tags, their own names and their English ones. */
const languagesByName = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      registeredLanguages().flatMap(({ tag, name, wording, intake }) =>
        [tag, name, ...(wording === undefined ? [] : [wording.ownName]), ...(intake?.recognition.ownNames ?? [])].map(
          (one) => [one.toLowerCase(), tag] as const,
        ),
      ),
    ),
);

const namesOfLanguages = once((): ReadonlySet<string> => new Set([...languagesByName().keys(), ...CALLED_BY_OTHERS]));

/** The tag of the language that is called so by itself, or in English. */
export function languageCalled(text: string): string | undefined {
  return languagesByName().get(text.toLowerCase());
}

/** Whether a text is what a language is called, or its tag, and nothing else: EN; Français. */
export function isLanguageName(text: string): boolean {
  return text.length <= LONGEST_NAME && namesOfLanguages().has(text.toLowerCase());
}

/** Whether all these say which language a column is in, and nothing else: English, Version française, RU; beside two such, one word more is one. */
export function areLanguageNames(names: readonly string[]): boolean {
  if (names.length < 2 || names.some((name) => name.length > LONGEST_NAME)) return false;
  const known = namesOfLanguages();
  const isName = (name: string): boolean => {
    const whole = name.toLowerCase();
    if (known.has(whole) || isMarker(name)) return true;
    const words = whole.split(/[ ()[\],/.:：–-]+/u).filter((word) => word !== '');
    // A tag may be a small word: EN.
    const telling = words.length === 1 ? words : words.filter((word) => !BESIDE.test(word));
    return telling.length === 1 && known.has(telling[0] ?? '');
  };
  const others = names.filter((name) => !isName(name));
  const [other, ...more] = others;
  return other === undefined || (names.length > 2 && more.length === 0 && /^\p{L}+$/u.test(other));
}

const LONGEST_NAME = 40;
