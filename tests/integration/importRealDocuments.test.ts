/**
 * Real post-mortems go the whole way: read, put into a review, each action item made a Jira task, and every task found
 * again through Jira. The documents are not part of the project; without them this is skipped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Idea } from '../../src/domain/review';
import { importCommands } from '../../src/import/importCommands';
import { importMarkdown } from '../../src/import/importMarkdown';
import type { ImportDraft } from '../../src/import/draft';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { standardTypes } from '../../sandbox/jira/standardSite';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';

const FOLDER = path.join(__dirname, '../../../shared/data/postmortems');
const SOURCES = ['dfds', 'moj-cloud-platform', 'posthog', 'k8s-test-infra'] as const;
const documents = existsSync(FOLDER) ? SOURCES.flatMap(documentsOf) : [];

(documents.length === 0 ? describe.skip : describe)(
  documents.length === 0
    ? 'skipped: ../shared/data/postmortems not present'
    : `the ${String(documents.length)} real documents`,
  () => {
    let sandbox: Sandbox;
    beforeAll(async () => {
      sandbox = await createSandbox({ world: 'demo' });
    });
    afterAll(() => sandbox.close());

    it('become reviews, their action items become tasks, and Jira finds every one of them', async () => {
      const made = new Map<string, readonly string[]>();
      for (const file of documents) {
        const draft = read(file);
        const { issueId, ideas } = await importInto(sandbox, draft);
        expect({ file, ideas: ideas.length }).toEqual({ file, ideas: draft.actions.length });
        made.set(
          issueId,
          ideas.map((idea) =>
            idea.creation.state === 'created' ? idea.creation.issueId : `${file}: ${idea.creation.state}`,
          ),
        );
      }
      sandbox.clock.shift(10 * 60_000);
      for (const [issueId, expected] of made) {
        expect(await tasksFoundBy(sandbox, `reviewSourceIssue = "${issueId}"`)).toEqual([...expected].sort());
        expect(await linkedTo(sandbox, issueId)).toEqual([...expected].sort());
      }
      const items = [...made.values()].flat().length;
      console.info(
        `${String(documents.length)} documents, ${String(items)} action items became tasks and were found`,
      );
    }, 300_000);
  },
);

function documentsOf(source: string): readonly string[] {
  return readdirSync(path.join(FOLDER, source))
    .filter((name) => /\.md(\.erb)?$/.test(name) && !/^README|template|^index/i.test(name))
    .map((name) => path.join(source, name));
}

function read(file: string): ImportDraft {
  const day = /\d{4}-\d{2}-\d{2}/.exec(file)?.[0];
  const result = importMarkdown(readFileSync(path.join(FOLDER, file), 'utf8'), {
    timeZone: 'Europe/Copenhagen',
    ...(day === undefined ? {} : { fallbackDate: day }),
  });
  if (!result.ok) throw new Error(`${file}: ${result.error}`);
  return result.value;
}

/** The task type and the project of the demo world's operations team. */
const OPERATIONS = { projectId: '10001', issueTypeId: standardTypes.task };

async function importInto(
  sandbox: Sandbox,
  draft: ImportDraft,
): Promise<{ readonly issueId: string; readonly ideas: readonly Idea[] }> {
  const title = draft.title ?? 'An event';
  const { ana, ben } = people;
  const app = debriefAs(sandbox, ana, await newIncident(sandbox, title));
  await app.open({ title, eventDay: draft.eventDate });
  for (const command of importCommands(draft, { owners: new Map() }, app.newId)) await app.send(command);
  for (const idea of (await app.load()).ideas) {
    // Jira takes so many writes to one issue in half a minute, and each link writes to the source issue.
    sandbox.clock.shift(1500);
    await app.createAction(idea.id, {
      ...idea.draft,
      ...OPERATIONS,
      outcome: idea.draft.outcome ?? idea.text.slice(0, 255),
      owner: ben.accountId,
      due: idea.draft.due ?? '2027-01-15',
      verification: 'The next drill shows it.',
    });
  }
  const { issueId, ideas } = await app.load();
  return { issueId, ideas };
}

async function newIncident(sandbox: Sandbox, summary: string): Promise<string> {
  const body = {
    fields: {
      project: { key: 'PAY' },
      issuetype: { id: standardTypes.incident },
      summary: summary.slice(0, 255),
    },
  };
  const created = z.object({ key: z.string() }).parse(await post(sandbox, '/rest/api/3/issue', body));
  return created.key;
}

async function tasksFoundBy(sandbox: Sandbox, jql: string): Promise<readonly string[]> {
  const found = await post(sandbox, '/rest/api/3/search/jql', { jql, maxResults: 5000 });
  return z
    .object({ issues: z.array(z.object({ id: z.string() })) })
    .parse(found)
    .issues.map((issue) => issue.id)
    .sort();
}

async function linkedTo(sandbox: Sandbox, issueId: string): Promise<readonly string[]> {
  const response = await sandbox.jiraAs(people.ana)(`/rest/api/3/issue/${issueId}?fields=issuelinks`);
  const end = z.object({ id: z.string() }).optional();
  const link = z.object({ inwardIssue: end, outwardIssue: end });
  const issue = z.object({ fields: z.object({ issuelinks: z.array(link) }) }).parse(await response.json());
  return issue.fields.issuelinks
    .flatMap(({ inwardIssue, outwardIssue }) => (inwardIssue ?? outwardIssue)?.id ?? [])
    .sort();
}

async function post(sandbox: Sandbox, url: string, body: unknown): Promise<unknown> {
  const response = await sandbox.jiraAs(people.ana)(url, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${String(response.status)} ${await response.text()}`);
  return response.json();
}
