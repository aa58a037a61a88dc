/** What a surface gets from Jira around it. The bridge makes one; tests pass in their own. */
import { createContext, useContext } from 'react';
import type { JiraAccess } from '../../../../src/jira/request';
import type { Call } from '../call';
import type { Channels } from './channels';

export interface Flag {
  readonly title: string;
  readonly text?: string;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
}

/** The parts of Forge's context that Debrief reads. */
export interface HostContext {
  readonly accountId?: string | undefined;
  readonly cloudId?: string | undefined;
  readonly siteUrl: string;
  readonly locale: string;
  readonly timezone: string;
  /** Key of the module in manifest.yml; needed where several share a resource. */
  readonly moduleKey?: string | undefined;
  /** Differs from module to module; parse it before use. */
  readonly extension: unknown;
}

export interface ModalOptions {
  readonly resource?: string;
  readonly size?: 'small' | 'medium' | 'large' | 'xlarge' | 'max';
  readonly context?: unknown;
  readonly onClose?: (payload: unknown) => void;
}

export interface Host {
  readonly call: Call;
  readonly channels: Channels;
  /** Reads Jira as the person who looks at the screen. */
  readonly jira: JiraAccess;
  readonly openIssue: (key: string) => void;
  /** Opens a web address outside the frame. */
  readonly openUrl: (url: string) => void;
  /** Opens Debrief's page in the settings of a project, which Jira shows to its administrators. */
  readonly openSettings: (projectKey: string) => void;
  /** For what happened elsewhere; what is on the screen is said beside it. */
  readonly flag: (flag: Flag) => void;
  readonly context: () => Promise<HostContext>;
  readonly openModal: (options: ModalOptions) => Promise<void>;
  /** Lets the issue view around the surface, and the app's other surfaces in it, read their data again. */
  readonly refreshIssue: () => void;
  /** Hears when another surface of the app called `refreshIssue`. @returns how to stop */
  readonly onIssueChanged: (listener: () => void) => () => void;
}

const Context = createContext<Host | undefined>(undefined);
export const HostProvider = Context.Provider;

export function useHost(): Host {
  const host = useContext(Context);
  if (host === undefined) throw new Error('Wrap the surface in a HostProvider');
  return host;
}
