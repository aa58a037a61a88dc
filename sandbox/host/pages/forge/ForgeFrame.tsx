/** One Forge surface: the resource in a sandboxed frame of another origin, as high as its content. */
import { useEffect, useId, useRef, useState } from 'react';
import { createRpc } from '../../shared/rpc';
import { createHostBridge } from './hostBridge';
import type { FrameHost, FramePlace } from './hostBridge';
import { createFrameHistory } from './frameHistory';
import { useSurfaces } from './surfaces';
import type { ModalOptions } from './modalOptions';

export interface ForgeFrameProps {
  /** Name of the surface for people and tests. */
  readonly title: string;
  /** Stable name for tests: `panel`, `context`, `project`, `settings`, `widget`, `widget-edit`, `modal`. */
  readonly name: string;
  readonly url: string;
  readonly place: FramePlace;
  readonly projectKey: string | undefined;
  /** Full pages own the address after this path. */
  readonly historyBase?: string;
  readonly modal?: { readonly context: unknown; close(payload: unknown): void };
  /** In a widget's edit mode. */
  readonly edit?: FrameHost['edit'];
  readonly onRefresh?: () => void;
  readonly onOpenModal: (modal: ModalOptions) => void;
}

/** The permissions that Jira gives to a Forge frame: the same words as in the computed policy's `sandbox`. */
const SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

export function ForgeFrame(props: ForgeFrameProps) {
  const { session, mode, events, flags } = useSurfaces();
  const frame = useRef<HTMLIFrameElement>(null);
  const frameId = useId();
  const [height, setHeight] = useState(0);
  const latest = useRef({ props, mode });
  const modeListeners = useRef(new Set<(mode: 'light' | 'dark') => void>());

  useEffect(() => {
    latest.current = { props, mode };
    for (const listener of modeListeners.current) listener(mode);
  }, [props, mode]);

  useEffect(() => {
    const { place, projectKey, historyBase, modal, edit } = latest.current.props;
    const handle = createHostBridge({
      session,
      place,
      projectKey,
      frameId,
      events,
      history: historyBase === undefined ? undefined : createFrameHistory(historyBase),
      modal,
      edit,
      size: () => ({ width: frame.current?.clientWidth ?? 0, height: frame.current?.clientHeight ?? 0 }),
      colorMode: () => latest.current.mode,
      onColorMode: (listener) => modeListeners.current.add(listener),
      resize: setHeight,
      ready: () => frame.current?.setAttribute('data-ready', 'true'),
      showFlag: flags.show,
      closeFlag: flags.close,
      openModal: (options) => latest.current.props.onOpenModal(options),
      refresh: () => latest.current.props.onRefresh?.(),
    });
    const rpc = createRpc({
      peer: () => frame.current?.contentWindow,
      peerOrigin: session.frameOrigin,
      handle,
    });
    // The address is set only now, so that the bridge in the frame never talks to nobody.
    frame.current?.setAttribute('src', latest.current.props.url);
    return rpc.close;
  }, [session, events, flags, frameId]);

  return (
    <iframe
      ref={frame}
      className="forge-frame"
      title={props.title}
      data-surface={props.name}
      sandbox={SANDBOX}
      allow="clipboard-write"
      style={{ height: Math.max(height, 1) }}
    />
  );
}
