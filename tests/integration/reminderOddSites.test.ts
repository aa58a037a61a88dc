/** Reminders on a site that is not as one would wish: odd statuses, moved and renamed things, properties written by hand. */
import { aDigest, anActionProperty, aReviewRow } from '../usecases/reviewedProject';
import {
  CONFIDENTIAL,
  OPS,
  PAY,
  people,
  remindersSite,
  START,
  DAY,
  type RemindersSite,
} from './remindersSite';

const { ana, ben, mia } = people;
const LIMBO = '10099';

let site: RemindersSite;
beforeEach(async () => {
  site = await remindersSite();
});
afterEach(() => site.sandbox.close());

const days = (count: number) => site.sandbox.schedule.passDays(count);
const sent = (): readonly string[] => [...site.sent()].sort();

it('an action in a status that Jira puts into no category is open', async () => {
  site.admin.addStatus({ id: LIMBO, name: 'Limbo', category: 'undefined' });
  site.action(PAY, mia, '2026-11-10', { statusId: LIMBO });
  site.action(PAY, mia, '2026-11-14', { statusId: LIMBO });
  await days(1);
  expect(sent()).toEqual(['11-12 mia OPS-1: late OPS-1, soon OPS-2']);
});

it('an event in such a status is owed no review by a rule about done ones, and one by a rule about any', async () => {
  site.admin.addStatus({ id: LIMBO, name: 'Limbo', category: 'undefined' });
  const event = { statusId: LIMBO, resolution: null, resolutionDate: null };
  site.event(PAY, START - 20 * DAY, event);
  site.event(OPS, START - 20 * DAY, event);
  const rule = { id: 'anyoutage1', issueTypeIds: [], priorityIds: [], labels: ['incident'], withinDays: 5 };
  site.choose(OPS, { owed: [rule] });
  await days(1);
  expect(sent()).toEqual(['11-12 ben OPS-1: owed OPS-1']);
});

it('is told of an action that was moved, of a project that was renamed', async () => {
  const key = site.action(PAY, mia, '2026-11-10');
  site.review(PAY, ana, '2026-11-10');
  site.admin.moveIssue(key, PAY, { by: ben.accountId });
  site.admin.renameProject(PAY, { key: 'CASH', name: 'Cash' });
  await days(1);
  expect(sent()).toEqual(['11-12 ana CASH-1: look CASH-1', '11-12 mia CASH-2: late CASH-2']);
  expect(site.admin.notifications().every(({ textBody }) => !textBody.includes('PAY-'))).toBe(true);
});

it('nobody is told of what lies in an archived project, nor by one; the rest goes on', async () => {
  site.action(PAY, mia, '2026-11-10');
  site.action(PAY, ben, '2026-11-10', { projectId: PAY });
  site.review(PAY, ana, '2026-11-10');
  site.admin.archiveProject(OPS);
  await days(1);
  expect(sent()).toEqual(['11-12 ana PAY-2: look PAY-2', '11-12 ben PAY-1: late PAY-1']);
  site.admin.archiveProject(PAY);
  await days(1);
  expect(sent()).toHaveLength(2);
});

it('an owner is told whose action has lost its reviewed issue', async () => {
  const reviewed = site.idOf(site.review(PAY, ana, '2026-12-10'));
  const key = site.action(PAY, mia, '2026-11-10');
  const origin = anActionProperty({ sourceProjectId: PAY, sourceIssueId: reviewed });
  site.admin.setIssueProperty(site.idOf(key), 'debrief.action', origin);
  site.admin.deleteIssue(reviewed);
  await days(1);
  expect(sent()).toEqual(['11-12 mia OPS-1: late OPS-1']);
});

/** As much as Jira takes into one property. */
const padded = (value: object): object => ({
  ...value,
  padding: 'x'.repeat(32_700 - JSON.stringify(value).length),
});

describe('a property that somebody wrote by hand', () => {
  it.each<[string, unknown]>([
    ['a text', 'nonsense'],
    ['a list', []],
    ['of a later version', { ...anActionProperty({ sourceProjectId: PAY }), v: 2 }],
    [
      'with labels that are none',
      { ...anActionProperty({ sourceProjectId: PAY }), labels: { not: 'a list' } },
    ],
    ['that names a project which is none', { ...anActionProperty(), sourceProjectId: '../10000' }],
    ['as large as Jira takes', padded({ sourceProjectId: PAY, sourceIssueId: '1' })],
  ])('%s makes an issue no action, and keeps nobody from theirs', async (_what, value) => {
    site.admin.setIssueProperty(site.idOf(site.action(PAY, mia, '2026-11-10')), 'debrief.action', value);
    site.action(PAY, ben, '2026-11-10');
    const { runs } = await days(1);
    expect(sent()).toEqual(['11-12 ben OPS-2: late OPS-2']);
    expect(runs.filter(({ error }) => error !== undefined)).toEqual([]);
  });

  it.each<[string, object, number?]>([
    ['a facilitator who is none', { facilitator: 'nobody at all: ~' }],
    ['a facilitator whose account is gone', { facilitator: 'sandbox-deleted' }],
    ['a facilitator whose name is longer than any', { facilitator: 'a'.repeat(5000) }],
    ['a day that there is not', { followUpOn: '2026-02-30' }],
    ['more reviews than an issue has', { facilitator: 'sandbox-deleted' }, 300],
  ])(
    'a digest with %s tells nobody of its issue, and keeps nobody from theirs',
    async (_what, change, rows = 1) => {
      const key = site.review(PAY, ana, '2026-11-10');
      const row = {
        ...aReviewRow({ status: 'closed', followUpOn: '2026-11-10', facilitator: ana.accountId }),
        ...change,
      };
      const reviews = Array.from({ length: rows }, (_, index) => ({ ...row, number: index + 1 }));
      const digest = { ...aDigest([aReviewRow()]), reviews, followUpOn: '2026-11-10' };
      site.admin.setIssueProperty(site.idOf(key), 'debrief.review', digest);
      site.review(PAY, ben, '2026-11-10');
      const { runs } = await days(1);
      expect(sent()).toEqual(['11-12 ben PAY-2: look PAY-2']);
      expect(runs.filter(({ error }) => error !== undefined)).toEqual([]);
    },
  );
});

it('who is let in later is told within a week, and is not asked about every day before', async () => {
  const key = site.action(PAY, mia, '2026-11-10', { securityLevelId: CONFIDENTIAL });
  const asked = (): number =>
    site.sandbox.jira.meter.recent().filter(({ path }) => path.includes('viewissue')).length;
  site.sandbox.jira.meter.reset();
  await days(2);
  expect(asked()).toBe(1);
  site.admin.updateIssue(site.idOf(key), { securityLevelId: null });
  await days(4);
  expect(sent()).toEqual([]);
  await days(2);
  expect(sent()).toEqual(['11-19 mia OPS-1: late OPS-1']);
});
