/** A review with something of everything that a recap or an export tells, every text in it given by the test. */
import type { Command } from '../../src/domain/commands';
import type { Review } from '../../src/domain/review';
import { fingerprint } from '../../src/domain/text';
import { ANA, BEN, entryAdded, factorAdded, ideaAdded, reviewOf } from './review';

const head = { v: 1 as const };
let made = 0;
const id = (): string => `full${String((made += 1)).padStart(8, '0')}`;
const empty = fingerprint('');

/** Stands in answers alone. */
export const ANSWER = 'an answer that was given in private';
/** Stands on the parking lot alone, where nobody has decided about it. */
export const OPEN_THOUGHT = 'a thought that nobody has looked at';

export interface FullReview {
  /** Where every text comes from. */
  readonly text?: string;
  readonly line?: string;
  readonly revealed?: boolean;
  readonly entries?: number;
  readonly limited?: boolean;
  readonly more?: readonly Command[];
}

export function fullReview(setup: FullReview = {}): Review {
  return reviewOf(...fullReviewCommands(setup));
}

function fullReviewCommands({
  text = 'Some words',
  line = 'One line',
  revealed = true,
  entries = 2,
  limited = false,
  more = [],
}: FullReview): readonly Command[] {
  const times = Array.from({ length: entries }, (_, index) => index);
  const entryIds = times.slice(0, 2).map((index) => `entry${String(index).padStart(6, '0')}`);
  return [
    {
      ...head,
      id: id(),
      type: 'editDetails',
      title: { from: fingerprint('Payment outage on 12 November'), to: line },
    },
    ...(limited ? [{ ...head, id: id(), type: 'editDetails', visibility: 'participants' } as const] : []),
    { ...head, id: id(), type: 'editPassage', passage: 'event', text: { from: empty, to: text } },
    { ...head, id: id(), type: 'editPassage', passage: 'question', text: { from: empty, to: text } },
    { ...head, id: id(), type: 'editPassage', passage: 'output', text: { from: empty, to: text } },
    {
      ...head,
      id: id(),
      type: 'editDetails',
      window: { from: '2026-11-12T14:00:00.000Z', to: '2026-11-13' },
    },
    { ...head, id: id(), type: 'askPrompts', prompts: [{ id: 'prompt0001', text: 'What was hard?' }] },
    ...times.map((index) =>
      entryAdded({
        entryId: `entry${String(index).padStart(6, '0')}`,
        at: new Date(Date.parse('2026-11-12T14:05:00.000Z') + index * 60_000).toISOString(),
        text: `${text} ${String(index)}`,
        kind: index % 2 === 0 ? 'message' : 'response',
        ...(index === 0 ? { evidence: { url: 'https://status.example/7?a=b&c=(d)', title: line } } : {}),
      }),
    ),
    { ...head, id: id(), type: 'agreeFacts' },
    factorAdded({
      factorId: 'factor000001',
      statement: text,
      role: 'enabler',
      labels: ['handoff'],
      entryIds,
    }),
    { ...head, id: id(), type: 'addWhys', factorId: 'factor000001', whys: [{ whyId: id(), text }] },
    factorAdded({ factorId: 'factor000002', kind: 'practice', statement: text, labels: ['rollback'] }),
    ideaAdded({
      ideaId: 'idea00000001',
      text,
      draft: {
        outcome: line,
        owner: BEN,
        due: '2026-12-11',
        verification: text,
        projectId: '10002',
        issueTypeId: '10100',
      },
    }),
    { ...head, id: id(), type: 'commitAction', ideaId: 'idea00000001', draft: draftOf(line, text) },
    {
      ...head,
      id: 'idea00000001.c0',
      type: 'actionCreated',
      ideaId: 'idea00000001',
      issueId: '20231',
      key: 'OPS-231',
      linked: true,
    },
    ideaAdded({ ideaId: 'idea00000002', text }),
    {
      ...head,
      id: id(),
      type: 'decideIdea',
      ideaId: 'idea00000002',
      decision: { outcome: 'park', until: '2027-02-01' },
    },
    ideaAdded({ ideaId: 'idea00000003', text }),
    {
      ...head,
      id: id(),
      type: 'decideIdea',
      ideaId: 'idea00000003',
      decision: { outcome: 'decline', reason: text, decidedBy: ANA },
    },
    { ...head, id: id(), type: 'parkThought', thoughtId: 'thought00001', text: line },
    { ...head, id: id(), type: 'turnThought', thoughtId: 'thought00001', into: 'next-review' },
    { ...head, id: id(), type: 'parkThought', thoughtId: 'thought00002', text: OPEN_THOUGHT },
    ...(revealed
      ? ([
          { ...head, id: id(), type: 'closeAnswers' },
          {
            ...head,
            id: id(),
            type: 'revealAnswers',
            promptId: 'prompt0001',
            answers: [{ text: ANSWER }],
            heldBack: false,
          },
        ] as const)
      : []),
    { ...head, id: id(), type: 'setFollowUp', on: '2027-01-08' },
    ...more,
  ];
}

function draftOf(line: string, text: string) {
  return {
    outcome: line,
    owner: BEN,
    due: '2026-12-11',
    verification: text,
    projectId: '10002',
    issueTypeId: '10100',
  };
}

/** Closes what is there, whatever is missing. */
export const closed = (reason: string): Command => ({
  ...head,
  id: id(),
  type: 'closeReview',
  despite: { reason, missing: ['open-thoughts'] },
});
