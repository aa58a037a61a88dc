/** One call of each kind that works in the locked-down site, from somebody who may make it: the types forget none. */
import type { Place } from '../../sandbox/place';
import { standardTypes } from '../../sandbox/jira/standardSite';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { calls, type CallName, type Input } from '../../src/contract/calls';
import { exampleCommands, examplePayloads } from '../builders/examplePayloads';
import { freshId } from './everyCall';
import { ana, ben, idOf, mia, OPEN, pageOf, panelOn, sandbox, send, type Caller } from './lockedDown';

const IDEA = 'newidea001';
const PROMPT = 'prompt0001';
const ASKED = {
  v: 1,
  id: 'askprompt1',
  type: 'askPrompts',
  prompts: [{ id: PROMPT, text: 'What went better than you expected?' }],
} as const;
/** Stands in every good payload that has room for it. */
export const TYPED = 'a sentence that somebody typed';

/** Milliseconds after which a job that nobody works on has stalled for sure. */
const LONG = 3 * 3_600_000;

export interface GoodCall {
  readonly person: Caller;
  readonly place: Place;
  readonly payload: object;
}

/** A good call about the review of OPEN-1 as it stands, or about its project. */
export async function goodCall(name: CallName): Promise<GoodCall> {
  return { ...whereAndWho(name), payload: await payloads[name]() };
}

function whereAndWho(name: CallName): Pick<GoodCall, 'person' | 'place'> {
  const { at, needs } = calls[name];
  if (at === 'issue') return { person: ben, place: panelOn(name === 'review.open' ? 'OPEN-2' : OPEN) };
  return { person: needs === 'administer' ? ana : ben, place: pageOf('OPEN') };
}

async function must(name: CallName): Promise<void> {
  const { person, place, payload } = await goodCall(name);
  const answer = await send(person, place, name, payload);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
}

const app = () => debriefAs(sandbox, ben, OPEN, freshId);
const at = async () => {
  const { number, seq } = await app().load();
  return { number, after: seq };
};

/** The action that OPEN-1 came with; its review still open, unless said otherwise. */
async function action(how: { readonly closed?: true } = {}) {
  const review = app();
  const { number, ideas } = await review.load();
  if (how.closed) await review.close({ reason: 'Out of time', followUpOn: '2027-01-11' });
  const [idea] = ideas;
  const actionIssueId = idea?.creation.state === 'created' ? idea.creation.issueId : '';
  return { reviewedIssueId: idOf(OPEN), number, ideaId: idea?.id ?? '', actionIssueId };
}

async function rebuilding(): Promise<void> {
  await must('index.rebuild');
  sandbox.clock.shift(LONG);
}

const payloads: { readonly [Name in CallName]: () => Promise<Input<Name>> } = {
  'app.ping': async () => ({}),
  'review.load': async () => ({}),
  'review.open': async () => ({ ...examplePayloads['review.open'], participants: [] }),
  'review.submit': async () => ({
    ...(await at()),
    command: { ...exampleCommands.addTimelineEntry, text: TYPED },
  }),
  'review.since': async () => ({ ...(await at()), after: 1 }),
  'review.history': async () => ({ number: 1 }),
  'review.at': async () => ({ number: 1, seq: 1 }),
  'review.listen': async () => ({ number: 1 }),
  'review.close': async () => ({ ...(await at()), commandId: 'command005', reason: TYPED, post: true }),
  'review.post': async () => ({ ...(await at()), commandId: 'command006', what: 'pre-read' }),
  'answers.load': async () => ({ number: 1 }),
  'answers.save': async () => {
    await app().send(ASKED);
    return { number: 1, answers: [{ promptId: PROMPT, text: TYPED, visibility: 'anonymous' }] };
  },
  'answers.reveal': async () => {
    const now = await at();
    await app().send(ASKED);
    return { ...now, commandId: 'command007' };
  },
  'action.edit': async () => {
    const now = await at();
    await must('action.create');
    return { ...now, commandId: 'command008', ideaId: IDEA, changes: { outcome: TYPED }, reason: TYPED };
  },
  'review.undo': async () => {
    const now = await at();
    await app().send({ ...exampleCommands.addTimelineEntry, id: 'undoable01', text: TYPED });
    return { ...now, commandId: 'command003' };
  },
  'action.create': async () => {
    const now = await at();
    await app().send({
      ...exampleCommands.addIdea,
      id: 'newidea002',
      ideaId: IDEA,
      factorId: undefined,
      text: TYPED,
    });
    const draft = {
      outcome: TYPED,
      owner: mia.accountId,
      due: '2027-02-01',
      verification: TYPED,
      projectId: '10000',
      issueTypeId: standardTypes.task,
    };
    return { ...now, commandId: 'command004', ideaId: IDEA, draft };
  },
  'followThrough.edit': async () => ({
    ...(await action()),
    commandId: 'command010',
    changes: { owner: ben.accountId, due: '2027-02-01' },
    seen: { owner: mia.accountId },
    reason: TYPED,
  }),
  'followThrough.verify': async () => ({
    ...(await action({ closed: true })),
    commandId: 'command011',
    verdict: 'worked',
    evidence: TYPED,
  }),
  'followThrough.decline': async () => ({
    ...(await action({ closed: true })),
    commandId: 'command012',
    reason: TYPED,
  }),
  // An issue of the project that has no review.
  'owed.decide': async () => ({ reviewedIssueId: idOf('OPEN-2'), reason: TYPED }),
  'labels.relabel': async () => ({ jobId: 'job0000001', from: ['monitoring-detection'], to: 'alerting' }),
  'labels.undo': async () => {
    await must('labels.relabel');
    await sandbox.queues.deliverAll();
    return { jobId: 'job0000002', ofJobId: 'job0000001' };
  },
  'index.rebuild': async () => ({ jobId: 'job0000003' }),
  'jobs.load': async () => ({}),
  'jobs.resume': async () => {
    await rebuilding();
    return { jobId: 'job0000003' };
  },
  'reminders.load': async () => ({}),
  'reminders.save': async () => ({ wanted: false }),
};
