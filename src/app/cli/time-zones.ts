/** Gives what the platform's own copy of the IANA time zone database says, to a room that may not ask it. */
import type { TimeZones } from '../../text/intake/index.ts';

export function platformTimeZones(): TimeZones {
  const formats = new Map<string, Intl.DateTimeFormat | undefined>();
  const formatOf = (zone: string): Intl.DateTimeFormat | undefined => {
    if (!formats.has(zone)) formats.set(zone, format(zone));
    return formats.get(zone);
  };
  return {
    names: () => Intl.supportedValuesOf('timeZone'),
    offsetAt: (zone, moment) => {
      const name = formatOf(zone)
        ?.formatToParts(moment)
        .find(({ type }) => type === 'timeZoneName')?.value;
      return name === undefined ? undefined : minutesOf(name);
    },
  };
}

/** Nothing for a zone that the platform has not. */
function format(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** GMT-05:00, GMT+05:30, GMT. Before clocks were standard they had seconds, which no embargo has. */
function minutesOf(name: string): number | undefined {
  if (name === 'GMT') return 0;
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})$/u.exec(name) ?? [];
  if (hours === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
