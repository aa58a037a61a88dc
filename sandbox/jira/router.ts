/** Finds the handler of a call. A literal path segment wins over a parameter; what is not listed is answered 501. */
import { badRequest, unknownToSandbox } from './failure';
import type { Route } from './core';

const BASE = '/rest/api/3';

interface Compiled {
  readonly route: Route;
  readonly segments: readonly string[];
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export type Router = (method: string, pathname: string) => Match;

/**
 * @returns a function that throws JiraFailure 501 (naming the call) for what no route handles, and 400 for a path that
 * cannot be decoded.
 */
export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes
    .map((route): Compiled => ({ route, segments: `${BASE}${route.path}`.split('/') }))
    .sort((a, b) => countParameters(a) - countParameters(b));
  return (method, pathname) => {
    const segments = pathname.split('/');
    for (const candidate of compiled) {
      if (candidate.route.method !== method) continue;
      const params = matchSegments(candidate.segments, segments);
      if (params !== undefined) return { route: candidate.route, params };
    }
    throw unknownToSandbox(`${method} ${pathname}`);
  };
}

const isParameter = (segment: string): boolean => segment.startsWith('{');
const countParameters = ({ segments }: Compiled): number => segments.filter(isParameter).length;

function matchSegments(
  pattern: readonly string[],
  actual: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== actual.length) return undefined;
  const params: Record<string, string> = {};
  for (const [position, expected] of pattern.entries()) {
    const found = actual[position] ?? '';
    if (!isParameter(expected)) {
      if (expected !== found) return undefined;
    } else if (found === '') return undefined;
    else params[expected.slice(1, -1)] = decode(found);
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest('The path of the call is not properly encoded.');
  }
}
