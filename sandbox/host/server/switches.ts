/** The switches of the Sandbox menu: latency, search lag, faults of Jira, the realtime channel, the clock. */
import * as z from 'zod';
import type { Sandbox } from '../../createSandbox';
import type { FaultRule } from '../../jira/faults';
import { letTimePass } from './background';

/** Faults that the menu offers; each hits the surfaces' and the app's calls to Jira until it is switched off. */
const FAULTS = ['none', '429', '500', 'timeout', 'lost'] as const;

/** The menu's rules start their ids with this. */
const RULE_PREFIX = 'sandbox-menu';

/** Calls that change an issue or a link; reads that are sent by POST are left out. */
const WRITES = /^\/rest\/api\/3\/issue(?!.*(bulkfetch|changelog))/;

const changeSchema = z.object({
  latencyMs: z.number().int().min(0).max(30_000).optional(),
  searchLagMs: z.number().int().min(0).max(600_000).optional(),
  fault: z.enum(FAULTS).optional(),
  /** How many calls the fault hits; absent for all until it is switched off. */
  faultTimes: z.number().int().min(1).max(100).optional(),
  realtimeIsDown: z.boolean().optional(),
  /** Milliseconds to move the clock by; forward, what is due meanwhile runs. */
  shiftClockMs: z.number().int().optional(),
});

export function createSwitches(sandbox: Sandbox) {
  let fault: (typeof FAULTS)[number] = 'none';

  function read() {
    const isOn = sandbox.faults.list().some(({ rule }) => rule.id.startsWith(RULE_PREFIX));
    return {
      latencyMs: sandbox.faults.latencyMs,
      searchLagMs: sandbox.jira.searchLagMs,
      fault: isOn ? fault : ('none' as const),
      realtimeIsDown: sandbox.realtime.isDown,
      now: sandbox.clock.now(),
    };
  }

  return {
    read,
    /** @throws ZodError when the body has another shape */
    async change(body: unknown) {
      const change = changeSchema.parse(body);
      if (change.latencyMs !== undefined) sandbox.faults.latencyMs = change.latencyMs;
      if (change.searchLagMs !== undefined) sandbox.jira.searchLagMs = change.searchLagMs;
      if (change.realtimeIsDown !== undefined) sandbox.realtime.isDown = change.realtimeIsDown;
      if (change.shiftClockMs !== undefined) await letTimePass(sandbox, change.shiftClockMs);
      if (change.fault !== undefined) {
        fault = change.fault;
        for (const { rule } of sandbox.faults.list()) {
          if (rule.id.startsWith(RULE_PREFIX)) sandbox.faults.remove(rule.id);
        }
        for (const rule of rulesOf(fault, change.faultTimes)) sandbox.faults.add(rule);
      }
      return read();
    },
  };
}

function rulesOf(fault: (typeof FAULTS)[number], times: number | undefined): FaultRule[] {
  const base = { id: RULE_PREFIX, match: { path: /./ }, times };
  switch (fault) {
    case 'none':
      return [];
    case '429':
      return [{ ...base, kind: 'status', status: 429, retryAfter: 2 }];
    case '500':
      return [{ ...base, kind: 'status', status: 500 }];
    case 'timeout':
      return [{ ...base, kind: 'timeout' }];
    case 'lost':
      return ['POST', 'PUT'].map((method) => ({
        id: `${RULE_PREFIX}-${method}`,
        match: { path: WRITES, method },
        times,
        kind: 'lost-after-write',
      }));
  }
}
