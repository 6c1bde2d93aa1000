/**
 * Writes what CLDR says of each language into its folder, or looks whether that is what stands there.
 *
 *     node tests/conformance/cldr.mjs            all languages that have a file of CLDR's
 *     node tests/conformance/cldr.mjs de sr      these, also where they have none yet
 *     node tests/conformance/cldr.mjs --check    changes nothing, fails on any difference
 *
 * The tables are fetched with npm at the version below: they have some hundred megabytes, of which we want a kilobyte each.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';

const VERSION = '48.2.0';
const PACKAGES = ['cldr-dates-full', 'cldr-misc-full', 'cldr-numbers-full'];
const LANGUAGES = path.join(import.meta.dirname, '../../src/text/language');

/** CLDR's Portuguese is that of Brazil. */
const AS_CLDR_HAS_IT = { pt: 'pt-PT', 'pt-BR': 'pt' };

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const tags =
  positionals.length > 0
    ? positionals
    : readdirSync(LANGUAGES).filter((tag) => existsSync(fileOf(tag)) || existsSync(placesOf(tag)));
const fetched = mkdtempSync(path.join(tmpdir(), 'diptych-cldr-'));
try {
  for (const name of PACKAGES) fetchPackage(name);
  const different = [];
  for (const tag of tags) {
    const modules = [
      ...(existsSync(fileOf(tag)) || !existsSync(placesOf(tag)) ? [[fileOf(tag), await moduleOf(tag)]] : []),
      ...(existsSync(placesOf(tag)) ? [[placesOf(tag), await placesModuleOf(tag)]] : []),
    ];
    for (const [file, written] of modules) {
      if (existsSync(file) && readFileSync(file, 'utf8') === written) continue;
      if (values.check) different.push(path.relative(LANGUAGES, file));
      else writeFileSync(file, written);
    }
  }
  if (different.length > 0) {
    console.error(`not what CLDR ${VERSION} says: ${different.join(', ')}; run npm run cldr`);
    process.exitCode = 1;
  } else console.log(`${tags.length} languages as CLDR ${VERSION} has them`);
} finally {
  rmSync(fetched, { recursive: true, force: true });
}

function fileOf(tag) {
  return path.join(LANGUAGES, tag, 'cldr.ts');
}

/** What a language calls the cities that time zones are named for; of those whose pages are read, which need them. */
function placesOf(tag) {
  return path.join(LANGUAGES, tag, 'cldr-places.ts');
}

function fetchPackage(name) {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', `${name}@${VERSION}`, '--json', '--silent'], { cwd: fetched, encoding: 'utf8' }),
  );
  execFileSync('tar', ['-xzf', filename, '--one-top-level=' + name, '--strip-components=1'], { cwd: fetched });
}

function read(tag, from, file) {
  return JSON.parse(readFileSync(path.join(fetched, from, 'main', tag, file), 'utf8')).main[tag];
}

async function placesModuleOf(tag) {
  const { zone } = read(AS_CLDR_HAS_IT[tag] ?? tag, 'cldr-dates-full', 'timeZoneNames.json').dates.timeZoneNames;
  const cities = {};
  const walk = (part, names) => {
    for (const [name, value] of Object.entries(part)) {
      const own = [...names, name];
      if (typeof value.exemplarCity === 'string') cities[own.join('/')] = value.exemplarCity;
      else if (value.long === undefined && value.short === undefined) walk(value, own);
    }
  };
  walk(zone, []);
  // Not of zones that are named for no place, or for one that no statement is made in.
  const wanted = Object.entries(cities).filter(([name]) => !/^(?:Etc|Antarctica|Arctic)\/|\/.*\//u.test(name));
  const names = Object.fromEntries(
    wanted.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, city]) => [name, [city]]),
  );
  const text =
    `/** Cities in the language \`${tag}\` as CLDR ${VERSION} has them: written by \`npm run cldr\`, under the Unicode License 3.0. */\n` +
    `import type { PlaceWords } from '../intake-words.ts';\n\nexport const cldrPlaces = (): PlaceWords['names'] => (${JSON.stringify(names)});\n`;
  const file = placesOf(tag);
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

async function moduleOf(tag) {
  const cldrTag = AS_CLDR_HAS_IT[tag] ?? tag;
  const { months, days, dateFormats } = read(cldrTag, 'cldr-dates-full', 'ca-gregorian.json').dates.calendars.gregorian;
  const { delimiters } = read(cldrTag, 'cldr-misc-full', 'delimiters.json');
  const { numbers } = read(cldrTag, 'cldr-numbers-full', 'numbers.json');
  const symbols = numbers['symbols-numberSystem-latn'];
  const inDates = Object.values(months.format.wide);
  const alone = Object.values(months['stand-alone'].wide);
  const weekdays = ['wide', 'abbreviated'].flatMap((width) => Object.values(days.format[width]));
  const cldr = {
    months: inDates,
    ...(alone.some((name, n) => name !== inDates[n]) && { monthsAlone: alone }),
    weekdays: [...new Set(weekdays)],
    date: dateFormats.long,
    quotes: [
      delimiters.quotationStart,
      delimiters.quotationEnd,
      delimiters.alternateQuotationStart,
      delimiters.alternateQuotationEnd,
    ],
    decimal: symbols.decimal,
    group: symbols.group,
    fewestBeforeGroup: Number(numbers.minimumGroupingDigits),
  };
  const literal = JSON.stringify(cldr).replaceAll('\u00A0', '\\u00A0').replaceAll('\u202F', '\\u202F');
  const text =
    `/** The language \`${tag}\` as CLDR ${VERSION} has it: written by \`npm run cldr\`, under the Unicode License 3.0. */\n` +
    `import type { Cldr } from '../cldr.ts';\n\nexport const cldr = (): Cldr => (${literal});\n`;
  const file = fileOf(tag);
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
