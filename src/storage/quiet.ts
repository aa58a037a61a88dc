/** People who want no reminders. There is a row for each of them, and none for everybody else. */
import { keys } from './keys';
import type { Kvs } from './kvs';
import { readMany } from './manyRows';

/** @returns those of the accounts that want none */
export async function readQuiet(kvs: Kvs, accounts: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await readMany(kvs, accounts.map(keys.quiet));
  return new Set(accounts.filter((account) => rows.has(keys.quiet(account))));
}

export function keepQuiet(kvs: Kvs, account: string, quiet: boolean): Promise<void> {
  return quiet ? kvs.set(keys.quiet(account), { v: 1 }) : kvs.remove(keys.quiet(account));
}
