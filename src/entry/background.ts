/**
 * One wrapper around everything that runs without a person: parse the event, run the use case as the app, log codes, and ask
 * the queue for another try when something may yet work. Forge delivers at least once, in no order, for 24 hours.
 */
import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as z from 'zod/mini';
import { JiraError } from '../jira/jiraError';
import type { BackgroundDeps } from '../usecases/deps';
import { forgeQueue } from './forgeQueue';
import { forgeKvs } from './forgeKvs';
import { jiraAsApp } from './forgeJiraAsApp';
import { describeError, writeLog } from './log';

/** Seconds that Forge takes between tries: 1 to 900. */
const LONGEST_PAUSE = 900;
/** Seconds before the first further try; doubled each time. */
const FIRST_PAUSE = 15;

const delivery = z.object({
  body: z.unknown(),
  retryContext: z.optional(z.object({ retryCount: z.int() })),
});

/**
 * A consumer of a queue.
 * @param seconds for which the function may run, as manifest.yml says
 * @returns what Forge calls; its answer is nothing, or the wish to be called again
 */
export function consume<Body extends z.ZodMiniType>(
  name: string,
  body: Body,
  handler: (deps: BackgroundDeps, event: z.output<Body>) => Promise<void>,
  seconds: number,
): (event: unknown) => Promise<InvocationError | undefined> {
  return async (event) => {
    const started = performance.now();
    const note = (outcome: string): void => {
      writeLog({ call: name, outcome, milliseconds: Math.round(performance.now() - started), reference: '' });
    };
    const { body: sent, retryContext } = delivery.safeParse(event).data ?? {};
    const parsed = body.safeParse(sent);
    if (!parsed.success) {
      // It will not get better by trying again.
      note('malformed');
      return undefined;
    }
    const tried = retryContext?.retryCount ?? 0;
    try {
      const deps: BackgroundDeps = {
        kvs: forgeKvs,
        queue: forgeQueue,
        jira: jiraAsApp,
        now: () => new Date(Date.now()).toISOString(),
        warn: (code) => {
          note(`warning ${code}`);
        },
        timeLeft: () => seconds * 1000 - (performance.now() - started),
        tried,
      };
      await handler(deps, parsed.data);
      note('ok');
      return undefined;
    } catch (error) {
      note(describeError(error));
      return again(error, tried);
    }
  };
}

function again(error: unknown, tried: number): InvocationError {
  const isBusy = error instanceof JiraError && error.kind === 'busy';
  const asked = isBusy ? error.details.retryAfter : undefined;
  return new InvocationError({
    retryAfter: Math.min(LONGEST_PAUSE, Math.max(1, asked ?? FIRST_PAUSE * 2 ** tried)),
    retryReason: isBusy
      ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
      : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}
