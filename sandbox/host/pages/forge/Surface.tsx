/** The one module of a type at a place in Jira. */
import type { FramePlace } from './hostBridge';
import { ModuleFrame } from './ModuleFrame';
import { useSurfaces } from './surfaces';

/** Module types that the sandbox's pages have one place for. */
export type ModuleType =
  'jira:issuePanel' | 'jira:issueContext' | 'jira:projectPage' | 'jira:projectSettingsPage';

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
  'jira:projectSettingsPage': 'settings',
};

export function Surface({ type, at, ...frame }: SurfaceProps) {
  const { session } = useSurfaces();
  const module = session.modules.find((candidate) => candidate.type === type);
  if (module === undefined) return <p className="subtle">The manifest has no {type}.</p>;
  const place: FramePlace = { moduleKey: module.key, ...at };
  return <ModuleFrame {...frame} title={module.title} name={NAMES[type]} url={module.url} place={place} />;
}
