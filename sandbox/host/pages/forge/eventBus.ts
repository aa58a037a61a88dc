/** Events between the frames of one page: what `events.emit` and `events.on` of `@forge/bridge` go through. */

type Listener = (payload: unknown) => unknown;

export interface EventBus {
  /** @returns a function that ends the subscription */
  on(event: string, listener: Listener): () => void;
  emit(event: string, payload: unknown): void;
}

export function createEventBus(): EventBus {
  const listeners = new Map<string, Set<Listener>>();
  return {
    on(event, listener) {
      const known = listeners.get(event) ?? new Set<Listener>();
      listeners.set(event, known.add(listener));
      return () => {
        known.delete(listener);
      };
    },
    emit(event, payload) {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
  };
}
