/** Holds a review from its opening to its actions, as a scribe would type it. */
import type { EntryKind, Purpose, Role, Size, Strength } from '../../../src/domain/vocabulary';
import type { UserRow } from '../../jira/model';
import type { DebriefAs } from '../debriefAs';

export interface ReviewScript {
  readonly title: string;
  readonly size?: Size;
  readonly eventDay: string;
  readonly participants?: readonly UserRow[];
  /** `at` in milliseconds since the epoch. */
  readonly entries: readonly {
    readonly at: number;
    readonly kind: EntryKind;
    readonly text: string;
    readonly link?: string;
  }[];
  readonly factors: readonly FactorScript[];
  /** Called before each action is created, so that it gets its key. */
  readonly nextKey?: (key: string) => void;
}

interface FactorScript {
  readonly statement: string;
  readonly kind?: 'factor' | 'practice';
  readonly role?: Role;
  readonly labels: readonly string[];
  /** Positions in `entries`. */
  readonly shownBy: readonly number[];
  readonly ideas: readonly ActionScript[];
}

export interface ActionScript {
  readonly text: string;
  readonly owner: UserRow;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly verification: string;
  readonly purpose: Purpose;
  readonly strength: Strength;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly key: string;
}

/** @returns ids of the factors, in their order */
export async function holdReview(app: DebriefAs, script: ReviewScript): Promise<readonly string[]> {
  const { title, size = 'full', eventDay, participants = [] } = script;
  await app.open({ title, size, eventDay, participants: participants.map((person) => person.accountId) });
  const entryIds: string[] = [];
  for (const { at, kind, text, link } of script.entries) {
    const entryId = app.newId();
    entryIds.push(entryId);
    const evidence = link === undefined ? undefined : { url: `https://status.example/${link}`, title: link };
    await app.submit({
      type: 'addTimelineEntry',
      entryId,
      at: new Date(at).toISOString(),
      text,
      kind,
      evidence,
    });
  }
  await app.submit({ type: 'agreeFacts' });
  const factorIds: string[] = [];
  for (const { statement, kind = 'factor', role, labels, shownBy, ideas } of script.factors) {
    const factorId = app.newId();
    factorIds.push(factorId);
    const shown = shownBy.map((index) => entryIds[index] ?? '');
    await app.submit({
      type: 'addFactor',
      factorId,
      kind,
      statement,
      role,
      labels: [...labels],
      entryIds: shown,
    });
    for (const idea of ideas) await makeAction(app, factorId, idea, script.nextKey);
  }
  await app.submit({ type: 'moveToStage', stage: 'actions' });
  return factorIds;
}

async function makeAction(
  app: DebriefAs,
  factorId: string,
  { text, owner, key, ...draft }: ActionScript,
  nextKey: ((key: string) => void) | undefined,
): Promise<void> {
  const ideaId = app.newId();
  await app.submit({ type: 'addIdea', ideaId, factorId, text });
  nextKey?.(key);
  await app.createAction(ideaId, { ...draft, outcome: text, owner: owner.accountId });
  const made = (await app.load()).ideas.find((idea) => idea.id === ideaId)?.creation;
  if (made?.state !== 'created' || made.key !== key) {
    throw new Error(`${key} should have been created: ${JSON.stringify(made)}`);
  }
}
