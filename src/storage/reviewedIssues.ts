/** Every issue of the site that has a review, whoever may see it. What was opened a moment ago may be missing. */
import { keys } from './keys';
import type { Kvs } from './kvs';

/** @returns Jira's ids */
export async function reviewedIssues(kvs: Kvs): Promise<readonly string[]> {
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await kvs.list(keys.everyIssue, cursor);
    for (const key of page.rows.keys()) ids.add(key.slice(keys.everyIssue.length));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return [...ids];
}
