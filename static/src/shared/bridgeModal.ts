/** The bridge's dialogs, loaded when one is opened. */
import { Modal } from '@forge/bridge/modal/modal';
import type { ModalOptions } from './host/host';

export const openModal = (options: ModalOptions) => new Modal(options).open();
