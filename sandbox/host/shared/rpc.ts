/**
 * Calls between a Jira page and a Forge frame over postMessage. Functions cross it in both directions: a function in an
 * argument or a result arrives as a function that calls back. Messages from anybody but the peer are ignored.
 */

const CHANNEL = 'forge-bridge';

type Message = { readonly channel: typeof CHANNEL; readonly id: number } & (
  | { readonly kind: 'call'; readonly command: string; readonly data: unknown }
  | { readonly kind: 'callback'; readonly target: number; readonly args: unknown }
  | { readonly kind: 'result'; readonly value: unknown }
  | { readonly kind: 'error'; readonly name: string; readonly message: string }
);

type Request =
  | { readonly kind: 'call'; readonly command: string; readonly data: unknown }
  | { readonly kind: 'callback'; readonly target: number; readonly args: unknown };

export interface RpcOptions {
  /** The other window; asked each time, because a frame gets its window only when it is in the page. */
  peer(): Window | null | undefined;
  readonly peerOrigin: string;
  /** Answers the peer's calls; a throw or rejection reaches it as an error. */
  handle(command: string, data: unknown): unknown;
}

export interface Rpc {
  call(command: string, data?: unknown): Promise<unknown>;
  /** Stops listening. */
  close(): void;
}

type AnyFunction = (...args: unknown[]) => unknown;

export function createRpc({ peer, peerOrigin, handle }: RpcOptions): Rpc {
  let lastId = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const functions = new Map<number, AnyFunction>();

  const post = (message: Message): void => peer()?.postMessage(message, peerOrigin);

  function send(request: Request): Promise<unknown> {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      post({ channel: CHANNEL, id, ...request });
    });
  }

  const encode = (value: unknown): unknown =>
    mapDeep(value, (leaf) => {
      if (!isFunction(leaf)) return leaf;
      lastId += 1;
      functions.set(lastId, leaf);
      return { forgeBridgeFunction: lastId };
    });

  const decode = (value: unknown): unknown =>
    mapDeep(value, (leaf) => {
      const target = functionId(leaf);
      if (target === undefined) return leaf;
      return (...args: unknown[]) => send({ kind: 'callback', target, args: encode(args) });
    });

  async function answer(message: Message & Request): Promise<void> {
    try {
      const value =
        message.kind === 'call'
          ? await handle(message.command, decode(message.data))
          : await callBack(message.target, decode(message.args));
      post({ channel: CHANNEL, id: message.id, kind: 'result', value: encode(value) });
    } catch (error) {
      const { name, message: text } = error instanceof Error ? error : new Error(String(error));
      post({ channel: CHANNEL, id: message.id, kind: 'error', name, message: text });
    }
  }

  function callBack(target: number, args: unknown): unknown {
    const callback = functions.get(target);
    if (callback === undefined || !Array.isArray(args)) throw new Error('The callback is gone');
    return callback(...(args as unknown[])); // What was checked is an array of anything; its type is an array of any.
  }

  function settle(message: Message): void {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'result') call?.resolve(decode(message.value));
    if (message.kind === 'error')
      call?.reject(Object.assign(new Error(message.message), { name: message.name }));
  }

  function receive(event: MessageEvent<unknown>): void {
    if (event.source !== peer() || event.origin !== peerOrigin || !isMessage(event.data)) return;
    if (event.data.kind === 'call' || event.data.kind === 'callback') void answer(event.data);
    else settle(event.data);
  }

  window.addEventListener('message', receive);
  return {
    call: (command, data) => send({ kind: 'call', command, data: encode(data) }),
    close: () => window.removeEventListener('message', receive),
  };
}

function isMessage(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'channel' in data && data.channel === CHANNEL;
}

function isFunction(value: unknown): value is AnyFunction {
  return typeof value === 'function';
}

function functionId(value: unknown): number | undefined {
  const marked = typeof value === 'object' && value !== null && 'forgeBridgeFunction' in value;
  return marked && typeof value.forgeBridgeFunction === 'number' ? value.forgeBridgeFunction : undefined;
}

/** Copies arrays and plain objects, passing everything else and every object that `change` replaces through it. */
function mapDeep(value: unknown, change: (leaf: unknown) => unknown): unknown {
  const changed = change(value);
  if (changed !== value) return changed;
  if (Array.isArray(value)) return value.map((item) => mapDeep(item, change));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapDeep(member, change)]));
}
