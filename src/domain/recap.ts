/**
 * The recap of a review: what was found and agreed, for those who were not in the room. Scope, condensed timeline,
 * factors, practices to keep, actions, what was not done and why, minutes, follow-up date.
 *
 * It never carries an answer of the questionnaire, revealed or not, and nothing from the parking lot but topics for the
 * next review; of a review that was limited to its participants not even those: they were said among few.
 */
import type { Block, Document, Inline } from './document';
import { actionsBlocks, notDoneBlocks } from './recapActions';
import { factorBlocks, practiceBlocks, timelineBlocks } from './recapFindings';
import { cut, fewer, heading, labelled, list, paragraph, plain, type RecapShape } from './recapParts';
import type { Review } from './review';
import type { AgendaKey } from './vocabulary';
import { AGENDA_NAMES, KIND_NAMES, MISSING_NAMES } from './words';

/** Entries of the timeline in a recap that has room. */
const ENTRIES = 25;
/** As long as it takes, but for the timeline. */
export const WHOLE: RecapShape = { entries: ENTRIES, items: 1000, text: 2000 };
/** Ever shorter, for a place with a limit: first the timeline gives way, then long texts, then long lists. */
export const SHORTER: readonly RecapShape[] = [
  { entries: 12, items: 1000, text: 2000 },
  { entries: 6, items: 1000, text: 2000 },
  { entries: 6, items: 1000, text: 600 },
  { entries: 6, items: 60, text: 300 },
  { entries: 6, items: 25, text: 200 },
  { entries: 3, items: 12, text: 120 },
  { entries: 0, items: 4, text: 80 },
];

/** @param shape how much of everything; what is left out is said */
export function recapOf(review: Review, shape: RecapShape = WHOLE): Document {
  return [
    heading(2, `Recap: ${review.title}`),
    aboutReview(review),
    ...scopeBlocks(review, shape),
    ...timelineBlocks(review, shape),
    ...factorBlocks(review, shape),
    ...practiceBlocks(review, shape),
    ...actionsBlocks(review, shape),
    ...notDoneBlocks(review, shape),
    ...topicBlocks(review, shape),
    ...minutesBlocks(review),
    ...followUpBlocks(review, shape),
    ...(shape.text < WHOLE.text || shape.items < WHOLE.items
      ? [paragraph(plain('This recap is shortened to fit here. The review itself has everything.'))]
      : []),
  ];
}

function aboutReview(review: Review): Block {
  const closed: readonly Inline[] =
    review.closed === undefined ? [] : [plain(' · Closed '), { moment: review.closed.at.slice(0, 10) }];
  return paragraph(
    plain(`${KIND_NAMES[review.kind]} · ${review.size} review · Facilitator: `),
    { person: review.facilitator },
    ...closed,
  );
}

export function scopeBlocks({ passages, window }: Review, shape: RecapShape): Document {
  const line = (label: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [labelled(label, plain(cut(text, shape)))];
  const from: readonly Inline[] = window?.from === undefined ? [] : [{ moment: window.from }];
  const to: readonly Inline[] = window?.to === undefined ? [] : [plain(' to '), { moment: window.to }];
  const items = [
    ...line('The event', passages.event?.text),
    ...line('The question', passages.question?.text),
    ...(from.length + to.length === 0 ? [] : [labelled('Time window', ...from, ...to)]),
    ...line('Expected output', passages.output?.text),
  ];
  return items.length === 0 ? [] : [heading(3, 'Scope'), list(items)];
}

function topicBlocks(review: Review, shape: RecapShape): Document {
  if (review.visibility === 'participants') return [];
  const topics = review.thoughts.filter((thought) => thought.became === 'next-review');
  if (topics.length === 0) return [];
  const { shown, more } = fewer(topics, shape);
  const items = shown.map((topic) => [plain(cut(topic.text, shape))]);
  return [heading(3, 'For the next review'), list([...items, ...more])];
}

const MINUTE = 60_000;

function minutesBlocks({ spent }: Review): Document {
  // The keys are those of the schema; TypeScript widens what Object.keys gives.
  const parts = (Object.keys(AGENDA_NAMES) as AgendaKey[])
    .map((key) => ({ name: AGENDA_NAMES[key], minutes: Math.round((spent[key] ?? 0) / MINUTE) }))
    .filter(({ minutes }) => minutes > 0);
  if (parts.length === 0) return [];
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  const each = parts.map(({ name, minutes }) => `${name} ${String(minutes)} min`).join(' · ');
  return [heading(3, 'Time in the room'), paragraph(plain(`${each} · ${String(total)} min in all`))];
}

function followUpBlocks({ followUp, closed }: Review, shape: RecapShape): Document {
  const when =
    followUp.on === undefined
      ? paragraph(plain('No follow-up date has been agreed.'))
      : paragraph(plain('We look again on '), { moment: followUp.on }, plain('.'));
  const despite = closed?.despite;
  return [
    heading(3, 'Follow-up'),
    when,
    ...(despite === undefined
      ? []
      : [
          heading(3, 'Missing when it was closed'),
          list(despite.missing.map((code) => [plain(MISSING_NAMES[code])])),
          paragraph(plain(`Closed all the same: ${cut(despite.reason, shape)}`)),
        ]),
  ];
}
