/**
 * An independent client reads every reply: jira.js checks each one against its own schemas and throws on a mismatch. It
 * declares Node 22, and runs on Node 20 too (seen on 20.20); it talks to the site over HTTP, as any client would.
 */
import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { buildJiraWorld } from '../builders/jiraWorld';
import { startHttpFront } from '../builders/httpFront';

/** Milliseconds for the whole walk in the other process. */
const WALK_LIMIT_MS = 60_000;

const lineSchema = z.object({ name: z.string(), ok: z.boolean(), error: z.string().optional() });

test(
  'jira.js accepts every reply of the sandbox',
  async () => {
    const { jira } = buildJiraWorld({ writeLimits: false });
    const front = await startHttpFront(jira);
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [path.join(__dirname, 'jiraJsClient.mjs')],
        { env: { ...process.env, JIRA_URL: front.url }, timeout: WALK_LIMIT_MS },
      );
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => lineSchema.parse(JSON.parse(line)));
      expect(lines.filter(({ ok }) => !ok)).toEqual([]);
      expect(lines.length).toBeGreaterThanOrEqual(50);
    } finally {
      await front.stop();
    }
  },
  WALK_LIMIT_MS,
);
