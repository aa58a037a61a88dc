/** Jira's page of values: a slice of a list and where it stands. */
import { badRequest } from '../failure';
import type { Request } from '../core';
import { numberParam } from './input';

export interface Slice<T> {
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly T[];
}

/**
 * @param most the documented upper bound; a larger `maxResults` is cut down, or refused when `refuse` is set.
 */
export function sliceOf<T>(
  request: Request,
  all: readonly T[],
  { standard = 50, most = 100, refuse = false }: { standard?: number; most?: number; refuse?: boolean } = {},
): Slice<T> {
  const startAt = numberParam(request, 'startAt', 0);
  const asked = numberParam(request, 'maxResults', standard);
  if (refuse && asked > most)
    throw badRequest(`Parameter 'maxResults' must not exceed the limit '${String(most)}'`);
  const maxResults = Math.min(asked, most);
  const values = all.slice(startAt, startAt + maxResults);
  return { startAt, maxResults, total: all.length, isLast: startAt + values.length >= all.length, values };
}
