/**
 * Runs the bundle that would be deployed in the sandbox, through the loader and wrapper that lie beside it: its
 * resolver answers, opens and loads a review as a person, refuses bad input, and turns away a stranger.
 * `tsx scripts/checks/runBundle.ts FOLDER`
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as z from 'zod';
import { createSandbox } from '../../sandbox/createSandbox';
import type { JiraFetch } from '../../sandbox/createSandbox';
import { readManifest } from '../../sandbox/forge/manifest';
import { root } from './sourceFiles';

const bundle = path.resolve(process.argv[2] ?? path.join(root, '.cache', 'bundle'));
const manifest = readManifest(path.join(root, 'manifest.yml'));

const backendSchema = z.looseObject({
  installContext: z.string(),
  principal: z.optional(z.object({ accountId: z.string() })),
});
const answerSchema = z.looseObject({
  success: z.boolean(),
  body: z.optional(z.unknown()),
  error: z.optional(z.looseObject({ errorMessage: z.string() })),
});
const loaderSchema = z.looseObject({ main: z.custom<Loader>((value) => typeof value === 'function') });
type Loader = (event: object, lambdaContext: object) => Promise<unknown>;

/** The exports of one file of the bundle, called the way that Forge calls them. */
async function loadFromBundle(file: string): Promise<Readonly<Record<string, unknown>>> {
  const { main } = loaderSchema.parse(createRequire(__filename)(path.join(bundle, '__forge__.cjs')));
  const call = (name: string) => async (body: unknown, backend: unknown) => {
    const { installContext, principal } = backendSchema.parse(backend);
    const event = {
      handler: `${file}.${name}`,
      body,
      _meta: { contextAri: installContext, aaid: principal?.accountId },
    };
    const answer = answerSchema.parse(await main(event, { getRemainingTimeInMillis: () => 25_000 }));
    if (!answer.success) throw new Error(answer.error?.errorMessage ?? 'the bundle failed without a reason');
    return answer.body;
  };
  return Object.fromEntries(
    [...manifest.functions.values()].map(({ exportName }) => [exportName, call(exportName)]),
  );
}

async function run(): Promise<void> {
  const sandbox = await createSandbox({ world: 'demo', manifest, loadApp: loadFromBundle });
  const [person] = sandbox.people();
  assert.ok(person, 'the demo world has people');
  const issueKey = await newestIssue(sandbox.jiraAs(person));
  const place = { moduleKey: 'review-panel', issueKey };
  const ask = (name: string, payload: unknown = {}) => sandbox.invoke(person, place, name, payload);

  assert.deepEqual(await ask('app.ping'), { ok: true, value: { app: 'debrief' } });
  const opening = {
    commandId: newId(),
    title: 'Opened by the deployable bundle',
    kind: 'incident',
    size: 'light',
    facilitator: person.accountId,
    participants: [],
  };
  reviewed.parse(await ask('review.open', opening));
  const { value } = reviewed.parse(await ask('review.load'));
  assert.equal(value.review.title, opening.title);
  assert.deepEqual(await ask('review.open', { ...opening, commandId: newId(), title: 5 }), {
    ok: false,
    error: { code: 'INVALID_INPUT', field: 'title' },
  });
  const extension = await sandbox.extensionOf(place, person);
  const stranger = {
    accountId: undefined,
    functionKey: 'review.load',
    moduleKey: place.moduleKey,
    extension,
  };
  assert.deepEqual(await sandbox.forge.invokeResolver(stranger), { ok: false, error: { code: 'DENIED' } });
}

/** As the browser makes them: lower-case letters and digits. */
const newId = (): string => randomUUID().replaceAll('-', '');

const reviewed = z.object({
  ok: z.literal(true),
  value: z.looseObject({ review: z.looseObject({ title: z.string() }) }),
});

/** An issue that nobody has reviewed yet: the world's own reviews are of older ones. */
async function newestIssue(jira: JiraFetch): Promise<string> {
  const reply = await jira('/rest/api/3/search/jql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      jql: 'reviewStatus is EMPTY ORDER BY created DESC',
      fields: ['summary'],
      maxResults: 1,
    }),
  });
  const { issues } = z.object({ issues: z.array(z.object({ key: z.string() })) }).parse(await reply.json());
  const [issue] = issues;
  assert.ok(issue, 'the demo world has an issue without a review');
  return issue.key;
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
