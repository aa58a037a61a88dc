/** Whether the caller wants reminders at all, in any project: everybody does who has not said otherwise. */
import type { Input, Output } from '../../contract/calls';
import { ok } from '../../domain/result';
import { keepQuiet, readQuiet } from '../../storage/quiet';
import type { Outcome, ProjectDeps } from '../deps';

export async function loadReminders({ kvs, caller }: ProjectDeps): Outcome<Output<'reminders.load'>> {
  return ok({ wanted: !(await readQuiet(kvs, [caller])).has(caller) });
}

export async function saveReminders(
  { kvs, caller }: ProjectDeps,
  { wanted }: Input<'reminders.save'>,
): Outcome<Output<'reminders.save'>> {
  await keepQuiet(kvs, caller, !wanted);
  return ok({ wanted });
}
