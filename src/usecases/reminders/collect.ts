/**
 * The first half of the job: what is due in each project is noted, by rising id of the projects. Nothing is claimed and
 * nothing sent, so any part of it can be done again.
 */
import { newest } from '../../domain/reminders/thing';
import { settingsFrom, SETTINGS_KEY } from '../../domain/settings';
import { JiraError } from '../../jira/jiraError';
import { listProjects } from '../../jira/projectList';
import { readQuiet } from '../../storage/quiet';
import { keepFound, type FoundForPerson, type ReminderRun } from '../../storage/reminderRun';
import { withoutTold } from '../../storage/reminders';
import { dueInProject, mayBeDue, type DueProject } from './dueInProject';
import { inFives } from './inFives';
import { peopleOf, type People } from './people';
import { FOR_PROJECTS, mayYetWork, type ReminderDeps } from './reminderDeps';

/** Things of one person in one project and message; the others are told another day. */
const MOST_THINGS = 100;

interface Collecting {
  readonly run: string;
  readonly from: ReminderRun;
  /** Hears how far it has come after each few projects. @returns false to stop there */
  readonly noted: (soFar: ReminderRun) => Promise<boolean>;
}

/** @returns how far it has come; in the next phase when all projects are done @throws JiraError, StorageError */
export async function collect(deps: ReminderDeps, { run, from, noted }: Collecting): Promise<ReminderRun> {
  const projects = (await listProjects(deps.jira, SETTINGS_KEY))
    .filter(({ id }) => from.after === undefined || Number(id) > Number(from.after))
    .map((project): DueProject => ({ project, settings: settingsFrom(project.property), run }))
    .filter(mayBeDue);
  const people = peopleOf(deps.jira);
  let state = from;
  const rounds = inFives(
    projects,
    (project) => collectProject(deps, project, people),
    () => deps.timeLeft() > FOR_PROJECTS,
  );
  for await (const { items, values } of rounds) {
    state = { ...state, after: items.at(-1)?.project.id, found: [...state.found, ...values.flat()] };
    if (state.after !== projects.at(-1)?.project.id && !(await noted(state))) return state;
  }
  const isDone = projects.length === 0 || state.after === projects.at(-1)?.project.id;
  return isDone ? { ...state, phase: state.found.length === 0 ? 'done' : 'send' } : state;
}

/** @returns the names of the rows with what there is to tell */
async function collectProject(
  deps: ReminderDeps,
  due: DueProject,
  people: People,
): Promise<readonly string[]> {
  const tellings = await dueOrNothing(deps, due, people);
  const quiet = await readQuiet(
    deps.kvs,
    tellings.map(({ account }) => account),
  );
  const left = await withoutTold(
    deps.kvs,
    tellings.filter(({ account }) => !quiet.has(account)),
  );
  const found = left.map((telling): FoundForPerson => ({
    ...telling,
    things: newest(telling.things, MOST_THINGS),
  }));
  return keepFound(deps.kvs, due.run, due.project.id, found);
}

/** A project that Jira does not answer for takes nothing from the others. */
async function dueOrNothing(
  deps: ReminderDeps,
  due: DueProject,
  people: People,
): ReturnType<typeof dueInProject> {
  try {
    return await dueInProject(deps, due, people);
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    if (mayYetWork(error, deps.tried)) throw error;
    deps.warn(`reminders-project-${error.kind}`);
    return [];
  }
}
