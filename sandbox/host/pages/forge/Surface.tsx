/** A module of the manifest at a place in Jira, with the modal that it may open. */
import { useState } from 'react';
import type { FramePlace } from './hostBridge';
import { ForgeFrame } from './ForgeFrame';
import { ModalFrame } from './ModalFrame';
import { useSurfaces } from './surfaces';
import type { ModalOptions } from './modalOptions';

/** Module types that the sandbox's pages have a place for. */
export type ModuleType = 'jira:issuePanel' | 'jira:issueContext' | 'jira:projectPage';

interface SurfaceProps {
  readonly type: ModuleType;
  readonly at: { readonly issueKey: string } | { readonly projectKey: string };
  readonly projectKey: string;
  readonly historyBase?: string;
  readonly onRefresh?: () => void;
}

const NAMES: Readonly<Record<ModuleType, string>> = {
  'jira:issuePanel': 'panel',
  'jira:issueContext': 'context',
  'jira:projectPage': 'project',
};

export function Surface({ type, at, projectKey, historyBase, onRefresh }: SurfaceProps) {
  const { session } = useSurfaces();
  const [modal, setModal] = useState<ModalOptions>();
  const module = session.modules.find((candidate) => candidate.type === type);
  if (module === undefined) return <p className="subtle">The manifest has no {type}.</p>;
  const place: FramePlace = { moduleKey: module.key, ...at };
  const common = { place, projectKey, onOpenModal: setModal, ...(onRefresh ? { onRefresh } : {}) };
  return (
    <>
      <ForgeFrame
        title={module.title}
        name={NAMES[type]}
        url={module.url}
        {...common}
        {...(historyBase === undefined ? {} : { historyBase })}
      />
      {modal && (
        <ModalFrame
          options={modal}
          url={(modal.resource && session.resources[modal.resource]) || module.url}
          onClose={() => setModal(undefined)}
          {...common}
        />
      )}
    </>
  );
}
