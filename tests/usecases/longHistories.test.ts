/** An issue with a history too long to be read, among others whose histories are short. */
import type { JiraAccess } from '../../src/jira/request';
import { readActionHistories } from '../../src/usecases/readAttentionActions';
import { NOTHING_YET } from '../../src/usecases/readAttentionParts';

const NOISY = '10042';
const PAGE = 1000;

/** A Jira that gives the changes of all asked issues, oldest first, a thousand a page. */
function access(changesOf: (id: string) => number) {
  const asked: (readonly string[])[] = [];
  const jira: JiraAccess = {
    request: ({ body }) => {
      const { issueIdsOrKeys: ids, nextPageToken: token = '0' } = body as {
        issueIdsOrKeys: readonly string[];
        nextPageToken?: string;
      };
      if (token === '0') asked.push(ids);
      const all = ids.flatMap((issueId) =>
        Array.from({ length: changesOf(issueId) }, (_, index) => ({ issueId, index })),
      );
      const from = Number(token);
      const some = all.slice(from, from + PAGE);
      const issueChangeLogs = [...new Set(some.map(({ issueId }) => issueId))].map((issueId) => ({
        issueId,
        changeHistories: some
          .filter((one) => one.issueId === issueId)
          .map(({ index }) => ({
            id: String(index),
            created: 1_760_000_000_000 + index,
            items: [{ field: 'status', fieldId: 'status', from: '1', to: '2' }],
          })),
      }));
      const nextPageToken = from + PAGE < all.length ? String(from + PAGE) : undefined;
      return Promise.resolve({ status: 200, header: () => null, body: { issueChangeLogs, nextPageToken } });
    },
    wait: () => Promise.resolve(),
    random: () => 0.5,
    longestWait: 0,
  };
  return { jira, asked };
}

const ids = Array.from({ length: 100 }, (_, index) => String(10_000 + index));

it('takes nothing from the others', async () => {
  const { jira } = access((id) => (id === NOISY ? 6000 : 3));
  const { histories } = (await readActionHistories(jira, ids))(NOTHING_YET);
  expect([...histories.keys()].sort()).toEqual(ids);
  expect(histories.get(NOISY)).toBeUndefined();
  for (const id of ids.filter((each) => each !== NOISY)) expect(histories.get(id)).toHaveLength(3);
});

it('many middling histories are read in smaller pieces, all of them', async () => {
  const { jira, asked } = access(() => 80);
  const { histories } = (await readActionHistories(jira, ids))(NOTHING_YET);
  for (const id of ids) expect(histories.get(id)).toHaveLength(80);
  expect(asked.map(({ length }) => length)).toEqual([100, 50, 50]);
});

it('short ones are one question', async () => {
  const { jira, asked } = access(() => 0);
  expect((await readActionHistories(jira, ids))(NOTHING_YET).histories.get('10000')).toEqual([]);
  expect(asked).toHaveLength(1);
});
