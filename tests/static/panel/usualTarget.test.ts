import type { JiraHttpReply } from '../../../src/jira/request';
import { Targets } from '../../../static/src/panel/actions/targets';

const HOME = { id: '10000', key: 'PAY' };
const TASK = { id: '3', name: 'Task', subtask: false };

/** @param other what Jira answers about project 10001; 10000 has a Task. */
const targets = (other: Pick<JiraHttpReply, 'status' | 'body'>) =>
  new Targets(
    {
      request: async ({ path }) => ({
        header: () => null,
        ...(path.includes('/createmeta/10001/') ? other : { status: 200, body: { issueTypes: [TASK] } }),
      }),
      wait: () => Promise.resolve(),
      random: () => 0.5,
      longestWait: 0,
    },
    HOME,
    '10412',
  );
const types = (...issueTypes: readonly object[]) => ({ status: 200, body: { issueTypes } });
const chosen = { projectId: '10001', issueTypeId: '7' };

describe('where an action goes when nobody says otherwise', () => {
  it('is what the project has chosen', async () => {
    expect(await targets(types(TASK, { ...TASK, id: '7' })).usual(chosen)).toEqual(chosen);
  });

  it('is the likely type where the chosen one is gone', async () => {
    expect(await targets(types(TASK)).usual(chosen)).toEqual({ projectId: '10001' });
  });

  it.each([
    ['gone or out of sight', { status: 404, body: {} }],
    ['refused', { status: 403, body: {} }],
    ['archived, or the person may create nothing there', types()],
  ])('is the project of the reviewed issue where the chosen one is %s', async (_why, other) => {
    expect(await targets(other).usual(chosen)).toEqual({ projectId: HOME.id });
  });

  it('is not known while Jira does not answer', async () => {
    await expect(targets({ status: 500, body: {} }).usual(chosen)).rejects.toMatchObject({ kind: 'down' });
  });

  it('is a type of the own project where only that was chosen', async () => {
    expect(await targets(types()).usual({ projectId: undefined, issueTypeId: '3' })).toEqual({
      projectId: HOME.id,
      issueTypeId: '3',
    });
  });
});
