/** What the project has set for its actions, for every form of the stage: by when, where, how linked, on which days. */
import { createContext, useContext } from 'react';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/domain/settings';

export type ProjectRules = Pick<
  Settings,
  'serviceLevel' | 'workingDays' | 'targetProjectId' | 'targetIssueTypeId' | 'linkType'
>;

const Context = createContext<ProjectRules>(DEFAULT_SETTINGS);
export const ProjectRulesProvider = Context.Provider;

export function useProjectRules(): ProjectRules {
  return useContext(Context);
}
