/** The worlds written straight into the stores have the shapes that the app's own calls write. */
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
    // The told world has a parked idea, which comes back on its day.
    const digest = JSON.stringify(propertyOf(told, 'debrief.review')).replace(
      /"parkedUntil":\[[^\]]*\],/g,
      '',
    );
    expect(shape(propertyOf(written, 'debrief.review'))).toEqual(shape(JSON.parse(digest)));
  });

  it('has the properties of an action that the calls write', () => {
    expect(shape(propertyOf(written, 'debrief.action'))).toEqual(shape(propertyOf(told, 'debrief.action')));
  });

  it('has the rows of the log, the index and the snapshot that the calls write', () => {
    const rows = (sandbox: Sandbox) => {
      const [issueId = ''] = [...sandbox.kvs.rows.keys()]
        .filter((key) => key.startsWith('snapshot:'))
        .map(issueOf);
      const id = { issueId, number: 1 };
      return [keys.issue(issueId), keys.log(id, 1), keys.snapshot(id)].map((key) =>
        shape(sandbox.kvs.rows.get(key)?.value),
      );
    };
    expect(rows(written)).toEqual(rows(told));
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
    const source = withProperty(written, 'debrief.review');
    const place = { moduleKey: 'review-panel', issueKey: source.key };
    await expect(written.invoke('ana', place, 'review.load', {})).resolves.toMatchObject({
      ok: true,
      value: { review: { issueId: source.id, status: 'open' } },
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

const issueOf = (key: string): string => key.slice(key.indexOf(':') + 1, key.indexOf('.'));

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
