/** What a language calls places, and the clocks that are named for them. */

/** By the letters that name a clock: EST, HNE. */
export interface ClockLetters {
  readonly letters: string;
  /** By its name in the IANA time zone database. */
  readonly zone: string;
  /** Whether the letters name the one half of the year or the other, or the clock all year. */
  readonly season?: 'standard' | 'summer';
}

export interface PlaceWords {
  /**
   * By place: one of `CITIES`, or a zone of the IANA database by its name. The first is written, the others are understood
   * as well. A zone that is missing goes by its own name: Europe/Berlin is Berlin.
   */
  readonly names: Readonly<Record<string, readonly [string, ...string[]]>>;
  /** The clock of a place: New York time; heure de New York. */
  readonly clockOf: (place: string) => string;
  /** Patterns of what stands before and after the name of a place where its clock is meant, one of them nothing. */
  readonly aroundClock: { readonly before: string; readonly after: string };
  /** Clocks that are named for a region, by the place whose clock it is. */
  readonly regions: readonly { readonly pattern: string; readonly place: string }[];
  readonly letters: readonly ClockLetters[];
}

/**
 * Cities that statements are made in or embargoes are timed by, and after which no zone of the IANA database is named, or
 * none in the spelling of today. Several of one name are all here, so that none of them is taken for the other.
 */
export const CITIES: Readonly<Record<string, string>> = {
  'abu-dhabi': 'Asia/Dubai',
  abuja: 'Africa/Lagos',
  ankara: 'Europe/Istanbul',
  asmara: 'Africa/Asmara',
  barcelona: 'Europe/Madrid',
  beijing: 'Asia/Shanghai',
  bern: 'Europe/Zurich',
  'birmingham-alabama': 'America/Chicago',
  'birmingham-england': 'Europe/London',
  bonn: 'Europe/Berlin',
  boston: 'America/New_York',
  brasilia: 'America/Sao_Paulo',
  canberra: 'Australia/Sydney',
  'cape-town': 'Africa/Johannesburg',
  'cordoba-spain': 'Europe/Madrid',
  doha: 'Asia/Qatar',
  edinburgh: 'Europe/London',
  frankfurt: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  hamburg: 'Europe/Berlin',
  hanoi: 'Asia/Ho_Chi_Minh',
  'ho-chi-minh-city': 'Asia/Ho_Chi_Minh',
  islamabad: 'Asia/Karachi',
  kathmandu: 'Asia/Kathmandu',
  'kingston-jamaica': 'America/Jamaica',
  'kingston-ontario': 'America/Toronto',
  kolkata: 'Asia/Kolkata',
  kyiv: 'Europe/Kiev',
  'merida-spain': 'Europe/Madrid',
  milan: 'Europe/Rome',
  montreal: 'America/Toronto',
  mumbai: 'Asia/Kolkata',
  munich: 'Europe/Berlin',
  'new-delhi': 'Asia/Kolkata',
  nuuk: 'America/Godthab',
  ottawa: 'America/Toronto',
  pretoria: 'Africa/Johannesburg',
  quito: 'America/Guayaquil',
  rabat: 'Africa/Casablanca',
  'rio-de-janeiro': 'America/Sao_Paulo',
  'saint-petersburg': 'Europe/Moscow',
  'san-francisco': 'America/Los_Angeles',
  'san-jose-california': 'America/Los_Angeles',
  'san-jose-costa-rica': 'America/Costa_Rica',
  strasbourg: 'Europe/Paris',
  'tel-aviv': 'Asia/Jerusalem',
  'the-hague': 'Europe/Amsterdam',
  'vincennes-france': 'Europe/Paris',
  washington: 'America/New_York',
  wellington: 'Pacific/Auckland',
  yangon: 'Asia/Yangon',
  yaounde: 'Africa/Douala',
};
