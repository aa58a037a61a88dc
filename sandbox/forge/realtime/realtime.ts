/**
 * Forge's realtime channels. Who hears a message is decided by four things that must all be the same: the name, the
 * context (module and issue, or none for a global channel), whether there is a token, and the claims in it. Messages are
 * not kept, and arrive after the publisher has gone on.
 */
import type { Clock } from '../../types';
import { checkChannel, signChannel, TOKEN_LIFE_MS, type Permission } from './token';
import { badToken, isDown, tooLarge, tooMany } from './refusal';
import type { RealtimeRefusal } from './refusal';

/** Requests per second and installation, subscribing and signing included (Atlassian's limits page of May 2026). */
const MOST_OPERATIONS = 50;
const SECOND = 1000;
/** Bytes. Atlassian documents no limit; small enough that an app which sends whole documents notices. */
const LARGEST_PAYLOAD = 32 * 1024;

export interface ChannelRequest {
  readonly name: string;
  /** Undefined: a global channel. */
  readonly context: string | undefined;
  readonly token: string | undefined;
}

export interface Published {
  /** Null when nobody listens. */
  readonly eventId: string | null;
  readonly eventTimestamp: string | null;
}

export interface Listener {
  onEvent(payload: unknown): void;
  /** The subscription is over, for this reason. */
  onEnd(reason: RealtimeRefusal): void;
}

export interface Realtime {
  /** The fault: everything is refused and every subscription ends. */
  isDown: boolean;
  /** Hold the rate of the installation. Off at first: a test at machine speed passes it without being a mistake. */
  holdsRate: boolean;
  /** @throws RealtimeRefusal, as all three do */
  sign(name: string, claims: Record<string, unknown>, permissions: Permission[]): SignedToken;
  /** @param payload JSON text */
  publish(channel: ChannelRequest, payload: string): Published;
  /** @returns how to stop */
  subscribe(channel: ChannelRequest, listener: Listener): () => void;
}

export interface SignedToken {
  readonly jwt: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

interface Subscription extends Listener {
  readonly key: string;
  readonly expiresAt: number;
}

/** @param nowMs real milliseconds, for the rate: sandbox time may stand still */
export function createRealtime({
  clock,
  nowMs,
}: {
  readonly clock: Clock;
  readonly nowMs: () => number;
}): Realtime {
  const subscriptions = new Set<Subscription>();
  let down = false;
  let holdsRate = false;
  let recent: readonly number[] = [];
  let events = 0;

  function operate(): void {
    if (down) throw isDown();
    if (!holdsRate) return;
    const now = nowMs();
    recent = [...recent.filter((at) => at > now - SECOND), now];
    if (recent.length > MOST_OPERATIONS) throw tooMany();
  }

  function open(channel: ChannelRequest, permission: Permission) {
    const { name, context, token } = channel;
    const checked =
      token === undefined ? undefined : checkChannel(token, { name, permission, now: clock.now() });
    const claims = checked === undefined ? null : sorted(checked.channel.claims);
    return {
      key: JSON.stringify([name, context ?? null, claims]),
      expiresAt: checked === undefined ? Infinity : checked.exp * SECOND,
    };
  }

  function end(subscription: Subscription, reason: RealtimeRefusal): void {
    if (subscriptions.delete(subscription)) subscription.onEnd(reason);
  }

  function deliver(subscription: Subscription, payload: string): void {
    if (!subscriptions.has(subscription)) return;
    if (clock.now() >= subscription.expiresAt) end(subscription, badToken('TOKEN_EXPIRED'));
    else subscription.onEvent(JSON.parse(payload));
  }

  return {
    get isDown() {
      return down;
    },
    set isDown(value) {
      down = value;
      if (down) for (const subscription of [...subscriptions]) end(subscription, isDown());
    },
    get holdsRate() {
      return holdsRate;
    },
    set holdsRate(value) {
      holdsRate = value;
    },
    sign(name, claims, permissions) {
      operate();
      const expiresAt = Math.floor((clock.now() + TOKEN_LIFE_MS) / SECOND);
      return { jwt: signChannel({ channel: { name, claims }, permissions, exp: expiresAt }), expiresAt };
    },
    publish(channel, payload) {
      operate();
      const { key } = open(channel, 'publish');
      const bytes = Buffer.byteLength(payload);
      if (bytes > LARGEST_PAYLOAD) throw tooLarge(bytes);
      const hearing = [...subscriptions].filter((subscription) => subscription.key === key);
      if (hearing.length === 0) return { eventId: null, eventTimestamp: null };
      queueMicrotask(() => {
        for (const subscription of hearing) deliver(subscription, payload);
      });
      events += 1;
      return { eventId: `event-${String(events)}`, eventTimestamp: String(clock.now()) };
    },
    subscribe(channel, listener) {
      operate();
      const subscription = { ...listener, ...open(channel, 'subscribe') };
      subscriptions.add(subscription);
      return () => void subscriptions.delete(subscription);
    },
  };
}

/** The same claims in another order are the same claims. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, member]) => [key, sorted(member)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
