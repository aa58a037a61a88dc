/** Where actions can be created and what is asked for there, read from Jira once and kept while the panel is open. */
import { createContext, useContext } from 'react';
import {
  findTargetProjects,
  readCreateScreen,
  readIssueTypes,
  type JiraIssueType,
  type JiraProject,
  type ScreenField,
} from '../../../../src/jira/createScreen';
import { readIssue } from '../../../../src/jira/issues';
import { JiraError } from '../../../../src/jira/jiraError';
import type { JiraAccess } from '../../../../src/jira/request';

interface SourcePriority {
  readonly id: string;
  readonly name: string;
}

export interface Target {
  readonly projectId: string;
  /** Absent: the likely one. */
  readonly issueTypeId?: string | undefined;
}

/** What the project's settings say. */
interface Chosen {
  readonly projectId: string | undefined;
  readonly issueTypeId: string | undefined;
}

/** @throws what says nothing about the project */
function noneWhereGone(cause: unknown): readonly JiraIssueType[] {
  if (cause instanceof JiraError && ['not-found', 'denied', 'refused'].includes(cause.kind)) return [];
  throw cause;
}

export class Targets {
  private readonly kept = new Map<string, Promise<unknown>>();
  private readonly known = new Map<string, JiraProject>();

  constructor(
    private readonly jira: JiraAccess,
    /** The project of the reviewed issue: known without asking. */
    private readonly home: { readonly id: string; readonly key: string },
    /** The reviewed issue. */
    private readonly sourceId: string,
  ) {
    this.known.set(home.id, { ...home, name: home.key });
  }

  /** Its key and name, as far as they have been seen. */
  project(id: string): JiraProject {
    return this.known.get(id) ?? { id, key: id, name: `Project ${id}` };
  }

  async find(typed: string): Promise<readonly JiraProject[]> {
    const found = await findTargetProjects(this.jira, typed);
    for (const project of found) this.known.set(project.id, project);
    return found;
  }

  /** Learns the names of the projects that most actions go to. */
  firstProjects(): Promise<readonly JiraProject[]> {
    return this.once('projects', () => this.find(''));
  }

  /** The priority of the reviewed issue; undefined where its project has none. */
  sourcePriority(): Promise<SourcePriority | undefined> {
    return this.once('source', async () => {
      const { fields } = await readIssue(this.jira, this.sourceId, { fields: ['priority'] });
      return fields?.priority ?? undefined;
    });
  }

  types(projectId: string): Promise<readonly JiraIssueType[]> {
    return this.once(`types/${projectId}`, () => readIssueTypes(this.jira, projectId));
  }

  /**
   * Where an action goes when nobody says otherwise: what the project has chosen, as far as it is still there and the
   * person may create in it, else the project of the reviewed issue.
   */
  async usual({ projectId = this.home.id, issueTypeId }: Chosen): Promise<Target> {
    const types = await this.types(projectId).catch(noneWhereGone);
    if (types.length === 0 && projectId !== this.home.id) return { projectId: this.home.id };
    return types.some(({ id }) => id === issueTypeId) ? { projectId, issueTypeId } : { projectId };
  }

  screen(projectId: string, typeId: string): Promise<readonly ScreenField[]> {
    return this.once(`screen/${projectId}/${typeId}`, () => readCreateScreen(this.jira, projectId, typeId));
  }

  /** A failed read is not kept: the next one asks again. */
  private once<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
    const found = this.kept.get(name);
    // Each name has one reader, so what is kept under it is what that reader gives.
    if (found !== undefined) return found as Promise<Value>;
    const reading = read();
    this.kept.set(name, reading);
    reading.catch(() => this.kept.delete(name));
    return reading;
  }
}

const Context = createContext<Targets | undefined>(undefined);
export const TargetsProvider = Context.Provider;

export function useTargets(): Targets {
  const targets = useContext(Context);
  if (targets === undefined) throw new Error('Wrap the actions in a TargetsProvider');
  return targets;
}
