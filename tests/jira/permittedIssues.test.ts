/** Which issues a person may change: those that Jira names for seeing and for editing both, and no others. */
import { editableIssues } from '../../src/jira/permittedIssues';
import type { JiraHttpCall } from '../../src/jira/request';

function jiraThat(grants: Readonly<Record<string, readonly number[]>>) {
  const asked: (readonly number[])[] = [];
  const request = ({ body }: JiraHttpCall) => {
    const { projectPermissions } = body as { projectPermissions: readonly { issues: readonly number[] }[] };
    const issues = projectPermissions[0]?.issues ?? [];
    asked.push(issues);
    const answer = Object.entries(grants).map(([permission, granted]) => ({
      permission,
      issues: granted.filter((id) => issues.includes(id)),
    }));
    return Promise.resolve({ status: 200, body: { projectPermissions: answer }, header: () => null });
  };
  return { asked, access: { request, wait: () => Promise.resolve(), random: () => 0, longestWait: 0 } };
}

const BROWSE = 'BROWSE_PROJECTS';
const EDIT = 'EDIT_ISSUES';

it.each<[string, Readonly<Record<string, readonly number[]>>, readonly string[]]>([
  ['see and edit', { [BROWSE]: [7], [EDIT]: [7] }, ['7']],
  ['see', { [BROWSE]: [7], [EDIT]: [] }, []],
  ['edit, and not see', { [BROWSE]: [], [EDIT]: [7] }, []],
  ['neither', { [BROWSE]: [], [EDIT]: [] }, []],
  ['do what nobody asked about', { [BROWSE]: [7], ADMINISTER_PROJECTS: [7] }, []],
  ['do what Jira does not say', {}, []],
])('an issue that the person may %s', async (_what, grants, expected) => {
  expect(await editableIssues(jiraThat(grants).access, ['7', '8'])).toEqual(expected);
});

it('asks a thousand at a time, and answers in the order in which it was asked', async () => {
  const numbers = Array.from({ length: 2001 }, (_, index) => 2001 - index);
  const { access, asked } = jiraThat({ [BROWSE]: numbers, [EDIT]: numbers });
  const ids = numbers.map(String);
  expect(await editableIssues(access, ids)).toEqual(ids);
  expect(asked.map(({ length }) => length)).toEqual([1000, 1000, 1]);
});

it.each(['007', '1e3', '7.5', '99999999999999999999', 'PAY-1', ''])(
  'does not ask about “%s”, which is no id: Jira would refuse the whole question',
  async (id) => {
    const { access, asked } = jiraThat({ [BROWSE]: [7], [EDIT]: [7] });
    expect(await editableIssues(access, [id, '7'])).toEqual(['7']);
    expect(asked).toEqual([[7]]);
  },
);
