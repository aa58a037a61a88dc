/** A module's frame with the modal that it may open. */
import { useState } from 'react';
import { ForgeFrame } from './ForgeFrame';
import type { ForgeFrameProps } from './ForgeFrame';
import { ModalFrame } from './ModalFrame';
import { useSurfaces } from './surfaces';
import type { ModalOptions } from './modalOptions';

export function ModuleFrame(props: Omit<ForgeFrameProps, 'onOpenModal' | 'modal'>) {
  const { session } = useSurfaces();
  const [modal, setModal] = useState<ModalOptions>();
  const { url, place, projectKey, onRefresh } = props;
  return (
    <>
      <ForgeFrame {...props} onOpenModal={setModal} />
      {modal && (
        <ModalFrame
          options={modal}
          url={(modal.resource && session.resources[modal.resource]) || url}
          onClose={() => setModal(undefined)}
          place={place}
          projectKey={projectKey}
          onOpenModal={setModal}
          {...(onRefresh ? { onRefresh } : {})}
        />
      )}
    </>
  );
}
