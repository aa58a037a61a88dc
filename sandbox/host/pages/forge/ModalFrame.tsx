/** The dialog that `new Modal(…).open()` asks for: another resource of the app over the page. */
import { useEffect, useRef } from 'react';
import { Icon } from '../parts/Icon';
import { ForgeFrame } from './ForgeFrame';
import type { ForgeFrameProps } from './ForgeFrame';
import type { ModalOptions } from './modalOptions';

interface ModalFrameProps extends Pick<
  ForgeFrameProps,
  'url' | 'place' | 'projectKey' | 'onOpenModal' | 'onRefresh'
> {
  readonly options: ModalOptions;
  readonly onClose: () => void;
}

export function ModalFrame({ options, onClose, ...frame }: ModalFrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const end = (payload?: unknown): void => {
    void options.onClose?.(payload);
    onClose();
  };
  const size = typeof options.size === 'string' ? options.size : 'medium';
  return (
    <dialog
      ref={dialog}
      className={`modal ${size}`}
      aria-label={options.title || 'Dialog'}
      onCancel={(event) => {
        if (options.closeOnEscape) end();
        else event.preventDefault();
      }}
    >
      <header className="modal-head">
        <h2>{options.title}</h2>
        <button type="button" className="button icon-only" aria-label="Close" onClick={() => end()}>
          <Icon name="close" />
        </button>
      </header>
      <ForgeFrame
        {...frame}
        title={options.title || 'Dialog'}
        name="modal"
        modal={{ context: options.context, close: end }}
      />
    </dialog>
  );
}
