/**
 * The page's side of the bridge: answers the commands of `@forge/bridge` for one frame. Who calls is the page's person,
 * whatever the frame says. A command that is not modelled is refused by name.
 */
import * as z from 'zod/mini';
import { own } from '../../shared/bridgeMessages';
import type { ColorMode } from '../../shared/bridgeMessages';
import { bridgeServer } from '../client';
import type { Session } from '../client';
import { destinationOf } from '../routes';
import { publishOn, subscribeTo } from './channels';
import type { EventBus } from './eventBus';
import type { FlagOptions } from './flagOptions';
import type { FrameHistory } from './frameHistory';
import type { ModalOptions } from './modalOptions';
import { modalSchema } from './modalOptions';
import { flagSchema } from './flagOptions';
import type { WidgetEditor } from './widgetEditor';

/** Where the frame's module stands. */
export type FramePlace =
  | { readonly moduleKey: string; readonly issueKey: string }
  | { readonly moduleKey: string; readonly projectKey: string }
  | {
      readonly moduleKey: string;
      readonly dashboard: true;
      readonly widgetId?: string | undefined;
      readonly edit?: boolean;
    };

/** What the bridge does to the page around the frame. */
export interface FrameHost {
  readonly session: Session;
  readonly place: FramePlace;
  readonly projectKey: string | undefined;
  readonly frameId: string;
  readonly events: EventBus;
  /** Only full pages have one. */
  readonly history: FrameHistory | undefined;
  /** In a modal: what `openModal` was given, and how to end it. */
  readonly modal: { readonly context: unknown; close(payload: unknown): void } | undefined;
  /** In a widget's edit mode: its API, and how to leave without saving. */
  readonly edit: { readonly editor: WidgetEditor; cancel(): void } | undefined;
  /** Of the frame, in CSS pixels. */
  size(): { readonly width: number; readonly height: number };
  colorMode(): ColorMode;
  onColorMode(listener: (mode: ColorMode) => void): void;
  resize(height: number): void;
  ready(): void;
  showFlag(flag: FlagOptions): void;
  closeFlag(id: string): void;
  openModal(modal: ModalOptions): void;
  refresh(): void;
}

type Handler = (data: unknown) => unknown;

const invokeSchema = z.object({
  functionKey: z.string(),
  payload: z.optional(z.unknown()),
  invokeType: z.optional(z.string()),
});

const productSchema = z.object({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.looseObject({
    method: z.optional(z.string()),
    headers: z._default(z.array(z.tuple([z.string(), z.string()])), []),
    body: z.optional(z.nullable(z.string())),
  }),
  isMultipartFormData: z.optional(z.boolean()),
});

const listenerSchema = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function');
const subscriptionSchema = z.object({ event: z.string(), callback: listenerSchema });
const eventSchema = z.object({ event: z.string(), payload: z.optional(z.unknown()) });

/** @returns the function that answers a frame's calls; it throws for a command that is not modelled */
export function createHostBridge(host: FrameHost): (command: string, data: unknown) => unknown {
  const onClose: (() => unknown)[] = [];

  const subscribe: Handler = (data) => {
    const { event, callback } = subscriptionSchema.parse(data);
    return host.events.on(event, callback);
  };
  const emit: Handler = (data) => {
    const { event, payload } = eventSchema.parse(data);
    host.events.emit(event, payload);
  };
  const end: Handler = (payload) => {
    if (host.modal === undefined) return false;
    for (const listener of onClose) listener();
    host.modal.close(payload);
    return true;
  };

  const whereTo = (data: unknown) => destinationOf(data, host.session, host.projectKey);

  const commands: Readonly<Record<string, Handler>> = {
    invoke: async (data) => {
      const { functionKey, payload, invokeType } = invokeSchema.parse(data);
      if (invokeType !== undefined)
        throw new Error(`The sandbox does not model invoke of type ${invokeType}`);
      return bridgeServer.invoke(host.place, functionKey, payload);
    },
    fetchProduct: async (data) => {
      const { product, restPath, fetchRequestInit, isMultipartFormData } = productSchema.parse(data);
      if (isMultipartFormData === true) throw new Error('The sandbox does not model uploads');
      const { method, headers, body } = fetchRequestInit;
      return bridgeServer.product({ product, path: restPath, method, headers, body });
    },
    getContext: async () => {
      const context = z
        .looseObject({ extension: z.looseObject({}) })
        .parse(await bridgeServer.context(host.place));
      const extension = {
        ...context.extension,
        ...('dashboard' in host.place ? { layout: host.size() } : {}),
        ...(host.modal ? { modal: host.modal.context } : {}),
      };
      return { ...context, extension, theme: { colorMode: host.colorMode() }, surfaceColor: null };
    },
    showFlag: (data) => {
      host.showFlag(flagSchema.parse(data));
      return true;
    },
    closeFlag: (data) => {
      host.closeFlag(
        z
          .object({ id: z.union([z.string(), z.number()]) })
          .parse(data)
          .id.toString(),
      );
      return true;
    },
    navigate: (data) => {
      const { url, newTab, external } = whereTo(data);
      if (newTab || external) window.open(url, '_blank', 'noopener');
      else window.location.assign(url);
      return true;
    },
    getUrl: (data) => new URL(whereTo(data).url, window.location.origin).href,
    reload: () => window.location.reload(),
    on: subscribe,
    onPublic: subscribe,
    emit,
    emitPublic: emit,
    publishRealtimeChannel: (data) => publishOn(host.place, data),
    subscribeRealtimeChannel: (data) => subscribeTo(host.place, data),
    openModal: (data) => {
      host.openModal(modalSchema.parse(data));
      return true;
    },
    close: (payload) => {
      if (host.edit === undefined) return end(payload);
      host.edit.cancel();
      return true;
    },
    // The dashboard's own button saves a widget.
    submit: end,
    getWidgetApi: () => ({ setPreviewConfig: () => undefined }),
    getWidgetEditApi: () => {
      if (host.edit === undefined) throw new Error('Only the edit mode of a widget has an edit API');
      return host.edit.editor.api;
    },
    onClose: (listener) => {
      onClose.push(listenerSchema.parse(listener));
    },
    refresh: () => {
      host.refresh();
      return true;
    },
    changeWindowTitle: (title) => {
      document.title = z.string().parse(title);
    },
    emitReadyEvent: () => host.ready(),
    getFrameId: () => host.frameId,
    [own.resize]: (height) => host.resize(z.number().parse(height)),
    [own.theme]: (listener) => {
      host.onColorMode(listenerSchema.parse(listener));
      return host.colorMode();
    },
    [own.history]: (listener) => historyOf(host).listen(listenerSchema.parse(listener)),
    [own.navigateHistory]: (data) => historyOf(host).navigate(data),
  };

  return (command, data) => {
    const handler = commands[command];
    if (handler === undefined) throw new Error(`The sandbox does not model the bridge command ${command}`);
    return handler(data);
  };
}

function historyOf({ history }: FrameHost): FrameHistory {
  if (history === undefined) throw new Error('Only full pages have a history');
  return history;
}
