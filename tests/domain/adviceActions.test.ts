/** Action help on outcomes and verifications as people write them. */
import { actionAdvice, outcomeAdvice } from '../../src/domain/advice/action/actionAdvice';
import { topicOf } from '../../src/domain/advice/action/topics';
import { verificationIssue } from '../../src/domain/advice/action/verification';
import { actionSetAdvice } from '../../src/domain/advice/actionSetAdvice';
import type { ClientCommand } from '../../src/domain/commands';
import type { Review } from '../../src/domain/review';
import type { Strength } from '../../src/domain/vocabulary';
import { fc } from '../builders/fastCheck';
import { ideaAdded, openCommand, reviewOf } from '../builders/review';

const VAGUE = [
  'Improve communication',
  'Improve communication with support',
  'Improving the release process',
  'We should improve our monitoring',
  'Enhance the dashboards',
  'Better alerting',
  'Better handover between shifts',
  'More tests for the refund path',
  'Clearer ownership of the queue',
  'A more robust deployment',
  'Strengthen the review culture',
  'Streamline onboarding',
  'Optimise the nightly job',
  'Ensure that alerts are handled',
  'Make sure the runbook is up to date',
  'Work on resilience',
  'Focus on quality',
  'Raise awareness of the freeze',
  'Increase visibility of changes',
  'Reduce complexity in the gateway',
  'Align with the platform team',
  'Prioritise technical debt',
  'Encourage pairing',
  'Avoid manual changes',
  'Continue the clean-up',
  'Try to page less often',
  'Create awareness for data protection',
  'Teach the teams how to read traces',
] as const;

const OPEN_ENDED = [
  'Investigate dashboards in general',
  'Investigating the memory leak',
  'Look into queue sharding',
  'Explore other vendors',
  'Evaluate a second region',
  'Assess if the nodes are large enough',
  'Consider a canary',
  'Find out why the alert was muted',
  'Analyse the slow queries',
  'Discuss the on-call rota',
  'Think about retries',
  'Check whether the backup is complete',
  'See if the vendor has a limit',
  'Research feature flags',
  'Identify single points of failure',
  'Review options for a second provider',
  'Can we detect this earlier?',
  'Do we need a second approver?',
  'Segmentation might be an option',
] as const;

const PLURAL = [
  ['Add a rota for the alert and document the steps', 'Add a rota for the alert', 'document the steps'],
  ['Create a dashboard; write a runbook', 'Create a dashboard', 'write a runbook'],
  ['Raise the pool limit, add an alert on its use', 'Raise the pool limit', 'add an alert on its use'],
  ['Fix the retry loop and then remove the old queue', 'Fix the retry loop', 'remove the old queue'],
  ['Delete the stale rule, and also notify the vendor', 'Delete the stale rule', 'notify the vendor'],
  ['Rename the topic and test the replay', 'Rename the topic', 'test the replay'],
  ['1. Restore the backup job 2. Alert on its age', 'Restore the backup job', 'Alert on its age'],
  [
    'Move the cron job to the scheduler\nDelete the old host',
    'Move the cron job to the scheduler',
    'Delete the old host',
  ],
] as const;

const CLEAR = [
  'Page the secondary when nobody acknowledges in 5 min',
  'Escalation policy “checkout” pages the secondary after 5 min',
  'Add an alert on queue depth above 500',
  'Add monitoring and alerting for the payment queue',
  'Review and update the failover runbook',
  'Create a script to drain a node and remove it from the pool',
  'Add a check that stops the deploy and notifies the author',
  'Improve the p95 of checkout from 2 s to 500 ms',
  'Improve startup by loading the catalogue lazily',
  'Ensure that every deploy runs the refund test',
  'Make sure the pipeline fails when the refund test fails',
  'Reduce the alert threshold to 80 %',
  'Increase the memory limit to 2 GB',
  'Increase the start-up timeout',
  'Reduce the number of shards',
  'Document how to break a state lock',
  'Write a runbook for the certificate renewal',
  'Set the pool limit and the retry count in one file',
  'Replace the shared token by one for each service',
  'Rotate the deploy key each month',
  'Run a restore drill before 1 March',
  'Block merges without a second approval',
  'Disable the old pipeline',
  'Revert the timeout to 300 s',
  'Delete the unused cluster',
  'Move the Monday deploy to Tuesday morning',
  'Investigate queue sharding and write down a decision',
  'Look into the vendor limit until 1 December',
  'Evaluate two vendors and decide which one to buy',
  'Find out the limit by Friday',
  'Test the restore with last night’s backup',
  'Give the night team access to the console',
  'Train the new colleagues on the failover drill',
  'Split the nightly import from the billing job',
  'Show the age of the cache on the status page',
  'Ask for a typed confirmation before a table is dropped',
  'Use a separate account for production',
  'Fix the off-by-one in the retry counter',
  'Backport the connection fix to release 4.2',
  'Name an owner for the checkout alert outside office hours',
  'Close the firewall rule for port 8080',
  'Turn on deletion protection for the order table',
  'Upgrade the driver to 5.1',
  'Put the freeze dates into the release calendar',
  'Pin the version of the base image',
  'Before retrying, ensure the branch is protected',
  'Send the weekly export at 06:00 instead of 09:00',
  'Require a ticket for manual changes in production',
  'Make the deploy wait for the health check',
  'Refuse configuration without an owner',
] as const;

const CHECKABLE = [
  'The December drill shows a page to the secondary within 6 min',
  'No alert stayed unacknowledged for more than 10 min in January',
  'The pipeline fails when the refund test fails',
  'Support finds the banner without calling us',
  'p95 below 500 ms for two weeks',
  'The audit lists no shared token',
  'A new colleague restores the database with the runbook alone',
  'The dashboard works on the wall screen',
  'Three deploys in a row without a manual step',
  'A restore of last night’s backup starts the shop',
  'The log has no line about the missing index for a month',
  'Typing a wrong name refuses the drop',
  'Less than one page per night in the rota',
  'The weekly report counts zero expired certificates',
  'The vendor answers a test call at the weekend',
] as const;

const NOT_CHECKABLE = [
  ['It works better', 'unverifiable'],
  ['Paging is faster', 'unverifiable'],
  ['Communication is better', 'unverifiable'],
  ['Everything works as expected', 'unverifiable'],
  ['The process runs smoothly', 'unverifiable'],
  ['People are happy', 'unverifiable'],
  ['The team feels safer', 'unverifiable'],
  ['No more outages', 'unverifiable'],
  ['It does not happen again', 'unverifiable'],
  ['This doesn’t occur again', 'unverifiable'],
  ['Monitoring', 'unverifiable'],
  ['tbd', 'unverifiable'],
  ['?', 'unverifiable'],
  ['The change is deployed', 'says-done'],
  ['The ticket is closed', 'says-done'],
  ['When it is done', 'says-done'],
  ['The runbook is written', 'says-done'],
] as const;

const issueOf = (outcome: string): string | undefined => outcomeAdvice(outcome)?.issue;

describe('An outcome', () => {
  it.each(VAGUE)('is vague: %s', (outcome) => {
    expect(issueOf(outcome)).toBe('vague');
  });

  it.each(OPEN_ENDED)('has no end: %s', (outcome) => {
    expect(issueOf(outcome)).toBe('open-ended');
  });

  it.each(PLURAL)('is several: %s', (outcome, first, second) => {
    expect(outcomeAdvice(outcome)).toEqual({
      field: 'outcome',
      issue: 'plural',
      better: { how: 'split', first, second },
    });
  });

  it.each([
    'Be more careful with the console',
    'Remind everyone to watch the channel',
    'Everyone must check the target',
  ])('asks for care: %s', (outcome) => {
    expect(issueOf(outcome)).toBe('asks-for-care');
  });

  it.each(CLEAR)('is clear: %s', (outcome) => {
    expect(outcomeAdvice(outcome)).toBeUndefined();
  });

  it.each(['', ' ', '…', '“”', ': ; and'])('that says nothing is left alone: %j', (outcome) => {
    expect(outcomeAdvice(outcome)).toBeUndefined();
  });
});

describe('What would be better', () => {
  it('has the writer’s own subject where that is easy', () => {
    expect(outcomeAdvice('Investigate queue sharding')?.better).toEqual({
      how: 'answer',
      about: 'queue sharding',
      form: 'what',
    });
    expect(outcomeAdvice('We should assess if the nodes are large enough.')?.better).toEqual({
      how: 'answer',
      about: 'the nodes are large enough',
      form: 'whether',
    });
    expect(outcomeAdvice('Improve communication with support')?.better).toEqual({
      how: 'example',
      topic: 'communication',
      about: 'communication with support',
    });
  });

  it('is an example near it where the sentence is a long one', () => {
    const long = `Investigate ${'the many reasons for this '.repeat(8)}`;
    expect(outcomeAdvice(long)?.better).toEqual({ how: 'example', topic: 'other' });
  });

  it.each([
    ['Better monitoring of the queue', 'alerting'],
    ['More tests', 'testing'],
    ['Better documentation', 'documentation'],
    ['Raise awareness of phishing', 'training'],
    ['Communicate clearly', 'communication'],
    ['A better release process', 'release'],
    ['Better performance', 'capacity'],
    ['Be nicer', 'other'],
    ['Close the circuit', 'other'],
  ])('%s is about %s', (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });
});

describe('A verification', () => {
  it.each(CHECKABLE)('can be checked: %s', (text) => {
    expect(verificationIssue(text)).toBeUndefined();
  });

  it.each(NOT_CHECKABLE)('cannot: %s', (text, issue) => {
    expect(verificationIssue(text)).toBe(issue);
  });
});

describe('Advice about a whole commitment', () => {
  it('is empty for one that can be kept and checked', () => {
    const draft = { outcome: CLEAR[0], owner: 'ana', due: '2026-12-11', verification: CHECKABLE[0] };
    expect(actionAdvice(draft)).toEqual([]);
  });

  it('names what is missing, in the order of the form', () => {
    expect(
      actionAdvice({ outcome: 'Improve communication' }).map(({ field, issue }) => [field, issue]),
    ).toEqual([
      ['outcome', 'vague'],
      ['owner', 'ownerless'],
      ['due', 'dateless'],
      ['verification', 'unverified'],
    ]);
  });

  it('is at most one for each field and the same each time, whatever is typed', () => {
    const words = fc.constantFrom(
      ...'improve and ; the investigate add a check to queue by 5 min better works , . ? “ : We should'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string({ maxLength: 255 }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (outcome, verification) => {
        const advice = actionAdvice({ outcome, verification });
        const fields = advice.map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
        expect(actionAdvice({ outcome, verification })).toEqual(advice);
        for (const { better } of advice) {
          if (better?.how === 'answer') expect(outcome).toContain(better.about);
          if (better?.how === 'split') expect(outcome).toContain(better.second);
        }
      }),
    );
  });
});

describe('Advice about all actions of a review', () => {
  const decided = (strengths: readonly (Strength | undefined)[]): readonly ClientCommand[] =>
    strengths.flatMap((strength, index): readonly ClientCommand[] => {
      const ideaId = `idea0000${String(index).padStart(2, '0')}`;
      return [
        ideaAdded({ ideaId }),
        { v: 1, id: `dec${ideaId}`, type: 'decideIdea', ideaId, decision: { outcome: 'do' } },
        ...(strength === undefined
          ? []
          : [{ v: 1, id: `dra${ideaId}`, type: 'draftAction', ideaId, changes: { strength } } as const]),
      ];
    });
  const adviceFor = (
    strengths: readonly (Strength | undefined)[],
    about: Partial<Pick<Review, 'kind' | 'size'>> = {},
  ) => actionSetAdvice({ ...reviewOf(...decided(strengths)), ...about });

  it('says when all of a serious event are of the weaker kind', () => {
    expect(openCommand).toMatchObject({ kind: 'incident', size: 'full' });
    expect(adviceFor(['weaker', 'weaker'])).toEqual([{ issue: 'weaker-only', count: 2 }]);
    expect(adviceFor(['weaker'], { kind: 'near-miss', size: 'standard' })).toHaveLength(1);
    expect(adviceFor(['weaker'], { kind: 'missed-goal' })).toHaveLength(1);
  });

  it.each([
    ['one is stronger', ['weaker', 'stronger'], {}],
    ['one has no strength yet', ['weaker', undefined], {}],
    ['there is none', [], {}],
    ['the event is a success', ['weaker'], { kind: 'success' }],
    ['the review is a light one', ['weaker'], { size: 'light' }],
  ] as const)('says nothing when %s', (_when, strengths, about) => {
    expect(adviceFor(strengths, about)).toEqual([]);
  });

  it('says when there are more than five', () => {
    const five = Array.from({ length: 5 }, () => 'medium' as const);
    expect(adviceFor(five)).toEqual([]);
    expect(adviceFor([...five, 'stronger'])).toEqual([{ issue: 'too-many', count: 6 }]);
    expect(adviceFor([...five, 'stronger'], { kind: 'project', size: 'light' })).toHaveLength(1);
  });

  it('counts neither ideas that nobody decided on nor removed ones', () => {
    const removed: ClientCommand = {
      v: 1,
      id: 'removed001',
      type: 'removeItems',
      items: [{ item: 'idea', itemId: 'idea000000' }],
    };
    const six = decided(Array.from({ length: 6 }, () => 'medium' as const));
    expect(actionSetAdvice(reviewOf(...six, ideaAdded(), removed))).toEqual([]);
  });
});
