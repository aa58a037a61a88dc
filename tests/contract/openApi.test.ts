/** Every reply of the sandbox's Jira has the shape that Atlassian's OpenAPI document gives it. */
import { allRoutes } from '../../sandbox/jira/routes';
import { buildJiraWorld } from '../builders/jiraWorld';
import { contractCalls } from './calls';
import { readOperations } from './openApi';
import { describeWithData } from './outsideData';

/** Calls that exist on real sites and are not in the cut-down document. */
const notInTheDocument = [
  'POST /rest/api/3/comment/list',
  'GET /rest/api/3/user/viewissue/search',
  'POST /rest/api/3/issue/{}/notify',
];

const anonymous = (operation: string): string => operation.replace(/\{\w+\}/g, '{}');

describeWithData('the sandbox against the OpenAPI document of Jira Cloud', () => {
  test('every call of the story is answered with its documented status and shape', async () => {
    const operations = readOperations();
    const world = buildJiraWorld({ writeLimits: false });
    const wrong: string[] = [];
    for (const { operation, who, path, body, status } of contractCalls) {
      const method = operation.split(' ')[0] ?? '';
      const reply = await world.call(who, method, path, body);
      const documented = operations.get(operation);
      const label = `${method} ${path} (${who})`;
      if (documented === undefined) wrong.push(`${label}: not in the document`);
      if (reply.status !== status)
        wrong.push(
          `${label}: ${String(reply.status)} instead of ${String(status)} ${JSON.stringify(reply.body)}`,
        );
      for (const problem of documented?.problems(reply.status, reply.body) ?? [])
        wrong.push(`${label}: ${problem}`);
    }
    expect(wrong).toEqual([]);
  });

  test('every call that the sandbox answers occurs in the story', () => {
    const told = new Set(contractCalls.map(({ operation }) => anonymous(operation)));
    const implemented = allRoutes([]).map(({ method, path }) => anonymous(`${method} /rest/api/3${path}`));
    expect(implemented.filter((operation) => !told.has(operation))).toEqual(notInTheDocument);
  });

  test('the check notices a reply of another shape', () => {
    const serverInfo = readOperations().get('GET /rest/api/3/serverInfo');
    expect(serverInfo?.problems(200, { baseUrl: 7 })).toHaveLength(1);
    expect(serverInfo?.problems(200, { baseUrl: 'https://example.com', invented: true })).toHaveLength(1);
    expect(serverInfo?.problems(200, { defaultLocale: {} })).toEqual([]);
  });
});
