/** Calls of the pages to the sandbox: who is looking, Jira's REST API as that person, switches and meter. */
import * as z from 'zod/mini';

const personSchema = z.object({
  accountId: z.string(),
  displayName: z.string(),
  active: z.boolean(),
  timeZone: z.string(),
  locale: z.string(),
  admin: z.boolean(),
});

const sessionSchema = z.object({
  person: personSchema,
  people: z.array(personSchema),
  modules: z.array(
    z.object({
      type: z.string(),
      key: z.string(),
      title: z.string(),
      description: z.string(),
      url: z.string(),
      /** Where a widget is configured. */
      editUrl: z.optional(z.string()),
      icon: z.string(),
    }),
  ),
  resources: z.record(z.string(), z.string()),
  frameOrigin: z.string(),
  siteUrl: z.string(),
});

const switchesSchema = z.object({
  latencyMs: z.number(),
  searchLagMs: z.number(),
  fault: z.enum(['none', '429', '500', 'timeout', 'lost']),
  realtimeIsDown: z.boolean(),
  now: z.number(),
});

const meterSchema = z.object({
  totals: z.object({
    invocations: z.number(),
    functionMs: z.number(),
    jiraCallsFromFunctions: z.number(),
    jiraCallsFromBrowser: z.number(),
    kvsCalls: z.number(),
    realtimeCalls: z.number(),
    kvsBytesRead: z.number(),
    kvsBytesWritten: z.number(),
  }),
  points: z.number(),
});

export type Person = z.infer<typeof personSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type Switches = z.infer<typeof switchesSchema>;
export type MeterReading = z.infer<typeof meterSchema>;

/** One page view: what the meter counts together. */
const viewId = crypto.randomUUID();

const PERSON_KEY = 'sandbox-person';

/** A tab can be somebody else than the next tab: the choice is the tab's own, the cookie only what new tabs start with. */
export function rememberPersonFromAddress(): void {
  const chosen = /^#as=(.+)$/.exec(window.location.hash)?.[1];
  if (chosen === undefined) return;
  sessionStorage.setItem(PERSON_KEY, decodeURIComponent(chosen));
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
}

function headers(): Record<string, string> {
  const person = sessionStorage.getItem(PERSON_KEY);
  return {
    'content-type': 'application/json',
    'x-sandbox-view': viewId,
    ...(person === null ? {} : { 'x-sandbox-person': person }),
  };
}

/** A refusal of the sandbox itself, with its sentence. */
class SandboxError extends Error {}

/** One question to the sandbox's own server; with a body it is a POST. */
export async function call(path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: headers(),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const refusal = z.safeParse(z.object({ error: z.string() }), answer);
  throw new SandboxError(refusal.success ? refusal.data.error : `The sandbox answered ${response.status}`);
}

export const readSession = async (): Promise<Session> => sessionSchema.parse(await call('/sandbox/session'));

export const readSwitches = async (): Promise<Switches> =>
  switchesSchema.parse(await call('/sandbox/switches'));

export const changeSwitches = async (change: object): Promise<Switches> =>
  switchesSchema.parse(await call('/sandbox/switches', change));

/** Runs the scheduled jobs of the app now. */
export const runJobs = async (): Promise<{ readonly failed: number }> =>
  z.object({ failed: z.number() }).parse(await call('/sandbox/jobs', {}));

export const readMeter = async (): Promise<MeterReading> =>
  meterSchema.parse(await call(`/sandbox/meter?view=${viewId}`));

/** What the bridge needs of the server; the answers go to the app untouched. */
export const bridgeServer = {
  context: (place: object) => call('/sandbox/context', { place }),
  invoke: async (place: object, functionKey: string, payload: unknown) => {
    const { value } = z
      .object({ value: z.unknown() })
      .parse(await call('/sandbox/invoke', { place, functionKey, payload: payload ?? {} }));
    return value;
  },
  product: (request: object) => call('/sandbox/product', request),
  publish: (place: object, channel: object, payload: unknown) =>
    call('/sandbox/realtime/publish', { place, channel, payload }),
};

/** Where to listen to a channel as the tab's person; a WebSocket carries no headers of ours. */
export function subscriptionAddress(place: object, channel: object): string {
  const to = JSON.stringify({ place, channel, person: sessionStorage.getItem(PERSON_KEY), view: viewId });
  return `ws://${window.location.host}/sandbox/realtime?to=${encodeURIComponent(to)}`;
}

/** Jira said no; the message is Jira's own. */
class JiraError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const jiraErrorSchema = z.object({
  errorMessages: z._default(z.array(z.string()), []),
  errors: z._default(z.record(z.string(), z.string()), {}),
});

/**
 * One call to Jira's REST API as the current person.
 * @returns the parsed JSON, undefined for an empty answer
 * @throws JiraError for every status that is not 2xx
 */
export async function jira(path: string, method = 'GET', body?: unknown): Promise<unknown> {
  const response = await fetch(`/sandbox/jira${path}`, {
    method,
    headers: headers(),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  if (response.ok) return answer;
  const refusal = z.safeParse(jiraErrorSchema, answer);
  const sentences = refusal.success
    ? [...refusal.data.errorMessages, ...Object.values(refusal.data.errors)]
    : [];
  throw new JiraError(response.status, sentences.join(' ') || `Jira answered ${response.status}.`);
}

/** Reloads the page as somebody else. */
export function become(accountId: string): void {
  const here = new URL(window.location.href);
  here.searchParams.set('as', accountId);
  window.location.assign(here);
}
