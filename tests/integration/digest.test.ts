/** The digest on the reviewed issue follows the log, is not written more often than worth it, and is repaired. */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { debriefAs, type DebriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';

const KEY = 'PAY-352';

describe('the digest of a reviewed issue', () => {
  let sandbox: Sandbox;
  let app: DebriefAs;
  beforeEach(async () => {
    sandbox = await createSandbox({ world: 'demo' });
    app = debriefAs(sandbox, people.ana, KEY);
    await app.open({ title: 'Checkout relaunch' });
  });
  afterEach(() => sandbox.close());

  const property = (): unknown =>
    sandbox.jira.admin.issueProperty(sandbox.jira.admin.issue(KEY)?.id ?? '', 'debrief.review');
  const tamper = (value: unknown): void =>
    sandbox.jira.admin.setIssueProperty(sandbox.jira.admin.issue(KEY)?.id ?? '', 'debrief.review', value);
  const writesDuring = async (work: () => Promise<void>): Promise<number> => {
    sandbox.jira.meter.reset();
    await work();
    return sandbox.jira.meter.recent().filter((call) => call.method === 'PUT').length;
  };
  const addEntry = () =>
    app.submit({
      type: 'addTimelineEntry',
      entryId: app.newId(),
      at: '2026-11-12T14:05:00Z',
      text: 'The alert fires',
      kind: 'signal',
    });

  it('is not written for an entry, whose count may lag', async () => {
    expect(await writesDuring(addEntry)).toBe(0);
  });

  it('is written when the stage changes, counts and all', async () => {
    await addEntry();
    expect(await writesDuring(() => app.submit({ type: 'agreeFacts' }))).toBe(1);
    expect(property()).toMatchObject({ stage: 'factors', reviews: [{ entries: 1, factsAgreed: true }] });
  });

  it('catches up with its counts when the review is next loaded', async () => {
    await addEntry();
    await app.load();
    expect(property()).toMatchObject({ reviews: [{ entries: 1 }] });
  });

  it.each([
    ['another status', { v: 1, status: 'closed' }],
    ['something else altogether', ['<script>alert(1)</script>']],
    ['a text', 'gone'],
  ])('is repaired after somebody wrote %s over it, and the review loads', async (_, value) => {
    const before = property();
    tamper(value);
    await expect(app.load()).resolves.toMatchObject({ title: 'Checkout relaunch' });
    expect(property()).toEqual(before);
  });

  it('is left alone for a person who may not change the issue', async () => {
    const locked = await createSandbox({ world: 'locked-down' });
    const issueId = locked.jira.admin.issue('OPEN-1')?.id ?? '';
    locked.jira.admin.setIssueProperty(issueId, 'debrief.review', 'gone');
    await expect(debriefAs(locked, people.priya, 'OPEN-1').load()).resolves.toMatchObject({ issueId });
    expect(locked.jira.admin.issueProperty(issueId, 'debrief.review')).toBe('gone');
    await locked.close();
  });
});
