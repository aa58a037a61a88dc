/**
 * The same reading of several projects side by side, of those among them that the person may see. A project that the
 * person may not see is left out before anything of it is read, so nothing tells that it was asked for.
 */
import { readNamedProjects, type NamedProject } from '../jira/projectNames';
import type { JiraAccess } from '../jira/request';
import { collect, type Parts } from './readInParts';

export interface EachProject<Read extends Parts> extends Parts {
  /** In the order asked for; absent until Jira has said which. */
  readonly projects?: readonly NamedProject[] | undefined;
  /** By project id. */
  readonly reads: ReadonlyMap<string, Read>;
}

export interface ReadingOptions<Read> {
  /** What an earlier call returned; only what it lacks is read. */
  readonly from?: Read;
  readonly told?: (soFar: Read) => void;
}

/** @param readOne of one project; takes and gives the same as `readAttention` */
export async function readEachProject<Read extends Parts>(
  access: JiraAccess,
  projectIds: readonly string[],
  readOne: (projectId: string, options: ReadingOptions<Read>) => Promise<Read>,
  options: ReadingOptions<EachProject<Read>>,
): Promise<EachProject<Read>> {
  const { from, told = () => undefined } = options;
  const start: EachProject<Read> = { ...(from ?? { reads: new Map() }), failure: undefined };
  const { add, soFar } = collect(start, told);
  if (start.projects === undefined) await add(visibleProjects(access, projectIds));
  let read = soFar();
  const arrive = (projectId: string, part: Read): void => {
    read = { ...read, reads: new Map(read.reads).set(projectId, part) };
    told(read);
  };
  await Promise.all(
    (read.projects ?? []).map(async ({ id }) => {
      const known = read.reads.get(id);
      const whole = await readOne(id, {
        ...(known === undefined ? {} : { from: known }),
        told: (part) => arrive(id, part),
      });
      arrive(id, whole);
    }),
  );
  return { ...read, failure: read.failure ?? worstFailure(read) };
}

async function visibleProjects<Read extends Parts>(access: JiraAccess, projectIds: readonly string[]) {
  const projects = await readNamedProjects(access, projectIds);
  return (soFar: EachProject<Read>): EachProject<Read> => ({ ...soFar, projects });
}

/** What goes on by itself later brings the rest as well, so it is what the person is told. */
function worstFailure({ reads }: EachProject<Parts>): Parts['failure'] {
  const failures = [...reads.values()].flatMap(({ failure }) => failure ?? []);
  return failures.find(({ kind }) => kind === 'busy') ?? failures[0];
}
