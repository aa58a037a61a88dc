/** Each stage of a review's life is in the demo world, as the app itself reads it. */
import { missingForClosing } from '../../../src/domain/checklist';
import { actionsOf, outcomeOf, unsettled } from '../../../src/domain/followUp';
import { OWN_PART } from '../../../src/domain/preparation';
import { ana, ben, mia, openDemoWorld, type DemoWorld } from './demoWorld';

let demo: DemoWorld;
beforeAll(async () => {
  demo = await openDemoWorld(Date.UTC(2026, 10, 20, 9));
});
afterAll(() => demo.close());

describe('an earlier review in the demo world', () => {
  it.each(['PAY-297', 'PAY-341', 'PAY-349', 'PAY-380', 'PAY-388', 'PAY-391', 'PAY-397'])(
    '%s is closed, and its recap is on the issue',
    async (key) => {
      const { closed, stage, posted } = await demo.review(key);
      expect(closed).toBeDefined();
      expect(stage).toBe('follow-up');
      expect(posted.map(({ what }) => what)).toEqual(['recap']);
      const response = await demo.sandbox.jiraAs('Ana')(`/rest/api/3/issue/${key}/comment`);
      expect(await response.text()).toContain('Recap: ');
    },
  );

  it('is finished with every verdict there is, and one more look ahead', async () => {
    const review = await demo.review('PAY-341');
    expect(review.status).toBe('finished');
    const verdicts = review.followUp.outcomes.map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['worked', 'partly', 'no-effect', 'too-early']));
    expect(demo.action('OPS-164')).toMatchObject({ kept: 'kept', verdict: 'worked' });
    expect(demo.action('OPS-165')).toMatchObject({ kept: 'changed', verdict: 'partly' });
    expect(demo.action('OPS-166')).toMatchObject({ verdict: 'no-effect' });
    const { lookAgainOn = '' } = demo.action('OPS-167');
    expect(lookAgainOn > demo.today).toBe(true);
  });

  it('has an action that its second look led to', async () => {
    const review = await demo.review('PAY-341');
    const made = actionsOf(review).find(({ followUpOf }) => followUpOf !== undefined);
    expect(made?.creation).toMatchObject({ state: 'created', key: 'OPS-171' });
    const outcome = outcomeOf(review, made?.followUpOf ?? '');
    expect(outcome?.next).toEqual({ what: 'new-action', ideaId: made?.id });
  });

  it('has its second look due, with four of five actions settled', async () => {
    const review = await demo.review('PAY-397');
    expect(review.status).toBe('closed');
    expect((review.followUp.on ?? '') <= demo.today).toBe(true);
    expect(actionsOf(review)).toHaveLength(5);
    const [left, ...none] = unsettled(review);
    expect(none).toEqual([]);
    expect(outcomeOf(review, left?.id ?? '')).toMatchObject({
      kept: 'not-kept',
      obstacles: ['waited-for-another-team', 'larger-than-thought'],
      next: { what: 'new-date' },
    });
    expect(review.followUp.outcomes.map(({ next }) => next?.what).sort()).toEqual(
      ['drop', 'look-again', 'new-date', 'nothing', 'nothing'].sort(),
    );
    expect(new Set(review.followUp.outcomes.map(({ kept }) => kept))).toEqual(
      new Set(['kept', 'changed', 'not-kept']),
    );
    expect(demo.action('OPS-208')).toMatchObject({ dropped: true });
  });

  it('has a second look ahead', async () => {
    const { status, followUp } = await demo.review('PAY-391');
    expect(status).toBe('closed');
    expect((followUp.on ?? '') > demo.today).toBe(true);
  });

  it('was closed with a reason where something was missing', async () => {
    const { status, closed } = await demo.review('PAY-297');
    expect(status).toBe('finished');
    expect(closed?.despite).toMatchObject({ missing: ['no-follow-up-date'] });
  });

  it('was cancelled with a reason', async () => {
    const { status, cancelled } = await demo.review('PAY-366');
    expect(status).toBe('cancelled');
    expect(cancelled?.reason).toContain('load test');
  });

  it('looked at a near miss in fifteen minutes', async () => {
    const { kind, size, spent, status } = await demo.review('PAY-380');
    expect({ kind, size, status }).toEqual({ kind: 'near-miss', size: 'light', status: 'finished' });
    const minutes = Object.values(spent).reduce((sum, ms) => sum + ms, 0) / 60_000;
    expect(Math.round(minutes)).toBe(15);
  });

  it('looked at a success, practices first', async () => {
    const { kind, factors } = await demo.review('PAY-349');
    expect(kind).toBe('success');
    expect(factors.map((factor) => factor.kind)).toEqual(['practice', 'practice', 'factor']);
  });
});

describe('an open review in the demo world', () => {
  it('is for its participants only', async () => {
    const forBen = await demo.ask('review.load', 'PAY-403', {}, ben);
    expect(forBen.review).toBeUndefined();
    expect(forBen.limited).toMatchObject({ status: 'open', stage: 'facts', labels: [], entries: 0 });
    const forAna = await demo.review('PAY-403', ana);
    expect(forAna).toMatchObject({ visibility: 'participants', status: 'open' });
    expect(forAna.entries).toHaveLength(3);
  });

  it('is the second one of an epic, whose first one left a topic for it', async () => {
    const { review, earlier, latest } = await demo.ask('review.load', 'PAY-305');
    expect(latest).toBe(2);
    expect(review).toMatchObject({ number: 2, kind: 'phase', status: 'open', stage: 'facts' });
    expect(review?.baseline).toMatchObject({
      'actual-start': { source: 'jira' },
      'final-scope': { value: '4', source: 'jira' },
    });
    expect(earlier).toMatchObject([
      { number: 1, status: 'finished', topics: ['Who owns an alert whose service has moved?'] },
    ]);
  });

  it('is being prepared, with two answers that nobody reads yet', async () => {
    const review = await demo.review('PAY-416');
    expect(review).toMatchObject({ status: 'open', stage: 'prepare', facilitator: ana.accountId });
    expect(review.questionnaire).toMatchObject({ state: 'asking', answers: [] });
    const answers = await demo.ask('answers.load', 'PAY-416', { number: 1 });
    expect(answers).toEqual({ mine: [], people: 2, forYou: [] });
    const own = await demo.ask('answers.load', 'PAY-416', { number: 1 }, mia);
    expect(own.mine).toHaveLength(3);
    expect((review.meetingAt ?? '') > demo.today).toBe(true);
  });
});

describe('the review of the outage', () => {
  it('has its people, its scope, its window and its numbers', async () => {
    const review = await demo.review('PAY-412');
    expect(review).toMatchObject({ status: 'open', stage: 'actions', size: 'full', scribe: mia.accountId });
    expect(review.leader).toBeDefined();
    expect(review.participants).toHaveLength(6);
    expect(Object.keys(review.passages).sort()).toEqual(['event', 'output', 'question']);
    expect(review.window).toEqual({ from: '2026-11-12T12:00:00.000Z', to: '2026-11-12T14:30:00.000Z' });
    expect(review.baseline).toMatchObject({
      'actual-start': { value: '2026-11-12', source: 'jira' },
      reopened: { value: '0', source: 'jira' },
    });
    expect(review.posted).toMatchObject([{ what: 'pre-read' }]);
  });

  it('has revealed what was answered, and holds back what would point at somebody', async () => {
    const { questionnaire } = await demo.review('PAY-412');
    expect(questionnaire?.state).toBe('revealed');
    const shown = (questionnaire?.answers ?? []).flatMap(({ answers }) => answers);
    expect(shown.filter(({ by }) => by === undefined).length).toBeGreaterThanOrEqual(6);
    expect(shown.filter(({ by }) => by !== undefined).length).toBeGreaterThanOrEqual(6);
    expect(questionnaire?.answers.map(({ heldBack }) => heldBack)).toContain(true);
    expect(questionnaire?.answers.find(({ promptId }) => promptId === OWN_PART)?.answers).toHaveLength(1);
    const { people, forYou } = await demo.ask('answers.load', 'PAY-412', { number: 1 });
    expect({ people, forYou: forYou.length }).toEqual({ people: 6, forYou: 1 });
  });

  it('has agreed facts, and factors with evidence, a role, labels and whys', async () => {
    const { factsAgreed, entries, factors } = await demo.review('PAY-412');
    expect(factsAgreed).toBeDefined();
    expect(entries).toHaveLength(8);
    expect(entries.some(({ decision }) => decision?.reasonable !== undefined)).toBe(true);
    const contributed = factors.filter(({ kind }) => kind === 'factor');
    expect(contributed).toHaveLength(3);
    for (const { entryIds, role, labels } of contributed)
      expect([entryIds.length > 0, role !== undefined, labels.length > 0]).toEqual([true, true, true]);
    expect(contributed.map(({ whys }) => whys.length)).toEqual([0, 4, 2]);
    expect(factors.filter(({ kind }) => kind === 'practice')).toHaveLength(2);
  });

  it('has ideas of every decision, one of them parked until a day that has come', async () => {
    const { ideas } = await demo.review('PAY-412');
    const of = (outcome: string) => ideas.filter(({ decision }) => decision.outcome === outcome);
    expect(['undecided', 'do', 'park', 'decline'].map((outcome) => of(outcome).length)).toEqual([2, 6, 2, 1]);
    const days = of('park').map(({ decision }) => (decision.outcome === 'park' ? decision.until : ''));
    expect(days.map((day) => day <= demo.today)).toEqual([false, true]);
  });

  it('has actions that were done early and late, are late, moved, or went to somebody else', async () => {
    const { ideas } = await demo.review('PAY-412');
    const { entries } = await demo.ask('review.history', 'PAY-412', { number: 1 });
    const edited = entries.flatMap(({ command }) =>
      command.type === 'actionEdited' ? command.changes.map(({ field }) => field) : [],
    );
    expect(edited.sort()).toEqual(['due', 'owner']);
    const issue = (key: string) => demo.sandbox.jira.admin.issue(key);
    const doneOn = (key: string) => new Date(issue(key)?.resolutionDate ?? 0).toISOString().slice(0, 10);
    expect(doneOn('OPS-233') < (issue('OPS-233')?.duedate ?? '')).toBe(true);
    expect(doneOn('OPS-232') > (issue('OPS-232')?.duedate ?? '')).toBe(true);
    expect(issue('OPS-234')).toMatchObject({ resolutionDate: null });
    expect((issue('OPS-234')?.duedate ?? '') < demo.today).toBe(true);
    expect(issue('OPS-231')).toMatchObject({ assignee: mia.accountId, resolutionDate: null });
    expect(issue('PAY-419')?.duedate).toBe('2026-11-27');
    expect(ideas.filter(({ creation }) => creation.state === 'created')).toHaveLength(5);
  });

  it('has held its meeting by one timer', async () => {
    const { room, spent, thoughts, meetingAt } = await demo.review('PAY-412');
    expect(room?.endedAt).toBeDefined();
    expect(room?.startedAt.slice(0, 13)).toBe(meetingAt?.slice(0, 13));
    const minutes = Object.values(spent).map((ms) => Math.round(ms / 60_000));
    expect(minutes).toEqual([4, 12, 18, 16, 8, 17, 4]);
    expect(thoughts.map(({ became }) => became)).toEqual(['next-review', 'dropped', undefined]);
  });

  it('still has something to do before it can be closed', async () => {
    const missing = missingForClosing(await demo.review('PAY-412')).map(({ code }) => code);
    expect(missing).toEqual(
      expect.arrayContaining(['undecided-ideas', 'action-not-in-jira', 'open-thoughts', 'no-follow-up-date']),
    );
  });
});
