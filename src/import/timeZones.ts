/** Time zones as people write them, and local time to UTC. */

/** Minutes to add to UTC, or the IANA zone whose own rules say (`PT` is PST or PDT by the season). */
export type Zone = { readonly offset: number } | { readonly name: string };

/**
 * Names are taken at their word: "CET" in June is one hour ahead of UTC, also where summer time was meant.
 * IST is India's, CST and EST are the American ones.
 */
const OFFSETS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  ZULU: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};
const BY_SEASON: Readonly<Record<string, string>> = {
  PT: 'America/Los_Angeles',
  MT: 'America/Denver',
  CT: 'America/Chicago',
  ET: 'America/New_York',
};

const NAMES = [...Object.keys(OFFSETS), ...Object.keys(BY_SEASON)]
  .sort((a, b) => b.length - a.length)
  .join('|');
const OFFSET = '[+-]\\d{1,2}(?::?\\d{2})?';
/** Group 1: name with an optional offset behind it (`UTC+2`); group 2: a bare offset (`+02:00`). */
const ZONE_SOURCE = `(?:(${NAMES})(?![A-Za-z])(?:\\s?(${OFFSET})(?!\\d|:))?|([+-]\\d{2}:?\\d{2})(?!\\d))`;
const AT_START = new RegExp(`^\\s{0,3}[([]?${ZONE_SOURCE}[)\\]]?`);
const ANYWHERE = new RegExp(`(?:^|[\\s([/])(?:${ZONE_SOURCE})`);
const IN_BRACKETS = new RegExp(`[([](?:${ZONE_SOURCE})`);

/** A zone at the start of the text, and how many characters it takes. */
export function zoneAtStart(text: string): { readonly zone: Zone; readonly length: number } | undefined {
  const match = AT_START.exec(text);
  const zone = match === null ? undefined : toZone(match[1], match[2], match[3]);
  return match === null || zone === undefined ? undefined : { zone, length: match[0].length };
}

/** The zone of a statement such as "All times in CET.", of a column head or of a heading such as "Timeline (UTC)". */
export function zoneStated(text: string): Zone | undefined {
  if (text.length > 300) return undefined;
  const match = zonePattern(text)?.exec(text) ?? null;
  return match === null ? undefined : toZone(match[1], match[2], match[3]);
}

/** A timeline is named in other words' company ("Timeline of the CT scanner"): there only brackets name a zone. */
function zonePattern(text: string): RegExp | undefined {
  if (/\btime(?:s|zone|stamps?)?\b/i.test(text)) return ANYWHERE;
  return /\btimeline\b/i.test(text) ? IN_BRACKETS : undefined;
}

function toZone(
  name: string | undefined,
  nameOffset: string | undefined,
  bare: string | undefined,
): Zone | undefined {
  if (bare !== undefined) return { offset: minutesOf(bare) };
  if (name === undefined) return undefined;
  const season = BY_SEASON[name];
  if (season !== undefined) return { name: season };
  const base = OFFSETS[name];
  if (base === undefined) return undefined;
  return { offset: base + (nameOffset === undefined ? 0 : minutesOf(nameOffset)) };
}

function minutesOf(offset: string): number {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset);
  const minutes = Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0);
  return match?.[1] === '-' ? -minutes : minutes;
}

/** True when `timeZone` is an IANA name that this machine knows. */
export function isKnownZone(timeZone: string): boolean {
  try {
    formatterOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

const MINUTE = 60_000;

/** UTC milliseconds of a local time given as if it were UTC. An hour that summer time skips moves forward. */
export function toUtc(local: number, zone: Zone): number {
  if ('offset' in zone) return local - zone.offset * MINUTE;
  const format = formatterOf(zone.name);
  const first = local - offsetAt(local, format);
  return local - offsetAt(first, format);
}

function offsetAt(utc: number, format: Intl.DateTimeFormat): number {
  const part = new Map(format.formatToParts(utc).map(({ type, value }) => [type, Number(value)]));
  const get = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
  const shown = Date.UTC(
    get('year'),
    get('month') - 1,
    get('day'),
    get('hour'),
    get('minute'),
    get('second'),
  );
  return shown - Math.floor(utc / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
