/** People as one run of the app gets to know them: each is asked for once, however many projects name them. */
import type { JiraAccess } from '../../jira/request';
import { readTimeZones } from '../../jira/reachable';

export interface People {
  /** @returns the time zones of those who are still there, by account id @throws JiraError */
  zones(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export function peopleOf(jira: JiraAccess): People {
  const asked = new Map<string, Promise<ReadonlyMap<string, string>>>();
  return {
    async zones(accounts) {
      const wanted = [...new Set(accounts)];
      const unknown = wanted.filter((account) => !asked.has(account));
      if (unknown.length > 0) {
        const answer = readTimeZones(jira, unknown);
        for (const account of unknown) asked.set(account, answer);
        // What was asked for together with something that Jira does not take is asked for again.
        answer.catch(() => {
          for (const account of unknown) asked.delete(account);
        });
      }
      const answers = await Promise.all(new Set(wanted.flatMap((account) => asked.get(account) ?? [])));
      return new Map(answers.flatMap((zones) => [...zones]));
    },
  };
}
