/** Realtime channels in memory, for several people at once, with switches for what can go wrong. */
import type { Channel, Channels } from '../../static/src/shared/host/channels';

interface Listener {
  readonly name: string;
  readonly message: (payload: unknown) => void;
  readonly ended: () => void;
}

export class FakeChannels implements Channels {
  /** Every subscription that was asked for, also in vain. */
  readonly asked: Channel[] = [];
  /** Everything that was published by a browser. */
  readonly said: { readonly name: string; readonly payload: unknown }[] = [];
  /** Subscriptions look well, but nothing arrives. */
  isDeaf = false;
  private listeners: readonly Listener[] = [];
  private refusal: string | undefined;

  readonly subscribe: Channels['subscribe'] = (channel, message, ended) => {
    this.asked.push(channel);
    if (this.refusal !== undefined) return Promise.reject(new Error(this.refusal));
    const listener = { name: channel.name, message, ended };
    this.listeners = [...this.listeners, listener];
    return Promise.resolve(() => {
      this.listeners = this.listeners.filter((candidate) => candidate !== listener);
    });
  };

  readonly publish: Channels['publish'] = (name, payload) => {
    if (this.refusal !== undefined) return Promise.reject(new Error(this.refusal));
    this.said.push({ name, payload });
    this.push(name, payload);
    return Promise.resolve();
  };

  /** Somebody says this on the channel; the resolver, or whoever pretends to be. */
  push(name: string, payload: unknown): void {
    if (this.isDeaf || this.refusal !== undefined) return;
    for (const listener of this.listeners) if (listener.name === name) listener.message(payload);
  }

  /** From now on everything is refused, and what is open ends. */
  takeDown(reason = 'SERVICE_UNAVAILABLE'): void {
    this.refusal = reason;
    const open = this.listeners;
    this.listeners = [];
    for (const listener of open) listener.ended();
  }

  bringBack(): void {
    this.refusal = undefined;
  }

  /** How many listen to a channel of this name. */
  listening(name: string): number {
    return this.listeners.filter((listener) => listener.name === name).length;
  }
}
