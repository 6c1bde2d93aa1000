/** A house's settings: what `diptych.yaml` says once for all statements, each value with its line in the file. */
import path from 'node:path';
import * as z from 'zod';
import { done, failed, fault, type Outcome, type Place } from '../diagnostics/index.ts';
import type { Resources } from '../session/index.ts';
import { settableLanguages } from '../text/language/index.ts';
import { decodeText, type FactsGuide, lineOfText, readFacts, wordingsSchema } from '../text/source/index.ts';
import { readBounded } from './files.ts';
import { HOUSE_FILE, houseFolder, nodeResources, shortestPath } from './resources.ts';

/** Settings are a page of YAML; a file beyond this is something else. */
const MAX_BYTES = 200_000;

export interface House {
  /** The folder that the settings stand in, from where its `templates/` and `fonts/` are found; absent without settings. */
  readonly folder?: string;
  readonly settings: HouseSettings;
  /** Where a setting is written; nothing where there are no settings. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place | undefined;
}

/** Made when there are settings to read. */
function houseSchema() {
  const addresses = z.union([lineOfText, z.array(lineOfText)]);
  const paper = z.enum(['a4', 'letter']);
  return z.strictObject({
    template: z
      .string()
      .regex(/^[\w-]+$/u, 'is not the name of a template: give it without folder and ending')
      .optional()
      .meta({ description: 'The house style: the name of a file in templates/' }),
    paper: z
      .union([paper, z.array(paper).min(1).max(2)])
      .optional()
      .meta({ description: 'The paper, or both: the first is that of the mail and the archive' }),
    languages: z
      .array(z.enum(settableLanguages().map(({ tag }) => tag)))
      .min(1, 'names no language')
      .refine((langs) => new Set(langs).size === langs.length, 'names a language twice')
      .optional()
      .meta({ description: 'From left to right, for statements that do not say it themselves' }),
    issuer: wordingsSchema
      .optional()
      .meta({ description: 'The institution that publishes: one wording for all languages, or one for each' }),
    contact: z
      .strictObject({ name: lineOfText.optional(), email: lineOfText.optional(), phone: lineOfText.optional() })
      .optional()
      .meta({ description: 'Who answers for what is archived' }),
    archive: z
      .strictObject({
        country: z
          .string()
          .regex(/^[a-z]{2}$/u, 'is no code of two small letters (ISO 3166-1), such as ch; un of the United Nations')
          .optional(),
        body: z
          .string()
          .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'is to be small letters, figures and hyphens')
          .optional(),
      })
      .optional()
      .meta({ description: 'Whose documents they are, in the addresses that Akoma Ntoso gives archived texts' }),
    mail: z
      .strictObject({
        from: lineOfText.optional(),
        to: addresses.optional(),
        cc: addresses.optional(),
        bcc: addresses.optional(),
        subject: lineOfText.optional(),
      })
      .optional()
      .meta({ description: 'What the draft of a mail begins with' }),
    out: lineOfText.optional().meta({ description: 'The folder for what is built, from the folder of this file' }),
    fonts: lineOfText.optional().meta({ description: 'The folder of the house’s own fonts, with their catalogue' }),
  });
}

export type HouseSettings = z.output<ReturnType<typeof houseSchema>>;

const GUIDE: Omit<FactsGuide<HouseSettings>, 'schema'> = {
  examples: {
    template: 'un-message',
    paper: 'a4',
    languages: '[en, fr]',
    issuer: '{ en: United Nations, fr: Nations Unies }',
    contact: '{ name: Press Office, email: press@example.org }',
    archive: '{ country: ch, body: council-of-the-lakes }',
    mail: '{ from: Press Office <press@example.org>, to: desk@example.org }',
    out: 'out',
    fonts: 'fonts',
  },
  inside: {
    archive: ['country', 'body'],
    contact: ['name', 'email', 'phone'],
    mail: ['from', 'to', 'cc', 'bcc', 'subject'],
  },
};

/** For editors that complete what they know. Another number in its title means that a key is called or meant otherwise. */
export function houseJsonSchema(): unknown {
  return { title: 'diptych-house/1', ...z.toJSONSchema(houseSchema(), { io: 'input' }) };
}

const NO_HOUSE: House = { settings: {}, placeOf: () => undefined };

/**
 * The settings of the house that somebody works in: those of the working directory, or of the nearest folder above it up
 * to the root of its repository, or up to their home. Faults: `house/settings`.
 */
export function openHouse(from = process.cwd()): Outcome<House> {
  const folder = houseFolder(from);
  if (folder === undefined) return done(NO_HOUSE);
  const file = path.join(folder, HOUSE_FILE);
  const shown = shortestPath(file);
  const read = readBounded(file, { most: MAX_BYTES, links: 'followed' });
  if (!read.ok) {
    const message = 'the settings of the house cannot be read';
    return failed([fault('house/settings', message, { file: shown, line: 1, column: 1 }, 'check who may read it')]);
  }
  const text = decodeText(read.bytes, shown);
  if (!text.ok) return ofHouse(text);
  // A file with nothing but comments in it says nothing yet.
  const isBlank = text.value.split('\n').every((line) => /^[ \t]*(?:#|$)/u.test(line));
  if (isBlank) return done({ ...NO_HOUSE, folder });
  const facts = readFacts(text.value, shown, { ...GUIDE, schema: houseSchema() });
  return facts.ok ? done({ folder, settings: facts.value.value, placeOf: facts.value.placeOf }) : ofHouse(facts);
}

/** What is wrong with the settings is wrong with no statement. */
function ofHouse({ diagnostics }: Outcome<unknown>): Outcome<never> {
  return failed(diagnostics.map((one) => ({ ...one, code: 'house/settings' })));
}

/** The engine's resources with what the house has of its own. */
export function houseResources(house: Outcome<House> = openHouse()): Resources {
  if (!house.ok || house.value.folder === undefined) return nodeResources();
  const { fonts } = house.value.settings;
  return nodeResources({
    house: folderInHouse(house.value, '.'),
    ...(fonts !== undefined && { fonts: folderInHouse(house.value, fonts) }),
  });
}

/** A folder that the settings name, as it would be typed from here. */
export function folderInHouse({ folder }: House, named: string): string {
  return folder === undefined ? named : path.relative(process.cwd(), path.resolve(folder, named)) || '.';
}
