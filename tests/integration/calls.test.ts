/**
 * Every call of the contract through the real @forge packages, in a site where people may see different things: it works
 * for who may make it, is denied to who may not whatever the payload says, and refuses what is malformed. The cases are
 * made from the contract's own map, so that no call can be forgotten.
 */
import { people } from '../../sandbox/worlds/people';
import { calls, type CallName } from '../../src/contract/calls';
import { missingFields, notAnObject, wrongFields } from '../builders/malformed';
import {
  ben,
  goodPayload,
  guarded,
  invoke,
  invokeFrom,
  issues,
  logged,
  mia,
  names,
  OPEN,
  priya,
  sandbox,
  SECRET,
  stored,
  TYPED,
} from './lockedDown';

const writing = guarded.filter((name) => calls[name].needs === 'edit');

describe.each(names)('%s', (name) => {
  test('works for a person who may make it, answers as the contract says, and logs no word that was typed', async () => {
    const { issueKey, payload } = await goodPayload(name);
    sandbox.meter.reset();
    const answer = await invoke(ben, issueKey, name, payload);
    expect(answer).toMatchObject({ ok: true });
    if (answer.ok) expect(calls[name].output.safeParse(answer.value).success).toBe(true);
    expect(sandbox.meter.invocations).toHaveLength(1);
    expect(logged()).not.toContain(TYPED);
    for (const person of Object.values(people)) expect(logged()).not.toContain(person.displayName);
  });
});

describe.each(guarded)('%s, from a person who may not see the issue,', (name) => {
  test('is denied whatever the payload says, and nothing is stored', async () => {
    const { payload } = await goodPayload(name);
    const before = [stored(), issues()];
    const payloads: readonly unknown[] = [
      payload,
      {
        ...(payload as object),
        issueId: sandbox.jira.admin.issue(OPEN)?.id,
        accountId: ben.accountId,
        canEdit: true,
      },
      {},
      null,
      'x',
      { number: 'x', command: { type: 'undo' } },
    ];
    for (const person of [priya, mia]) {
      for (const tried of payloads) {
        expect(await invoke(person, SECRET, name, tried)).toEqual({ ok: false, error: { code: 'DENIED' } });
        expect(await invokeFrom(person, SECRET, name, tried)).toEqual({
          ok: false,
          error: { code: 'DENIED' },
        });
      }
    }
    expect([stored(), issues()]).toEqual(before);
  });

  test('is denied from a page that names no issue, or one that is none', async () => {
    const { payload } = await goodPayload(name);
    const place = { moduleKey: 'review-panel', issueKey: OPEN };
    for (const extension of [
      {},
      { issue: {} },
      { issue: { key: OPEN } },
      { issue: { id: '1 OR 1=1' } },
      { issue: { id: '99999999' } },
      { project: { id: '10000' } },
    ]) {
      expect(await sandbox.invoke(ben, place, name, payload, { extension })).toEqual({
        ok: false,
        error: { code: 'DENIED' },
      });
    }
  });
});

describe.each(writing)('%s, from a person who may only read,', (name) => {
  test('is refused whatever the payload says, and nothing is stored', async () => {
    const { issueKey, payload } = await goodPayload(name);
    const before = [stored(), issues()];
    for (const tried of [
      payload,
      { ...(payload as object), canEdit: true, accountId: ben.accountId },
      {},
      null,
    ]) {
      expect(await invoke(priya, issueKey, name, tried)).toEqual({ ok: false, error: { code: 'READ_ONLY' } });
    }
    expect([stored(), issues()]).toEqual(before);
  });
});

describe.each(guarded)('%s, with a payload that is wrong,', (name) => {
  test('names the field, stores nothing and does nothing in Jira', async () => {
    const { issueKey, payload } = await goodPayload(name);
    const good = payload as object;
    // Forge itself cuts off what is larger than 500 kB.
    const wrong = [...notAnObject, ...wrongFields(good), ...missingFields(good, Object.keys(good))].filter(
      (one) => JSON.stringify(one.payload ?? null).length < 400_000 && !isFineAfterAll(name, one.payload),
    );
    const before = [stored(), issues()];
    for (const one of wrong) {
      const answer = await invoke(ben, issueKey, name, one.payload);
      expect([one.how, answer]).toEqual([
        one.how,
        {
          ok: false,
          error: {
            code: 'INVALID_INPUT',
            field: expect.stringContaining(one.field),
          },
        },
      ]);
    }
    expect([stored(), issues()]).toEqual(before);
  });
});

/** Fields that may be left out, and the platform's own reading of "no payload". */
function isFineAfterAll(name: CallName, payload: unknown): boolean {
  return calls[name].input.safeParse(payload ?? {}).success;
}
