/** The worlds written straight into the stores have the shapes that the app's own calls write. */
import type { IssueRow } from '../../../sandbox/jira/model';
import { logEntry } from '../../../src/domain/commands';
import { digestSchema } from '../../../src/domain/digest';
import { keys } from '../../../src/storage/keys';
import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox';
import { sharesOf, sizes } from '../../../sandbox/worlds/sized/sizes';

describe('a world written straight into the stores', () => {
  let told: Sandbox;
  let written: Sandbox;
  beforeAll(async () => {
    told = await createSandbox({ world: 'demo' });
    written = await createSandbox({ world: 'S' });
  });
  afterAll(() => Promise.all([told.close(), written.close()]));

  it('has the properties of a reviewed issue that the calls write', () => {
    expect(shape(digestOf(written, aClosedReview))).toEqual(shape(digestOf(told, toldClosed)));
  });

  it.each([
    ['open', (property: object) => !('verdict' in property), 'GATE-71'],
    ['verified', (property: object) => 'verdict' in property, 'OPS-199'],
  ])('has the properties of an action that the calls write: %s', (_, isSuch, key) => {
    const such = written.jira.admin
      .issues()
      .map(({ id }) => written.jira.admin.issueProperty(id, 'debrief.action'))
      .find((property) => property instanceof Object && isSuch(property));
    const { id = '' } = told.jira.admin.issue(key) ?? {};
    expect(shape(such)).toEqual(shape(told.jira.admin.issueProperty(id, 'debrief.action')));
  });

  it('has the rows of the log, the index and the snapshot that the calls write', () => {
    const rows = (sandbox: Sandbox, { id: issueId }: IssueRow) => {
      // Written once in twenty entries: another review may have it.
      const snapshotKey = [...sandbox.kvs.rows.keys()].find((key) => key.startsWith('snapshot:'));
      const snapshot = sandbox.kvs.rows.get(snapshotKey ?? '');
      const index = sandbox.kvs.rows.get(keys.issue(issueId));
      const first = sandbox.kvs.rows.get(keys.log({ issueId, number: 1 }, 1));
      return [index, first, snapshot].map((stored) => shape(stored?.value));
    };
    expect(rows(written, aClosedReview(written))).toEqual(rows(told, toldClosed(told)));
  });

  it('has logs that can be read again, entry by entry', () => {
    const { rows } = written.kvs;
    const logs = [...rows.keys()].filter((key) => key.startsWith('log:'));
    expect(logs.length).toBeGreaterThan(100);
    expect(logs.filter((key) => !logEntry.safeParse(rows.get(key)?.value).success)).toEqual([]);
  });

  it('links an action to its source in the direction that the calls do', () => {
    const ends = (sandbox: Sandbox) => {
      const action = withProperty(sandbox, 'debrief.action');
      const source = sourceOf(propertyOf(sandbox, 'debrief.action'));
      const [link] = sandbox.jira.admin.links(action.id);
      return {
        sourceIsInward: link?.inwardIssueId === source,
        actionIsOutward: link?.outwardIssueId === action.id,
      };
    };
    expect(ends(written)).toEqual(ends(told));
  });

  it('opens like any other review', async () => {
    const source = aClosedReview(written);
    const place = { moduleKey: 'review-panel', issueKey: source.key };
    await expect(written.invoke('ana', place, 'review.load', {})).resolves.toMatchObject({
      ok: true,
      value: { review: { issueId: source.id, status: 'closed', stage: 'follow-up' } },
    });
  });

  it.each(Object.entries(sizes))('of size %s has as much as it says', (_, size) => {
    const shares = sharesOf(size);
    const sum = (of: 'reviews' | 'actions' | 'others'): number =>
      shares.reduce((total, share) => total + share[of], 0);
    expect({ projects: shares.length, reviews: sum('reviews'), actions: sum('actions') }).toEqual({
      projects: size.projects,
      reviews: size.reviews,
      actions: size.actions,
    });
    expect(sum('reviews') + sum('actions') + sum('others')).toBe(size.issues);
  });
});

/** A told review with nothing special about it: closed, its second look ahead, its action open. */
const toldClosed = (sandbox: Sandbox): IssueRow => found(sandbox, ({ key }) => key === 'PAY-391');

const aClosedReview = (sandbox: Sandbox): IssueRow =>
  found(sandbox, ({ id }) => {
    const digest = digestSchema.safeParse(sandbox.jira.admin.issueProperty(id, 'debrief.review')).data;
    const [row] = digest?.reviews ?? [];
    return row?.status === 'closed' && row.actionIds.length > 0;
  });

function found(sandbox: Sandbox, isIt: (issue: IssueRow) => boolean): IssueRow {
  const issue = sandbox.jira.admin.issues().find(isIt);
  if (issue === undefined) throw new Error('There is no such issue');
  return issue;
}

const digestOf = (sandbox: Sandbox, pick: (sandbox: Sandbox) => IssueRow): unknown =>
  sandbox.jira.admin.issueProperty(pick(sandbox).id, 'debrief.review');

function withProperty(sandbox: Sandbox, key: string) {
  const found = sandbox.jira.admin
    .issues()
    .findLast(({ id }) => sandbox.jira.admin.issueProperty(id, key) !== undefined);
  if (found === undefined) throw new Error(`No issue has ${key}`);
  return found;
}

function propertyOf(sandbox: Sandbox, key: string): unknown {
  return sandbox.jira.admin.issueProperty(withProperty(sandbox, key).id, key);
}

function sourceOf(property: unknown): unknown {
  return property instanceof Object && 'sourceIssueId' in property ? property.sourceIssueId : undefined;
}

/** Keys and types without values: `{ v: 'number', labels: ['string'] }`. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shape(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, shape(inner)]),
  );
}
