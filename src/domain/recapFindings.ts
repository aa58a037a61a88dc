/** What a recap says of the timeline, the factors and the practices to keep. */
import { condensed } from './condensedTimeline';
import type { Document, Inline } from './document';
import { cut, evidence, fewer, heading, list, paragraph, plain, strong, type RecapShape } from './recapParts';
import { present, type Factor, type Review, type TimelineEntry } from './review';
import { ROLE_WORDS } from './words';

export function timelineBlocks(review: Review, shape: RecapShape): Document {
  const all = present(review.entries);
  if (all.length === 0) return [];
  const { shown, left } = condensed(review, shape.entries);
  const says =
    left === 0
      ? []
      : [paragraph(plain(`${countOf(left, 'entry', 'entries')} left out; the review has them all.`))];
  const items = shown.length === 0 ? [] : [list(shown.map((entry) => entryLine(entry, shape)))];
  return [heading(3, 'What happened'), ...items, ...says];
}

function entryLine({ at, text, evidence: link }: TimelineEntry, shape: RecapShape): readonly Inline[] {
  const proof = link === undefined ? [] : [plain(' ('), evidence(link), plain(')')];
  return [{ moment: at }, plain(` ${cut(text, shape)}`), ...proof];
}

export function factorBlocks(review: Review, shape: RecapShape): Document {
  const factors = present(review.factors).filter(({ kind }) => kind === 'factor');
  if (factors.length === 0) return [];
  const { shown, more } = fewer(factors, shape);
  const items = shown.map((factor) => factorLines(factor, review, shape));
  return [heading(3, 'Contributing factors'), list([...items, ...more])];
}

export function practiceBlocks(review: Review, shape: RecapShape): Document {
  const practices = present(review.factors).filter(({ kind }) => kind === 'practice');
  if (practices.length === 0) return [];
  const { shown, more } = fewer(practices, shape);
  const items = shown.map(({ statement, labels }) => [
    strong(cut(statement, shape)),
    ...(labels.length === 0 ? [] : [plain(`\n${labels.join(', ')}`)]),
  ]);
  return [heading(3, 'Practices to keep'), list([...items, ...more])];
}

/** Entries that are named as what shows a factor; the others are counted. */
const SHOWN_BY = 3;
/** UTF-16 units of each: enough to recognise it. */
const QUOTED = 140;

function factorLines(factor: Factor, review: Review, shape: RecapShape): readonly Inline[] {
  const { statement, role, labels, whys, noEvidenceBecause } = factor;
  const about = [...(role === undefined ? [] : [ROLE_WORDS[role]]), ...labels].join(' · ');
  const entries = present(review.entries).filter(({ id }) => factor.entryIds.includes(id));
  const named = entries.slice(0, SHOWN_BY);
  const others = entries.length - named.length;
  return [
    strong(cut(statement, shape)),
    ...(about === '' ? [] : [plain(`\n${about}`)]),
    ...(entries.length === 0 ? [] : [plain('\nShown by ')]),
    plain(named.map(({ text }) => `“${cut(text, { text: Math.min(shape.text, QUOTED) })}”`).join(', ')),
    ...(others > 0 ? [plain(` and ${countOf(others, 'more entry', 'more entries')}`)] : []),
    ...(entries.length === 0 && noEvidenceBecause !== undefined
      ? [plain(`\nNo entry shows it: ${cut(noEvidenceBecause, shape)}`)]
      : []),
    ...whys.map(({ text }) => plain(`\nWhy? ${cut(text, shape)}`)),
  ];
}

const countOf = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;
