/** Many people are asked for in calls whose address no gateway refuses. */
import { readPeople } from '../../src/jira/people';
import type { JiraAccess } from '../../src/jira/request';

const ids = Array.from(
  { length: 300 },
  (_, index) => `712020:0a1b2c3d-4e5f-6071-8293-${String(index).padStart(12, '0')}`,
);

it('everybody is answered for', async () => {
  const paths: string[] = [];
  const jira: JiraAccess = {
    request: ({ path }) => {
      paths.push(path);
      const accounts = new URLSearchParams(path.split('?')[1]).getAll('accountId');
      const values = accounts.map((accountId) => ({ accountId, displayName: 'Somebody', active: true }));
      return Promise.resolve({ status: 200, header: () => null, body: { values } });
    },
    wait: () => Promise.resolve(),
    random: () => 0.5,
    longestWait: 0,
  };
  expect((await readPeople(jira, ids)).map(({ accountId }) => accountId)).toEqual(ids);
  expect(Math.max(...paths.map(({ length }) => length))).toBeLessThan(8000);
  expect(await readPeople(jira, [])).toEqual([]);
});
