/** What the project has chosen, as a screen works with it: the defaults until it is known, and when Jira does not say. */
import { useCallback } from 'react';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings';
import { readSettings } from '../../../src/usecases/readSettings';
import { useHost } from './host/host';
import { useLoaded } from './useLoaded';

export interface KnownSettings {
  readonly settings: Settings;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly retry: () => void;
}

const nothing = (): void => undefined;

export function useSettings(projectId: string): KnownSettings {
  const { jira } = useHost();
  const read = useLoaded(useCallback(() => readSettings(jira, projectId), [jira, projectId]));
  return {
    settings: read.state === 'ready' ? read.value : DEFAULT_SETTINGS,
    state: read.state,
    retry: read.state === 'failed' ? read.retry : nothing,
  };
}
