/**
 * Runs the bundle that would be deployed in the sandbox's Forge, through the loader and wrapper that lie beside it, and
 * asks its resolver three things: whether it answers, whether it turns away a stranger, and whether it parses its input.
 * Jira is not needed for these; a call to it would answer 501. `tsx scripts/checks/runBundle.ts FOLDER`
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as z from 'zod';
import { createClock } from '../../sandbox/clock';
import { createForge } from '../../sandbox/forge/forge';
import { readManifest } from '../../sandbox/forge/manifest';
import { openStore } from '../../sandbox/store/openStore';
import type { JiraSite } from '../../sandbox/types';
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

const noJira: JiraSite = { handle: () => Promise.resolve({ status: 501, headers: {}, body: {} }) };

async function run(): Promise<void> {
  const forge = createForge({
    manifest,
    jira: noJira,
    store: openStore(undefined),
    clock: createClock(),
    loadApp: loadFromBundle,
  });
  const ask = (functionKey: string, accountId: string | undefined, payload: unknown = {}) =>
    forge.invokeResolver({
      moduleKey: 'review-panel',
      accountId,
      extension: { type: 'jira:issuePanel', issue: { id: '10001', key: 'DEMO-1' }, project: { id: '10000' } },
      functionKey,
      payload,
    });
  assert.deepEqual(await ask('app.ping', 'person'), { ok: true, value: { app: 'debrief' } });
  assert.deepEqual(await ask('review.load', undefined), { ok: false, error: { code: 'DENIED' } });
  assert.deepEqual(await ask('review.open', 'person', { title: 5 }), {
    ok: false,
    error: { code: 'INVALID_INPUT', field: 'commandId' },
  });
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
