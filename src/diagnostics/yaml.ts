/** What is wrong with a text that is to be YAML, in words for who wrote it: those of the parser are about its own parts. */

/** What the parser says: which error it is, and in its words what it met. */
interface YamlError {
  readonly code: string;
  readonly message: string;
}

export interface YamlWords {
  readonly message: string;
  readonly hint: string;
}

/** What the parser says of a text that is nested some thousand times: V8's words. */
const STACK_IS_FULL = 'Maximum call stack';

const IN_QUOTES = 'put the value in quotes';

/** By the parser's names of them, all that it has. */
const WORDS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ALIAS_PROPS: ['a value begins with *, which means something else in YAML', IN_QUOTES],
  BAD_ALIAS: ['a value begins with & or *, which means something else in YAML', IN_QUOTES],
  BAD_COLLECTION_TYPE: ['a value begins with !, which means something else in YAML', IN_QUOTES],
  BAD_DIRECTIVE: ['a line begins with %, which means something else in YAML', IN_QUOTES],
  BAD_DQ_ESCAPE: [
    'a backslash in double quotes means something else in YAML',
    'write \\\\ for \\, or put the value in single quotes',
  ],
  BAD_INDENT: [
    'this is indented otherwise than what it belongs to',
    'indent keys that belong together alike, with spaces',
  ],
  BAD_PROP_ORDER: ['a value begins with & or !, which means something else in YAML', IN_QUOTES],
  BAD_SCALAR_START: ['a value cannot begin like this in YAML', IN_QUOTES],
  BLOCK_AS_IMPLICIT_KEY: ['a second “: ” or “- ” stands in this line, where YAML reads one', IN_QUOTES],
  BLOCK_IN_FLOW: [
    'what stands in braces or brackets cannot go on in lines of its own keys',
    'write `{ key: value, key: value }`',
  ],
  DUPLICATE_KEY: ['this key stands a second time', 'keep one of the two'],
  IMPOSSIBLE: ['something stands here that YAML cannot read', 'write `key: value`'],
  KEY_OVER_1024_CHARS: [
    'a key has more than 1024 characters',
    'look for a “: ” that belongs to a value, and put that value in quotes',
  ],
  MISSING_CHAR: [
    'a quotation mark, a bracket, a comma or a colon is missing here',
    'close what was opened, or write `key: value`',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a line without a key stands here, or a key goes on in the next line',
    'write `key: value`, and indent the lines in which a value goes on',
  ],
  MULTIPLE_ANCHORS: ['a value begins with &, which means something else in YAML', IN_QUOTES],
  MULTIPLE_DOCS: ['a second YAML document begins here', 'keep one, and delete the line of dashes'],
  MULTIPLE_TAGS: ['a value begins with !, which means something else in YAML', IN_QUOTES],
  NON_STRING_KEY: ['a key is no word', 'write `key: value`'],
  RESOURCE_EXHAUSTION: ['this is nested too deeply', 'write `key: value`'],
  TAB_AS_INDENT: ['a tab stands where YAML wants spaces', 'indent with spaces'],
  TAG_RESOLVE_FAILED: ['a value begins with !, which means something else in YAML', IN_QUOTES],
  UNEXPECTED_TOKEN: [
    'something stands here that YAML cannot read',
    'write `key: value`, and put a value with “: ” or “#” in quotes',
  ],
};

const OTHER = ['this is not YAML', 'write `key: value`, and put a value with “: ” or “#” in quotes'] as const;

export function yamlWords({ code, message: said }: YamlError): YamlWords {
  const [message, hint] = isTooDeep({ message: said })
    ? ['this is nested too deeply', 'write `key: value`']
    : (WORDS[code] ?? OTHER);
  return { message, hint };
}

/** Whether the parser has run out of stack. */
export function isTooDeep({ message }: Pick<YamlError, 'message'>): boolean {
  return message.startsWith(STACK_IS_FULL);
}
