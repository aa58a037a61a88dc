/** What somebody did, in words, from the command in the log. */
import { laterWords } from './laterWords';
import type { Command, ItemRef } from '../../../../src/domain/commands';
import type { Review } from '../../../../src/domain/review';
import { showDay, showMoment } from '../../shared/dates';
import { ENTRY_KIND_WORDS, KIND_WORDS, SIZE_WORDS, STAGE_WORDS } from '../../shared/labels';

/** @param review as it is now: names the items that older commands only point to */
export function commandWords(command: Command, review: Review): string {
  switch (command.type) {
    case 'openReview':
      return `started the review “${command.title}”`;
    case 'editDetails':
      return detailsWords(command);
    case 'moveToStage':
      return `went to ${STAGE_WORDS[command.stage]}`;
    case 'agreeFacts':
      return command.skippedBecause === undefined
        ? 'noted that the facts are agreed'
        : `skipped agreeing on the facts: ${quoted(command.skippedBecause)}`;
    case 'reopenFacts':
      return 'opened the facts again';
    case 'addTimelineEntry':
      return `added the entry ${showMoment(command.at)} ${quoted(command.text)}`;
    case 'editTimelineEntry':
      return entryWords(command, review);
    case 'addFactor':
      return `added the ${command.kind === 'factor' ? 'factor' : 'practice to keep'} ${quoted(command.statement)}`;
    case 'editFactor':
      return factorWords(command, review);
    case 'addIdea':
      return `added the idea ${quoted(command.text)}`;
    case 'editIdea':
      return `rewrote an idea: ${quoted(command.text.to)}`;
    case 'decideIdea':
      return `${decisionWords(command.decision)} the idea ${nameOf(review, { item: 'idea', itemId: command.ideaId })}`;
    case 'draftAction':
      return `worked on the action ${nameOf(review, { item: 'idea', itemId: command.ideaId })}`;
    case 'importItems':
      return broughtIn(command);
    case 'removeItems':
      return `removed ${listed(command.items, review)}`;
    case 'restoreItems':
      return `put back ${listed(command.items, review)}`;
    case 'settleAlternative':
      return command.choose === 'use' ? 'chose the other of two texts' : 'kept the first of two texts';
    case 'commitAction':
      return `asked Jira to create ${quoted(command.draft.outcome ?? 'an action')}`;
    case 'actionCreated':
      return `got ${command.key} from Jira`;
    case 'actionRefused':
      return 'was refused an action by Jira';
    case 'actionUnconfirmed':
      return 'got no answer from Jira about an action';
    case 'undo':
      return `undid a change (no. ${String(command.ofSeq)})`;
    default:
      return laterWords(command);
  }
}

type Of<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;

function detailsWords(command: Of<'editDetails'>): string {
  const parts = [
    command.title && `the title to ${quoted(command.title.to)}`,
    command.kind && `the kind to ${KIND_WORDS[command.kind].name}`,
    command.size && `the size to ${SIZE_WORDS[command.size].name}`,
    command.facilitator && 'the facilitator',
    command.scribe !== undefined && 'the scribe',
    command.participants && 'the participants',
    command.eventDay !== undefined && 'the day of the event',
  ];
  return `changed ${parts.filter(Boolean).join(', ')}`;
}

function entryWords(command: Of<'editTimelineEntry'>, review: Review): string {
  const entry = nameOf(review, { item: 'entry', itemId: command.entryId });
  if (command.text) return `rewrote an entry: ${quoted(command.text.to)}`;
  if (command.at !== undefined) return `moved ${entry} to ${showMoment(command.at)}`;
  if (command.kind !== undefined) return `called ${entry} a ${ENTRY_KIND_WORDS[command.kind].toLowerCase()}`;
  if (command.evidence !== undefined)
    return command.evidence === null ? `took the evidence off ${entry}` : `added evidence to ${entry}`;
  return `wrote down what was known at ${entry}`;
}

function factorWords(command: Of<'editFactor'>, review: Review): string {
  if (command.statement) return `rewrote a factor: ${quoted(command.statement.to)}`;
  const factor = nameOf(review, { item: 'factor', itemId: command.factorId });
  const labels = [
    ...(command.addLabels ?? []).map((label) => `added ${label}`),
    ...(command.removeLabels ?? []).map((label) => `took off ${label}`),
  ];
  if (labels.length > 0) return `${labels.join(', ')} on ${factor}`;
  if (command.role !== undefined) return `changed the role of ${factor}`;
  return `changed the evidence of ${factor}`;
}

function decisionWords(decision: Of<'decideIdea'>['decision']): string {
  switch (decision.outcome) {
    case 'do':
      return 'decided to do';
    case 'park':
      return `parked until ${showDay(decision.until)}`;
    case 'decline':
      return `declined (${decision.reason})`;
    case 'undecided':
      return 'opened again';
  }
}

/** Entries alone come from Jira's history or from lines that were pasted. */
function broughtIn(command: Of<'importItems'>): string {
  const { factors, ideas, notes } = command;
  const others = factors.length + ideas.length + notes.length;
  return others === 0 ? `added ${importWords(command)}` : `brought in a write-up: ${importWords(command)}`;
}

function importWords(command: Of<'importItems'>): string {
  const counts = [
    [command.entries.length, 'entry', 'entries'],
    [command.factors.length, 'factor', 'factors'],
    [command.ideas.length, 'idea', 'ideas'],
    [command.notes.length, 'note', 'notes'],
  ] as const;
  return counts
    .flatMap(([count, one, many]) => (count > 0 ? [`${String(count)} ${count === 1 ? one : many}`] : []))
    .join(', ');
}

function listed(items: readonly ItemRef[], review: Review): string {
  const [first] = items;
  if (first === undefined) return 'nothing';
  return items.length === 1 ? nameOf(review, first) : `${String(items.length)} items`;
}

const LISTS = { entry: 'entries', factor: 'factors', idea: 'ideas', note: 'notes' } as const;

function nameOf(review: Review, { item, itemId }: ItemRef): string {
  const list: readonly { readonly id: string; readonly text?: string; readonly statement?: string }[] =
    review[LISTS[item]];
  const found = list.find((candidate) => candidate.id === itemId);
  return quoted(found?.text ?? found?.statement ?? item);
}

/** Long texts are cut: history tells what happened, the review has the words. */
function quoted(text: string): string {
  return text.length > 80 ? `“${text.slice(0, 79)}…”` : `“${text}”`;
}
