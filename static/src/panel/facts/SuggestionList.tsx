/** Suggested entries to pick from: all or none, by type, one by one. What is picked becomes entries with their evidence. */
import { useState } from 'react';
import { ITEM_LIMITS } from '../../../../src/domain/review';
import {
  SUGGESTION_TYPES,
  type Suggestion,
  type SuggestionType,
} from '../../../../src/domain/suggestions/suggestion';
import { Button } from '../../shared/components/Button';
import { EvidenceLink } from '../../shared/components/IssueLink';
import { showMoment } from '../../shared/dates';
import { newId } from '../../shared/ids';
import { ENTRY_KIND_WORDS } from '../../shared/labels';
import { useSession } from '../../shared/session/useSession';

const TYPE_WORDS: Readonly<Record<SuggestionType, string>> = {
  status: 'Status',
  assignee: 'Assignee',
  due: 'Due date',
  scope: 'Scope',
  comment: 'Comments',
  link: 'Links',
};

/** Rows on the screen at once. */
const MOST_SHOWN = 200;
/** Entries in one change: a log row stays small, and one undo takes them back. */
const PER_CHANGE = 100;

interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[];
  /** False while Jira has not given everything: then nothing here does not mean that there is nothing. */
  readonly isWhole: boolean;
  /** Entries in the review, removed ones too. */
  readonly entries: number;
  readonly onClose: () => void;
}

export function SuggestionList({ suggestions, isWhole, entries, onClose }: SuggestionListProps) {
  const session = useSession();
  const [type, setType] = useState<SuggestionType | undefined>(undefined);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [added, setAdded] = useState(0);
  const ofType = suggestions.filter((one) => type === undefined || one.type === type);
  const shown = ofType.slice(0, MOST_SHOWN);
  const picks = suggestions.filter(({ evidence }) => picked.has(evidence.url));
  const room = ITEM_LIMITS.entries - entries;
  const pick = (urls: readonly string[], taken: boolean): void => {
    const rest = [...picked].filter((url) => !urls.includes(url));
    setPicked(new Set(taken ? [...rest, ...urls] : rest));
  };
  const add = (): void => {
    for (let start = 0; start < picks.length; start += PER_CHANGE)
      session.change({
        type: 'importItems',
        entries: picks
          .slice(start, start + PER_CHANGE)
          .map(({ at, text, kind, evidence }) => ({ entryId: newId(), at, text, kind, evidence })),
        factors: [],
        ideas: [],
        notes: [],
      });
    setAdded(picks.length);
    setPicked(new Set());
  };
  const types = SUGGESTION_TYPES.filter((one) => suggestions.some((each) => each.type === one));
  return (
    <>
      {added > 0 && (
        <p role="status" className="small">
          {counted(added)} added to the timeline.
        </p>
      )}
      {suggestions.length === 0 && isWhole && (
        <p>Jira has nothing from this time that is not in the timeline already.</p>
      )}
      {types.length > 1 && (
        <div className="row row-tight" role="group" aria-label="Show only">
          {types.map((one) => (
            <Button
              key={one}
              small
              chosen={type === one}
              aria-pressed={type === one}
              onClick={() => setType(type === one ? undefined : one)}
            >
              {TYPE_WORDS[one]} {suggestions.filter((each) => each.type === one).length}
            </Button>
          ))}
        </div>
      )}
      <ul className="suggestions">
        {shown.map((suggestion) => (
          <SuggestionRow
            key={suggestion.evidence.url}
            suggestion={suggestion}
            taken={picked.has(suggestion.evidence.url)}
            onTake={(taken) => pick([suggestion.evidence.url], taken)}
          />
        ))}
      </ul>
      {ofType.length > shown.length && (
        <p className="small subtle">
          {(ofType.length - shown.length).toLocaleString()} more: choose a type or fewer days to see them.
        </p>
      )}
      {picks.length > room && (
        <p className="field-error" role="status">
          A review holds up to {ITEM_LIMITS.entries.toLocaleString()} entries; this one has room for{' '}
          {Math.max(0, room).toLocaleString()} more. Pick fewer.
        </p>
      )}
      <div className="row">
        {shown.length > 0 && (
          <>
            <Button look="primary" disabled={picks.length === 0 || picks.length > room} onClick={add}>
              {picks.length === 0 ? 'Add entries' : `Add ${counted(picks.length)}`}
            </Button>
            <Button look="plain" onClick={() => pick(urlsOf(shown), true)}>
              Pick all
            </Button>
            <Button look="plain" disabled={picks.length === 0} onClick={() => setPicked(new Set())}>
              Pick none
            </Button>
          </>
        )}
        <Button look="plain" onClick={onClose}>
          Hide
        </Button>
      </div>
    </>
  );
}

interface SuggestionRowProps {
  readonly suggestion: Suggestion;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
}

function SuggestionRow({ suggestion: { at, text, kind, evidence }, taken, onTake }: SuggestionRowProps) {
  return (
    <li className="suggestion">
      <label className="check-line">
        <input
          type="checkbox"
          className="checkbox"
          checked={taken}
          onChange={(event) => onTake(event.target.checked)}
        />
        <span className="grow">
          <span className="subtle">{showMoment(at)}</span> {text}
        </span>
      </label>
      <p className="meta dotted">
        <span>{ENTRY_KIND_WORDS[kind]}</span>
        <span>
          <EvidenceLink url={evidence.url} title={evidence.title} />
        </span>
      </p>
    </li>
  );
}

function urlsOf(suggestions: readonly Suggestion[]): readonly string[] {
  return suggestions.map(({ evidence }) => evidence.url);
}

function counted(count: number): string {
  return count === 1 ? '1 entry' : `${String(count)} entries`;
}
