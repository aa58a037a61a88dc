/**
 * The one message of a day to one person: what waits, grouped, with a link for each, and how to switch reminders off.
 * As text and as HTML with the same words.
 */
import { THING_KINDS, type ThingKind } from './thing';

/** Lines that a message has room for; the rest is counted and linked. */
export const MOST_LINES = 20;

export interface Line {
  readonly kind: ThingKind;
  readonly key: string;
  readonly summary: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

export interface Message {
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
}

interface Told {
  /** `https://…` without a slash at its end. */
  readonly siteUrl: string;
  /** In the order in which they are told; at least one. */
  readonly lines: readonly Line[];
  /** Where the lines beyond the first 20 can be seen. */
  readonly moreUrl: string;
}

const HEADINGS: Readonly<Record<ThingKind, string>> = {
  late: 'Late',
  soon: 'Due soon',
  'second-look': 'Second looks due',
  owed: 'Reviews that are owed',
};

const DATES: Readonly<Record<ThingKind, (day: string) => string>> = {
  late: (day) => `was due on ${day}`,
  soon: (day) => `due on ${day}`,
  'second-look': (day) => `planned for ${day}`,
  owed: (day) => `by ${day}`,
};

const OPENING =
  'Hello, this came out of reviews and waits for you. Plans change: when a date no longer fits, move it and say why.';
const CLOSING = [
  'You get one such message a day at most, and each thing comes once.',
  'To switch reminders off for yourself: the Reviews page of any project, Remind me.',
  'To switch them off for a project: Project settings > Reviews > Reminders.',
].join(' ');

export function messageOf({ siteUrl, lines, moreUrl }: Told): Message {
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  const groups = THING_KINDS.map((kind) => ({ kind, of: shown.filter((line) => line.kind === kind) })).filter(
    ({ of }) => of.length > 0,
  );
  const url = ({ key }: Line): string => `${siteUrl}/browse/${encodeURIComponent(key)}`;
  const text = [
    OPENING,
    ...groups.map(({ kind, of }) =>
      [HEADINGS[kind], ...of.map((line) => `- ${line.key} ${told(line)}: ${url(line)}`)].join('\n'),
    ),
    ...(more > 0 ? [`and ${String(more)} more: ${moreUrl}`] : []),
    CLOSING,
  ];
  const html = [
    `<p>${escaped(OPENING)}</p>`,
    ...groups.map(
      ({ kind, of }) =>
        `<h3>${HEADINGS[kind]}</h3><ul>${of
          .map((line) => `<li>${anchor(url(line), line.key)} ${escaped(told(line))}</li>`)
          .join('')}</ul>`,
    ),
    ...(more > 0 ? [`<p>${anchor(moreUrl, `and ${String(more)} more`)}</p>`] : []),
    `<p>${escaped(CLOSING)}</p>`,
  ];
  return { subject: subjectOf(lines), textBody: text.join('\n\n'), htmlBody: html.join('') };
}

const COUNTS: Readonly<Record<ThingKind, readonly [one: string, many: string]>> = {
  late: ['action is late', 'actions are late'],
  soon: ['action is due soon', 'actions are due soon'],
  'second-look': ['second look is due', 'second looks are due'],
  owed: ['review is owed', 'reviews are owed'],
};

/** Counts only: what people wrote stays in the message. */
function subjectOf(lines: readonly Line[]): string {
  const parts = THING_KINDS.flatMap((kind) => {
    const count = lines.filter((line) => line.kind === kind).length;
    return count === 0 ? [] : [`${String(count)} ${COUNTS[kind][count === 1 ? 0 : 1]}`];
  });
  return `From your reviews: ${parts.join(', ')}`;
}

const told = ({ kind, summary, on }: Line): string =>
  `${summary.replace(/\s+/g, ' ').trim()} (${DATES[kind](dayText(on))})`;

const dates = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayText = (day: string): string => dates.format(Date.parse(`${day}T00:00:00Z`));

const anchor = (url: string, text: string): string => `<a href="${escaped(url)}">${escaped(text)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
