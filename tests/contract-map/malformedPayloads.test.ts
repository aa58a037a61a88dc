import { calls, type CallName } from '../../src/contract/calls';
import { clientCommand, type ClientCommand } from '../../src/domain/commands';
import { exampleCommands, examplePayloads } from '../builders/examplePayloads';
import { missingFields, notAnObject, wrongFields } from '../builders/malformed';

const names = Object.keys(calls) as readonly CallName[];

/** What each call cannot do without. */
const REQUIRED: Readonly<Record<CallName, readonly string[]>> = {
  'app.ping': [],
  'review.load': [],
  'review.open': ['commandId', 'title', 'kind', 'size', 'facilitator', 'participants'],
  'review.submit': ['number', 'after', 'command'],
  'review.since': ['number', 'after'],
  'review.history': ['number'],
  'review.at': ['number', 'seq'],
  'review.listen': ['number'],
  'review.close': ['number', 'after', 'commandId', 'post'],
  'review.post': ['number', 'after', 'commandId', 'what'],
  'answers.load': ['number'],
  'answers.save': ['number', 'answers'],
  'answers.reveal': ['number', 'after', 'commandId'],
  'action.edit': ['number', 'after', 'commandId', 'ideaId', 'changes'],
  'review.undo': ['number', 'after', 'commandId'],
  'action.create': ['number', 'after', 'commandId', 'ideaId', 'draft'],
  'followThrough.edit': ['reviewedIssueId', 'number', 'ideaId', 'actionIssueId', 'commandId', 'changes'],
  'followThrough.verify': ['reviewedIssueId', 'number', 'ideaId', 'actionIssueId', 'commandId', 'verdict'],
  'followThrough.decline': ['reviewedIssueId', 'number', 'ideaId', 'actionIssueId', 'commandId', 'reason'],
  'owed.decide': ['reviewedIssueId', 'reason'],
  'labels.relabel': ['jobId', 'from', 'to'],
  'labels.undo': ['jobId', 'ofJobId'],
  'index.rebuild': ['jobId'],
  'jobs.load': [],
  'jobs.resume': ['jobId'],
  'reminders.load': [],
  'reminders.save': ['wanted'],
};

/** The same for each command, beside `v`, `id` and `type`. */
const REQUIRED_IN: Readonly<Record<ClientCommand['type'], readonly string[]>> = {
  editDetails: [],
  moveToStage: ['stage'],
  agreeFacts: [],
  reopenFacts: [],
  addTimelineEntry: ['entryId', 'at', 'text', 'kind'],
  editTimelineEntry: ['entryId'],
  addFactor: ['factorId', 'kind', 'statement', 'labels', 'entryIds'],
  editFactor: ['factorId'],
  addIdea: ['ideaId', 'text'],
  editIdea: ['ideaId', 'text'],
  decideIdea: ['ideaId', 'decision'],
  draftAction: ['ideaId', 'changes'],
  importItems: ['entries', 'factors', 'ideas', 'notes'],
  removeItems: ['items'],
  restoreItems: ['items'],
  settleAlternative: ['alternativeId', 'choose'],
  setBaseline: ['values', 'source'],
  askPrompts: ['prompts'],
  editPassage: ['passage', 'text'],
  addWhys: ['factorId', 'whys'],
  editWhy: ['factorId', 'whyId', 'text'],
  removeWhy: ['factorId', 'whyId'],
  startMeeting: ['items', 'order', 'speakers'],
  goToItem: ['from', 'to'],
  runTimer: ['running'],
  addMinutes: ['minutes'],
  setSpeakers: ['order', 'speakers'],
  nextSpeaker: ['from'],
  pressElmo: ['item'],
  endMeeting: [],
  parkThought: ['thoughtId', 'text'],
  turnThought: ['thoughtId', 'into'],
  cancelReview: ['reason'],
  reopenReview: [],
  setFollowUp: ['on'],
  recordOutcome: ['ideaId', 'changes'],
  finishReview: [],
};

const fieldOf = (name: CallName, payload: unknown): string | undefined => {
  const parsed = calls[name].input.safeParse(payload);
  return parsed.success ? undefined : (parsed.error.issues[0]?.path ?? []).map(String).join('.');
};

describe.each(names)('%s', (name) => {
  const good = examplePayloads[name];

  test('takes a good payload', () => {
    expect(calls[name].input.safeParse(JSON.parse(JSON.stringify(good))).success).toBe(true);
  });

  const wrong = [...notAnObject, ...wrongFields(good), ...missingFields(good, REQUIRED[name])];
  test.each(wrong.map((one) => [one.how, one] as const))(
    'refuses it when %s and names the field',
    (_, one) => {
      const named = fieldOf(name, one.payload);
      expect(named).toBeDefined();
      expect(named?.split('.')[0]).toBe(one.field);
    },
  );

  test('takes nothing over that it does not know, least of all an issue or a prototype', () => {
    const forged: unknown = JSON.parse(
      JSON.stringify({ ...good, issueId: '666', caller: 'mallory', canEdit: true }).replace(
        '{',
        '{"__proto__":{"polluted":true},',
      ),
    );
    const parsed = calls[name].input.parse(forged) as object;
    expect(Object.keys(parsed)).not.toEqual(expect.arrayContaining(['issueId']));
    expect(Object.keys(parsed).every((key) => Object.keys(good).includes(key))).toBe(true);
    expect('polluted' in parsed).toBe(false);
  });
});

describe.each(Object.values(exampleCommands).map((good) => [good.type, good] as const))(
  'the command %s',
  (type, good) => {
    test('is taken when it is good, also after a way through JSON', () => {
      expect(clientCommand.parse(JSON.parse(JSON.stringify(good)))).toEqual(good);
    });

    const wrong = [...wrongFields(good), ...missingFields(good, ['v', 'id', 'type', ...REQUIRED_IN[type]])];
    test.each(wrong.map((one) => [one.how, one.payload] as const))('is refused when %s', (_, payload) => {
      const parsed = calls['review.submit'].input.safeParse({ number: 1, after: 0, command: payload });
      expect(parsed.success).toBe(false);
      expect(parsed.error?.issues[0]?.path[0]).toBe('command');
    });
  },
);

describe('the contract', () => {
  test('says for every call who may make it', () => {
    const known: Readonly<Record<string, readonly string[]>> = {
      issue: ['nothing', 'view', 'edit'],
      named: ['view', 'edit'],
      project: ['view', 'administer'],
    };
    for (const name of names) expect(known[calls[name].at]).toContain(calls[name].needs);
    expect(names.filter((name) => calls[name].needs === 'nothing')).toEqual(['app.ping']);
  });

  test('asks for the right to edit before anything is written', () => {
    const reading = names.filter((name) => calls[name].needs === 'view');
    // Saving one's own private answers, and what one wants to be reminded of, is written by whoever may look.
    expect(reading).toEqual([
      'review.load',
      'review.since',
      'review.history',
      'review.at',
      'review.listen',
      'answers.load',
      'answers.save',
      'jobs.load',
      'reminders.load',
      'reminders.save',
    ]);
  });

  test('has a place for an issue only where the call is about another one than the page shows', () => {
    for (const name of names) {
      const issues = JSON.stringify(examplePayloads[name]).match(/"\w*issueId\w*"/gi) ?? [];
      // The action's own issue is compared with what the review says, and opens nothing.
      const others = issues.filter((field) => field !== '"actionIssueId"');
      expect([name, others]).toEqual([name, calls[name].at === 'named' ? ['"reviewedIssueId"'] : []]);
    }
  });
});
