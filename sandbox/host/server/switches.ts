/** The switches of the Sandbox menu: latency, search lag, faults of Jira, the clock. */
import * as z from 'zod';
import type { Sandbox } from '../../createSandbox';
import type { FaultRule } from '../../jira/faults';

/** Faults that the menu offers; each hits the surfaces' and the app's calls to Jira until it is switched off. */
const FAULTS = ['none', '429', '500', 'timeout', 'lost'] as const;

const RULE_ID = 'sandbox-menu';

const changeSchema = z.object({
  latencyMs: z.number().int().min(0).max(30_000).optional(),
  searchLagMs: z.number().int().min(0).max(600_000).optional(),
  fault: z.enum(FAULTS).optional(),
  /** How many calls the fault hits; absent for all until it is switched off. */
  faultTimes: z.number().int().min(1).max(100).optional(),
  /** Milliseconds to move the clock by. */
  shiftClockMs: z.number().int().optional(),
});

export function createSwitches(sandbox: Sandbox) {
  let fault: (typeof FAULTS)[number] = 'none';

  function read() {
    const isOn = sandbox.faults.list().some(({ rule }) => rule.id === RULE_ID);
    return {
      latencyMs: sandbox.faults.latencyMs,
      searchLagMs: sandbox.jira.searchLagMs,
      fault: isOn ? fault : ('none' as const),
      now: sandbox.clock.now(),
    };
  }

  return {
    read,
    /** @throws ZodError when the body has another shape */
    change(body: unknown) {
      const change = changeSchema.parse(body);
      if (change.latencyMs !== undefined) sandbox.faults.latencyMs = change.latencyMs;
      if (change.searchLagMs !== undefined) sandbox.jira.searchLagMs = change.searchLagMs;
      if (change.shiftClockMs !== undefined) sandbox.clock.shift(change.shiftClockMs);
      if (change.fault !== undefined) {
        fault = change.fault;
        sandbox.faults.remove(RULE_ID);
        const rule = ruleOf(fault, change.faultTimes);
        if (rule !== undefined) sandbox.faults.add(rule);
      }
      return read();
    },
  };
}

function ruleOf(fault: (typeof FAULTS)[number], times: number | undefined): FaultRule | undefined {
  const base = { id: RULE_ID, match: { path: /./ }, times };
  switch (fault) {
    case 'none':
      return undefined;
    case '429':
      return { ...base, kind: 'status', status: 429, retryAfter: 2 };
    case '500':
      return { ...base, kind: 'status', status: 500 };
    case 'timeout':
      return { ...base, kind: 'timeout' };
    case 'lost':
      return { ...base, kind: 'lost-after-write', match: { path: /./, method: 'POST' } };
  }
}
