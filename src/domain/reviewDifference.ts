/**
 * What is different between two moments of a review, as a list to read: item by item, field by field, in the order of
 * the stages. Values say what they are (text, moment, people, a word of the vocabulary), so that the reader's own words,
 * names and time zone are used when they are shown.
 */
import { present, type Factor, type Idea, type Review, type TimelineEntry } from './review';
import type { Stage } from './vocabulary';

export type Value =
  | { readonly text: string }
  | { readonly moment: string }
  | { readonly people: readonly string[] }
  /** A word of the closed lists, or a number. */
  | { readonly word: string };

export interface Difference {
  readonly stage: Stage | 'details';
  readonly change: 'added' | 'removed' | 'changed';
  /** What kind of thing: an item, or a field of the review. */
  readonly what: string;
  /** The words of the item that it is about; absent for a field of the review. */
  readonly item?: string;
  readonly before?: Value;
  readonly after?: Value;
}

/** The fields of one thing, by name; what is undefined is not there. */
type Fields = Readonly<Record<string, Value | undefined>>;

interface Described {
  readonly id: string;
  readonly name: string;
  readonly fields: Fields;
}

/** @returns what `after` has that `before` has not, and the other way round; nothing when they say the same */
export function differencesBetween(before: Review, after: Review): readonly Difference[] {
  const lists = (
    stage: Stage,
    what: string,
    describe: (review: Review) => readonly Described[],
  ): readonly Difference[] => listDifferences(stage, what, describe(before), describe(after));
  return [
    ...fieldDifferences({ stage: 'details' }, detailsOf(before), detailsOf(after)),
    ...fieldDifferences({ stage: 'prepare' }, scopeOf(before), scopeOf(after)),
    ...lists('facts', 'entry', (review) => present(review.entries).map(describeEntry)),
    ...lists('factors', 'factor', (review) =>
      present(review.factors).map((one) => describeFactor(one, review)),
    ),
    ...lists('actions', 'idea', (review) => present(review.ideas).map(describeIdea)),
    ...lists('prepare', 'note', (review) => present(review.notes).map(({ id, text }) => textItem(id, text))),
    ...lists('close', 'thought', (review) =>
      review.thoughts.map(({ id, text, became }) => ({
        ...textItem(id, text),
        fields: { text: { text }, became: word(became) },
      })),
    ),
    ...lists('follow-up', 'outcome', outcomesOf),
  ];
}

function detailsOf(review: Review): Fields {
  return {
    title: { text: review.title },
    kind: word(review.kind),
    size: word(review.size),
    status: word(review.status),
    stage: word(review.stage),
    visibility: word(review.visibility),
    facilitator: people([review.facilitator]),
    scribe: people([review.scribe]),
    leader: people([review.leader]),
    participants: people([...review.participants].sort()),
    eventDay: moment(review.eventDay),
    meetingAt: moment(review.meetingAt),
    factsAgreed: moment(review.factsAgreed?.at),
    skippedBecause: text(review.factsAgreed?.skippedBecause),
    followUp: moment(review.followUp.on),
  };
}

function scopeOf(review: Review): Fields {
  const passages = Object.entries(review.passages).map(
    ([key, passage]) => [key, text(passage.text)] as const,
  );
  const baseline = Object.entries(review.baseline).map(([key, found]) => [key, word(found.value)] as const);
  return {
    ...Object.fromEntries(passages),
    windowFrom: moment(review.window?.from),
    windowTo: moment(review.window?.to),
    ...Object.fromEntries(baseline),
  };
}

function describeEntry(entry: TimelineEntry): Described {
  const { known, believed, alternatives, reasonable } = entry.decision ?? {};
  return {
    ...textItem(entry.id, entry.text),
    fields: {
      text: { text: entry.text },
      at: moment(entry.at),
      kind: word(entry.kind),
      evidence: text(entry.evidence?.url),
      known: text(known),
      believed: text(believed),
      alternatives: text(alternatives),
      reasonable: text(reasonable),
    },
  };
}

function describeFactor(factor: Factor, review: Review): Described {
  const shownBy = present(review.entries).filter((entry) => factor.entryIds.includes(entry.id));
  return {
    ...textItem(factor.id, factor.statement),
    fields: {
      text: { text: factor.statement },
      kind: word(factor.kind),
      role: word(factor.role),
      labels: text([...factor.labels].sort().join(', ')),
      shownBy: text(shownBy.map((entry) => entry.text).join('\n')),
      noEvidenceBecause: text(factor.noEvidenceBecause),
      whys: text(factor.whys.map((why) => why.text).join('\n')),
    },
  };
}

function describeIdea(idea: Idea): Described {
  const { decision, draft, creation } = idea;
  return {
    ...textItem(idea.id, idea.text),
    fields: {
      text: { text: idea.text },
      decision: word(decision.outcome),
      parkedUntil: moment(decision.outcome === 'park' ? decision.until : undefined),
      reason: text(decision.outcome === 'decline' ? decision.reason : undefined),
      outcome: text(draft.outcome),
      owner: people([draft.owner]),
      due: moment(draft.due),
      verification: text(draft.verification),
      purpose: word(draft.purpose),
      strength: word(draft.strength),
      issue: text(creation.state === 'created' ? creation.key : undefined),
    },
  };
}

function outcomesOf(review: Review): readonly Described[] {
  return review.followUp.outcomes.map((outcome) => {
    const idea = review.ideas.find((candidate) => candidate.id === outcome.ideaId);
    const { next } = outcome;
    return {
      id: outcome.ideaId,
      name: idea?.draft.outcome ?? idea?.text ?? '',
      fields: {
        kept: word(outcome.kept),
        changedTo: text(outcome.changedTo),
        obstacles: text(outcome.obstacles.join(', ')),
        obstacleNote: text(outcome.obstacleNote),
        verdict: word(outcome.verdict),
        shownBy: text(outcome.evidence),
        evidence: text(outcome.evidenceLink?.url),
        next: word(next?.what),
        nextOn: moment(next !== undefined && 'on' in next ? next.on : undefined),
        reason: text(next?.what === 'drop' ? next.reason : undefined),
      },
    };
  });
}

function listDifferences(
  stage: Stage,
  what: string,
  before: readonly Described[],
  after: readonly Described[],
): readonly Difference[] {
  const [old, now] = [byId(before), byId(after)];
  return [
    ...after.flatMap((item) => {
      const was = old.get(item.id);
      return was === undefined
        ? [{ stage, change: 'added', what, item: item.name } as const]
        : fieldDifferences({ stage, item: item.name }, was.fields, item.fields);
    }),
    ...before.flatMap((item) =>
      now.has(item.id) ? [] : [{ stage, change: 'removed', what, item: item.name } as const],
    ),
  ];
}

function fieldDifferences(
  about: Pick<Difference, 'stage' | 'item'>,
  before: Fields,
  after: Fields,
): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((what) => {
    const [old, now] = [before[what], after[what]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [{ ...about, change, what, ...(old && { before: old }), ...(now && { after: now }) }];
  });
}

const byId = (items: readonly Described[]): ReadonlyMap<string, Described> =>
  new Map(items.map((item) => [item.id, item]));
const textItem = (id: string, words: string): Described => ({
  id,
  name: words,
  fields: { text: { text: words } },
});
const text = (value: string | undefined): Value | undefined =>
  value === undefined || value === '' ? undefined : { text: value };
const moment = (value: string | undefined): Value | undefined =>
  value === undefined ? undefined : { moment: value };
const word = (value: string | undefined): Value | undefined =>
  value === undefined ? undefined : { word: value };
const people = (value: readonly (string | undefined)[]): Value | undefined => {
  const known = value.filter((person) => person !== undefined);
  return known.length === 0 ? undefined : { people: known };
};
