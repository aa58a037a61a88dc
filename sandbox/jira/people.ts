/** Who is calling: resolved once per call from what the platform or the HTTP front says. */
import type { Caller } from '../types';
import type { Database } from './database';
import { notSignedIn } from './failure';
import type { UserRow } from './model';

/** The account under which the app acts by itself; an ordinary row of the user table with `accountType` app. */
export const APP_ACCOUNT_ID = 'debrief-app-account';

export interface Person {
  readonly kind: Caller['kind'];
  readonly accountId: string | undefined;
  readonly row: UserRow | undefined;
}

/**
 * @throws JiraFailure 401 for an unknown or deactivated account, as Jira answers when its session has ended.
 */
export function resolvePerson(caller: Caller, db: Database): Person {
  if (caller.kind === 'anonymous') return { kind: 'anonymous', accountId: undefined, row: undefined };
  const accountId = caller.kind === 'app' ? APP_ACCOUNT_ID : caller.accountId;
  const row = db.users.get(accountId);
  if (row?.active !== true) throw notSignedIn();
  return { kind: caller.kind, accountId, row };
}

/** The account that writes: changing anything needs one. */
export function requireAccount(person: Person): string {
  if (person.accountId === undefined) throw notSignedIn();
  return person.accountId;
}
