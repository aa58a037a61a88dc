/** Calls that claim to be about another issue or from another person, and what leaves the app when something breaks. */
import { goodCall, TYPED } from './goodCalls';
import { ben, guarded, idOf, invoke, logged, mia, OPEN, sandbox, SECRET, send } from './lockedDown';

describe('the issue or project of a call', () => {
  test.each(guarded)('is never taken from anywhere else in %s', async (name) => {
    const { person, place, payload } = await goodCall(name);
    const [secretId, vault] = [idOf(SECRET), { id: '10001', key: 'VAULT' }];
    const secretRows = (): string =>
      JSON.stringify(
        [...sandbox.kvs.rows.keys()]
          .filter((key) => key.includes(secretId))
          .map((key) => sandbox.kvs.rows.get(key)),
      );
    const before = secretRows();
    const elsewhere = { issue: { id: secretId, key: SECRET }, project: vault };
    const forged = {
      ...payload,
      issueId: secretId,
      issueKey: SECRET,
      projectId: vault.id,
      context: { extension: elsewhere },
      extension: elsewhere,
    };
    const answer = await send(person, place, name, forged);
    expect(answer.ok).toBe(true);
    await sandbox.queues.deliverAll();
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    expect(secretRows()).toBe(before);
  });

  test('cannot be somebody else’s review by its number', async () => {
    for (const number of [2, 1000]) {
      expect(await invoke(ben, OPEN, 'review.history', { number })).toEqual({
        ok: false,
        error: { code: 'NO_REVIEW' },
      });
    }
  });
});

describe('the author of a change', () => {
  test('is the one whom the platform names, whatever the payload says', async () => {
    const { payload } = await goodCall('review.submit');
    const forged = {
      ...payload,
      caller: mia.accountId,
      by: mia.accountId,
      accountId: mia.accountId,
    };
    expect(await invoke(ben, OPEN, 'review.submit', forged)).toMatchObject({
      ok: true,
      value: { entries: [{ by: ben.accountId }] },
    });
  });
});

describe('what goes wrong inside', () => {
  test('is logged as a kind and a place, without a word that was typed', async () => {
    const { payload } = await goodCall('action.create');
    sandbox.faults.add({
      id: 'down',
      kind: 'status',
      status: 400,
      match: { path: /\/rest\/api\/3\/issue\/\d+\?/ },
    });
    sandbox.meter.reset();
    expect(await invoke(ben, OPEN, 'action.create', payload)).toEqual({
      ok: false,
      error: { code: 'JIRA_REFUSED', fields: {} },
    });
    expect(logged()).toContain('JiraError');
    expect(logged()).not.toContain(TYPED);
  });

  test('with a damaged row gives a code and a reference, and shows nothing of the row', async () => {
    const id = sandbox.jira.admin.issue(OPEN)?.id ?? '';
    const key =
      [...sandbox.kvs.rows.keys()].find((row) => row.startsWith(`log:${id}.1:`) && row.endsWith('0000003')) ??
      '';
    const row = sandbox.kvs.rows.get(key);
    if (row === undefined) throw new Error('there is a third entry');
    for (const snapshot of [...sandbox.kvs.rows.keys()].filter((name) => name.startsWith(`snapshot:${id}`)))
      sandbox.kvs.rows.delete(snapshot);
    sandbox.kvs.rows.set(key, { ...row, value: { text: TYPED } });
    sandbox.meter.reset();
    const answer = await invoke(ben, OPEN, 'review.load', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNEXPECTED', reference: expect.any(String) } });
    expect(JSON.stringify(answer) + logged()).not.toContain(TYPED);
  });
});
