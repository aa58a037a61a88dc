/**
 * The frame lives in sandbox time: when the sandbox's clock was moved, `Date` in the frame is moved by as much, so that
 * what is overdue for Jira is overdue for the app's screens as well.
 */

/** Milliseconds below which a difference is only the way from the server to the frame. */
const TRAVEL_MS = 5_000;

/** @param sandboxNow the sandbox's time as the frame was served, milliseconds since the epoch */
export function adoptSandboxTime(sandboxNow: number): void {
  const offset = sandboxNow - Date.now();
  if (!(Math.abs(offset) > TRAVEL_MS)) return;
  const MachineDate = Date;
  const now = (): number => MachineDate.now() + offset;
  globalThis.Date = new Proxy(MachineDate, {
    construct(target, args: unknown[], newTarget) {
      const made: unknown = Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget);
      if (made instanceof MachineDate) return made;
      throw new TypeError('A date was expected');
    },
    apply: () => new MachineDate(now()).toString(),
    get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
