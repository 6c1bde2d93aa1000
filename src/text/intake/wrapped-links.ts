/** Turns links that a mail gateway has put its own address around back into those that were written. */

/** The gateways that most institutions have, and where in their address the one that was written stands. */
const WRAPPED: readonly { readonly pattern: RegExp; readonly unwrap: (url: string) => string | undefined }[] = [
  {
    pattern: /https?:\/\/[a-z\d.-]{1,80}\.safelinks\.protection\.outlook\.(?:com|us|cn)\/[^\s"'<>)\]]{1,4000}/giu,
    unwrap: (url) => parameter(url, 'url'),
  },
  {
    pattern: /https?:\/\/urldefense\.proofpoint\.com\/v[12]\/url\?[^\s"'<>)\]]{1,4000}/giu,
    // Its second version has - for %, and _ for /.
    unwrap: (url) => decoded((parameter(url, 'u') ?? '').replaceAll('-', '%').replaceAll('_', '/')),
  },
  {
    pattern: /https?:\/\/urldefense\.(?:com|us)\/v3\/__[^\s"'<>]{1,4000}?__;[^\s"'<>)\]]{0,400}/giu,
    // Signs that it took out stand, one after the other, in base64 behind the address.
    unwrap: (url) => {
      const inside = /\/v3\/__(.{1,4000}?)__;/u.exec(url)?.[1];
      return inside === undefined || inside.includes('*') ? undefined : inside;
    },
  },
];

function parameter(url: string, name: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  return new URL(url).searchParams.get(name) ?? undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return undefined;
  }
}

interface Unwrapped {
  readonly text: string;
  /** How many were. */
  readonly count: number;
}

/** In mark-up the signs of an address are written as references; where nothing stands to be unwrapped, a link stays as it is. */
export function unwrappedLinks(text: string, markup: boolean): Unwrapped {
  let count = 0;
  const unwrapped = WRAPPED.reduce(
    (now, { pattern, unwrap }) =>
      now.replace(pattern, (wrapped) => {
        const own = unwrap(markup ? wrapped.replaceAll('&amp;', '&') : wrapped);
        if (own === undefined || !/^(?:https?|mailto):/iu.test(own) || /[\s<>"]/u.test(own)) return wrapped;
        count++;
        return markup ? own.replaceAll('&', '&amp;') : own;
      }),
    text,
  );
  return { text: unwrapped, count };
}
