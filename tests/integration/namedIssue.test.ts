/**
 * Calls that name the issue that they are about: what counts is what the person may do with that very issue, and neither
 * the page on which the call is made nor anything else that the payload says.
 */
import { calls } from '../../src/contract/calls';
import { goodCall } from './goodCalls';
import {
  ana,
  ben,
  callsAt,
  done,
  idOf,
  LIMITED,
  mia,
  OPEN,
  pageOf,
  panelOn,
  priya,
  sandbox,
  SECRET,
  send,
  stored,
  type Caller,
} from './lockedDown';
import { readManifest } from '../../sandbox/forge/manifest';
import path from 'node:path';

const named = callsAt('named');
/** Those about an action of a review. */
const aboutActions = named.filter((name) => 'ideaId' in calls[name].input.shape);

const modules = readManifest(path.join(__dirname, '../../manifest.yml')).uiModules.filter(
  ({ functionKey }) => functionKey === 'resolver',
);

const refusal = (code: string) => ({ ok: false, error: { code } });

describe.each(named)('%s', (name) => {
  test.each(modules.map(({ key }) => [key]))(
    'means the same from the module %s, wherever it stands',
    async (moduleKey) => {
      const { person, payload } = await goodCall(name);
      const before = [stored(), done()];
      const issue = { id: idOf(SECRET), key: SECRET };
      const project = { id: '10001', key: 'VAULT' };
      for (const extension of [{}, { issue, project }, { project }]) {
        const place = { ...pageOf('OPEN'), moduleKey };
        const sent = (by: Caller, reviewedIssueId: string) =>
          send(by, place, name, { ...payload, reviewedIssueId }, extension);
        expect(await sent(priya, idOf(OPEN))).toEqual(refusal('READ_ONLY'));
        expect(await sent(priya, idOf('VAULT-1'))).toEqual(refusal('DENIED'));
        expect(await sent(mia, idOf(SECRET))).toEqual(refusal('DENIED'));
      }
      expect([stored(), done()]).toEqual(before);
      const from = { ...pageOf('VAULT'), moduleKey };
      expect(await send(person, from, name, payload, { issue, project })).toMatchObject({ ok: true });
    },
  );
});

describe.each(aboutActions)('%s', (name) => {
  test('finds nothing on an issue that has no review', async () => {
    const { payload } = await goodCall(name);
    const before = [stored(), done()];
    for (const key of ['OPEN-2', 'VAULT-2'])
      expect(await send(ben, pageOf('OPEN'), name, { ...payload, reviewedIssueId: idOf(key) })).toEqual(
        refusal('NO_REVIEW'),
      );
    expect([stored(), done()]).toEqual(before);
  });

  test('finds no action of another review, also where the person may change both', async () => {
    const { payload } = await goodCall(name);
    const before = [stored(), done()];
    for (const key of ['VAULT-1', 'OPEN-10', SECRET]) {
      const answer = await send(ben, pageOf('OPEN'), name, { ...payload, reviewedIssueId: idOf(key) });
      expect([key, answer]).toEqual([
        key,
        refusal(name === 'followThrough.edit' ? 'ITEM_NOT_FOUND' : 'REVIEW_NOT_CLOSED'),
      ]);
    }
    expect([stored(), done()]).toEqual(before);
  });

  test('is refused for an issue that only says that it is the action', async () => {
    // Whoever may edit an issue can write the property of an action there, and link it to the review.
    const { person, place, payload } = await goodCall(name);
    const before = [stored(), done()];
    const forged = { ...payload, actionIssueId: idOf('VAULT-2') };
    expect(await send(person, place, name, forged)).toEqual(refusal('ITEM_NOT_FOUND'));
    expect([stored(), done()]).toEqual(before);
  });

  test('says of a limited review no more than that it is its participants’, be the action there or not', async () => {
    const { payload } = await goodCall(name);
    const before = [stored(), done()];
    const asked = { ...payload, reviewedIssueId: idOf(LIMITED) };
    for (const ideaId of [theActionOf(LIMITED), 'newidea099']) {
      for (const place of [pageOf('OPEN'), panelOn(LIMITED)])
        expect(await send(ana, place, name, { ...asked, ideaId })).toEqual(refusal('PARTICIPANTS_ONLY'));
    }
    expect(await send(priya, pageOf('OPEN'), name, asked)).toEqual(refusal('READ_ONLY'));
    expect([stored(), done()]).toEqual(before);
  });

  test('leaves an action alone that Jira does not let the person change', async () => {
    // The review is on an issue that Mia may change, its action on one that she may not see.
    const { payload } = await goodCall(name);
    const meant = { ideaId: theActionOf('OPEN-10'), actionIssueId: idOf('VAULT-10') };
    const asked = { ...payload, ...meant, reviewedIssueId: idOf('OPEN-10') };
    const hidden = (): string => JSON.stringify(actionRow('VAULT-10'));
    const before = hidden();
    expect(await send(mia, pageOf('OPEN'), name, asked)).toEqual(refusal('ACTION_OUT_OF_SIGHT'));
    expect(hidden()).toBe(before);
  });
});

const actionRow = (key: string): unknown => [
  sandbox.jira.admin.issue(key),
  sandbox.jira.admin.issueProperty(idOf(key), 'debrief.action'),
];

/** Id of the idea that became the action of this issue's review. */
function theActionOf(key: string): string {
  const ids = sandbox.jira.admin.issues().flatMap(({ id }) => {
    const property = sandbox.jira.admin.issueProperty(id, 'debrief.action') as
      { readonly actionId: string; readonly sourceIssueId: string } | undefined;
    return property?.sourceIssueId === idOf(key) ? [property.actionId.split('.')[2] ?? ''] : [];
  });
  const [id] = ids;
  if (id === undefined) throw new Error(`${key} has an action`);
  return id;
}

describe('owed.decide', () => {
  const decide = (person: Caller, key: string, reason: string | null) =>
    send(person, pageOf('OPEN'), 'owed.decide', { reviewedIssueId: idOf(key), reason });
  const owed = (key: string): unknown => sandbox.jira.admin.issueProperty(idOf(key), 'debrief.owed');

  test('writes and removes the property of that issue, and of no other', async () => {
    expect(await decide(mia, 'VAULT-2', 'A test')).toMatchObject({ ok: true });
    expect(owed('VAULT-2')).toMatchObject({ notNeeded: 'yes', by: mia.accountId, reason: 'A test' });
    expect(owed('OPEN-2')).toBeUndefined();
    expect(await decide(ben, 'VAULT-2', null)).toMatchObject({ ok: true });
    expect(owed('VAULT-2')).toBeUndefined();
  });

  test('has nothing to say of an issue with a review, also of one that the person may not look into', async () => {
    expect(await decide(ben, OPEN, 'A test')).toEqual(refusal('EVENT_REVIEWED'));
    expect(await decide(ana, LIMITED, 'A test')).toEqual(refusal('EVENT_REVIEWED'));
    expect([owed(OPEN), owed(LIMITED)]).toEqual([undefined, undefined]);
  });
});
