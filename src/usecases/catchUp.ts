/** What happened in the review since the caller last looked. Costs one storage call when nothing or little did. */
import type { Input, News } from '../contract/calls';
import { ok, type DeepReadonly } from '../domain/result';
import { readNews } from '../storage/newsSince';
import type { Deps, Outcome } from './deps';

export async function catchUp(deps: Deps, input: Input<'review.since'>): Outcome<DeepReadonly<News>> {
  return ok(await readNews(deps.kvs, { issueId: deps.issueId, number: input.number }, input.after));
}
