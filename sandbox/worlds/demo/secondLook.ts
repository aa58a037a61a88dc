/** What a follow-up meeting records of each action, by the action's key. */
import type { DebriefAs, Said } from '../debriefAs';

export type Found = Extract<Said, { readonly type: 'recordOutcome' }>['changes'];

export async function recordOutcomes(app: DebriefAs, found: Readonly<Record<string, Found>>): Promise<void> {
  for (const [key, changes] of Object.entries(found))
    await app.submit({ type: 'recordOutcome', ideaId: app.ideaOf(key), changes });
}
