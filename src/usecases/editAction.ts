/** Changes a created action from its review's panel or from a list of actions; see changeAction.ts. */
import type { Input, News, Output } from '../contract/calls';
import { ok, type DeepReadonly } from '../domain/result';
import { newsFromOpened } from '../storage/newsSince';
import { changeAction } from './changeAction';
import type { Deps, Outcome } from './deps';

export async function editAction(deps: Deps, input: Input<'action.edit'>): Outcome<DeepReadonly<News>> {
  const changed = await changeAction(deps, input);
  return changed.ok ? ok(await newsFromOpened(deps.kvs, changed.value, input.after)) : changed;
}

/** For somebody who has not got the review before them: what else is new in it is not asked for. */
export async function editActionFromList(
  deps: Deps,
  input: Input<'followThrough.edit'>,
): Outcome<Output<'followThrough.edit'>> {
  const changed = await changeAction(deps, { ...input, after: 0 });
  return changed.ok ? ok({}) : changed;
}
