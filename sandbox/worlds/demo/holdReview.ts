/** Holds a review from its opening to its actions, as a scribe would type it; each step can also be taken by itself. */
import { fingerprint } from '../../../src/domain/text';
import type { PassageKey } from '../../../src/domain/vocabulary';
import type { DebriefAs } from '../debriefAs';
import type {
  ActionScript,
  EntryScript,
  FactorScript,
  IdeaScript,
  OpeningScript,
  OtherIdeaScript,
  ReviewScript,
} from './script';

/** @returns ids of the factors, in their order */
export async function holdReview(app: DebriefAs, script: ReviewScript): Promise<readonly string[]> {
  await openReview(app, script);
  const entryIds = await writeEntries(app, script.entries);
  // A light review has no gate between facts and factors.
  if (script.size !== 'light') await app.submit({ type: 'agreeFacts' });
  const factorIds = await findFactors(app, script.factors, entryIds);
  for (const [index, { ideas }] of script.factors.entries())
    await proposeIdeas(app, ideas, { factorId: factorIds[index], nextKey: script.nextKey });
  await app.submit({ type: 'moveToStage', stage: 'actions' });
  return factorIds;
}

export async function openReview(app: DebriefAs, script: OpeningScript): Promise<void> {
  const { title, kind = 'incident', size = 'full', eventDay, visibility } = script;
  const { scribe, leader, participants = [], meetingAt, scope = {}, window } = script;
  await app.open({
    title,
    kind,
    size,
    eventDay,
    visibility,
    scribe: scribe?.accountId,
    leader: leader?.accountId,
    participants: participants.map(({ accountId }) => accountId),
    meetingAt: meetingAt === undefined ? undefined : instant(meetingAt),
  });
  for (const passage of PASSAGES) {
    const to = scope[passage];
    if (to !== undefined)
      await app.submit({ type: 'editPassage', passage, text: { from: fingerprint(''), to } });
  }
  if (window !== undefined) {
    const { from, to } = window;
    await app.submit({ type: 'editDetails', window: { from: instant(from), to: instant(to) } });
  }
}

/** @returns ids of the entries, in their order */
export async function writeEntries(
  app: DebriefAs,
  entries: readonly EntryScript[],
): Promise<readonly string[]> {
  const entryIds: string[] = [];
  for (const { at, kind, text, link, decision } of entries) {
    const entryId = app.newId();
    entryIds.push(entryId);
    const evidence = link === undefined ? undefined : { url: `https://status.example/${link}`, title: link };
    await app.submit({ type: 'addTimelineEntry', entryId, at: instant(at), text, kind, evidence });
    if (decision !== undefined) await app.submit({ type: 'editTimelineEntry', entryId, decision });
  }
  return entryIds;
}

/** @returns ids of the factors, in their order */
export async function findFactors(
  app: DebriefAs,
  factors: readonly FactorScript[],
  entryIds: readonly string[],
): Promise<readonly string[]> {
  const factorIds: string[] = [];
  for (const { kind = 'factor', statement, role, labels, shownBy, noEvidenceBecause, whys } of factors) {
    const factorId = app.newId();
    factorIds.push(factorId);
    await app.submit({
      type: 'addFactor',
      factorId,
      kind,
      statement,
      role,
      labels: [...labels],
      entryIds: shownBy.map((index) => entryIds[index] ?? ''),
      noEvidenceBecause,
    });
    if (whys !== undefined) {
      const chain = whys.map((text) => ({ whyId: app.newId(), text }));
      await app.submit({ type: 'addWhys', factorId, whys: chain });
    }
  }
  return factorIds;
}

interface IdeasPlace {
  readonly factorId?: string | undefined;
  readonly followUpOf?: string | undefined;
  readonly nextKey?: ((key: string) => void) | undefined;
}

export async function proposeIdeas(
  app: DebriefAs,
  ideas: readonly IdeaScript[],
  { factorId, followUpOf, nextKey }: IdeasPlace,
): Promise<void> {
  for (const idea of ideas) {
    const ideaId = app.newId();
    await app.submit({ type: 'addIdea', ideaId, factorId, followUpOf, text: idea.text });
    if (isAction(idea)) await makeAction(app, ideaId, idea, nextKey);
    else await decide(app, ideaId, idea);
  }
}

const isAction = (idea: IdeaScript): idea is ActionScript => 'key' in idea;

async function makeAction(
  app: DebriefAs,
  ideaId: string,
  { text, owner, key, ...draft }: ActionScript,
  nextKey: ((key: string) => void) | undefined,
): Promise<void> {
  nextKey?.(key);
  const made = await app.createAction(ideaId, { ...draft, outcome: text, owner: owner.accountId });
  if (made !== key) throw new Error(`${key} should have been created, not ${made}`);
}

async function decide(app: DebriefAs, ideaId: string, { decision, draft }: OtherIdeaScript): Promise<void> {
  if (decision !== undefined) await app.submit({ type: 'decideIdea', ideaId, decision });
  if (draft !== undefined) await app.submit({ type: 'draftAction', ideaId, changes: draft });
}

const PASSAGES: readonly PassageKey[] = ['event', 'question', 'output'];

const instant = (moment: number): string => new Date(moment).toISOString();
