/**
 * Stands where Forge puts its `global-bridge.js`: first in the head of every resource, before the app's module, because
 * `@forge/bridge` captures `__bridge` when it loads. Everything is asked of the page; what needs live objects or the
 * frame's own document (history, theme, size) is finished here.
 */
import { own } from '../shared/bridgeMessages';
import type { ColorMode, FrameLocation } from '../shared/bridgeMessages';
import { createRpc } from '../shared/rpc';
import { adoptSandboxTime } from './frameClock';

adoptSandboxTime(Number(document.currentScript?.dataset['now']));

const rpc = createRpc({
  peer: () => window.parent,
  // The pages of the sandbox's Jira are served by the same process under the other name of this machine.
  peerOrigin: `http://127.0.0.1:${window.location.port}`,
  handle: (command) => {
    throw new Error(`The frame has no command ${command}`);
  },
});

type Command = (data: unknown) => Promise<unknown>;

const commands: Readonly<Record<string, Command>> = {
  enableTheming,
  createHistory,
  on: subscribe('on'),
  onPublic: subscribe('onPublic'),
  subscribeRealtimeChannel: subscribe('subscribeRealtimeChannel'),
};

Object.defineProperty(globalThis, '__bridge', {
  value: {
    callBridge: (command: string, data?: unknown): Promise<unknown> =>
      commands[command]?.(data) ?? rpc.call(command, data),
  },
});

/** Loads the page's design tokens as a file and follows its colour mode. */
async function enableTheming(): Promise<void> {
  const setMode = (mode: unknown): void => {
    const root = document.documentElement;
    root.dataset['theme'] = 'light:light dark:dark spacing:spacing typography:typography shape:shape';
    root.dataset['colorMode'] = mode === 'dark' ? 'dark' : ('light' satisfies ColorMode);
  };
  setMode(await rpc.call(own.theme, setMode));
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = '/forge/theme.css';
  await new Promise((resolve) => {
    sheet.onload = resolve;
    sheet.onerror = resolve;
    document.head.prepend(sheet);
  });
}

/** A history object as `view.createHistory()` promises it: live location, listeners, push, replace, go. */
async function createHistory(): Promise<unknown> {
  type Listener = (location: unknown, action: unknown) => void;
  const listeners = new Set<Listener>();
  const change = (action: string) => (to: unknown, state?: unknown) => {
    void rpc.call(own.navigateHistory, { action, to, state });
  };
  const go = change('go');
  const history: Record<string, unknown> = {
    action: 'POP',
    listen(listener: Listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    createHref: (to: string | Partial<FrameLocation>) =>
      typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`,
    push: change('push'),
    replace: change('replace'),
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
  };
  history['location'] = await rpc.call(own.history, (location: unknown, action: unknown) => {
    Object.assign(history, { location, action });
    for (const listener of listeners) listener(location, action);
  });
  return history;
}

/** The app gets back an object with `unsubscribe`; the page gives a function. */
function subscribe(command: 'on' | 'onPublic' | 'subscribeRealtimeChannel'): Command {
  return async (data) => ({ unsubscribe: await rpc.call(command, data) });
}

/**
 * The page makes the frame as high as its content, so that it never scrolls by itself. The browser does not render frames
 * that are out of sight, so sizes do not change there by themselves: changes of the document are watched as well.
 */
let toldHeight = 0;
function tellHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === toldHeight) return;
  toldHeight = height;
  void rpc.call(own.resize, height);
}
new ResizeObserver(tellHeight).observe(document.documentElement);
new MutationObserver(tellHeight).observe(document, {
  attributes: true,
  characterData: true,
  childList: true,
  subtree: true,
});
document.addEventListener('load', tellHeight, { capture: true });
