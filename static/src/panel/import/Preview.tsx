/** The second step of bringing in a write-up: what was read, to be checked before any of it is saved. */
import { useCallback, useMemo } from 'react';
import type { Loaded } from '../../../../src/contract/calls';
import type { CallError } from '../../../../src/contract/errors';
import type { ImportDraft } from '../../../../src/import/draft';
import { Button } from '../../shared/components/Button';
import { ErrorMessage, Message } from '../../shared/components/Message';
import { focusOnce } from '../review/focusOnce';
import { Gate } from '../review/Gate';
import type { StartDetails } from '../start/importSlot';
import { AboutReview, EventDay } from './AboutReview';
import { ActionRead } from './ActionRead';
import { keyed, withOwner, withTaken, type Choices } from './choices';
import { EntryRead } from './EntryRead';
import { NotesRead } from './NotesRead';
import { ReadSection } from './ReadSection';
import type { Fitted } from './room';
import { StatementRead } from './StatementRead';
import { counted, showNumber } from './words';

export type Saving = 'ready' | 'saving' | 'no-title' | CallError;

interface PreviewProps {
  readonly className: string | undefined;
  readonly loaded: Loaded;
  readonly details: StartDetails;
  readonly read: Fitted;
  readonly choices: Choices;
  readonly title: string;
  readonly day: string;
  readonly saving: Saving;
  readonly onChoices: (change: (before: Choices) => Choices) => void;
  readonly onDay: (day: string) => void;
  readonly onSave: () => void;
  readonly onBack: () => void;
}

export function Preview({
  className,
  loaded,
  details,
  read,
  choices,
  saving,
  onChoices,
  onSave,
  onBack,
  ...about
}: PreviewProps) {
  const { draft, moved } = read;
  const { me, issue, review } = loaded;
  const { leftOut, owners } = choices;
  const entries = useMemo(() => keyed(draft, 'entries'), [draft]);
  const factors = useMemo(() => keyed(draft, 'factors'), [draft]);
  const practices = useMemo(() => keyed(draft, 'practices'), [draft]);
  const actions = useMemo(() => keyed(draft, 'actions'), [draft]);
  const take = useCallback(
    (key: string, taken: boolean) => onChoices((before) => withTaken(before, key, taken)),
    [onChoices],
  );
  const own = useCallback(
    (key: string, owner: string | undefined) => onChoices((before) => withOwner(before, actions, key, owner)),
    [onChoices, actions],
  );
  return (
    <form
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <div className="panel-body stack stack-wide">
        <div className="stack stack-tight">
          <h2 className="heading-medium" tabIndex={-1} ref={focusOnce}>
            What was read
          </h2>
          <p className="tabular">{coverageWords(draft.coverage)}</p>
          <p className="subtle">
            Take the tick off what is not right: it becomes a note, so no line is lost.
          </p>
        </div>
        {entries.length + factors.length + practices.length + actions.length === 0 && (
          <Message tone="calm" title="Nothing looked like a timeline, a factor or an action">
            Everything will be kept as notes beside the review.
          </Message>
        )}
        {moved > 0 && (
          <Message tone="care" title="This is more than a review can hold">
            The last {counted(moved, 'item')} will be kept as notes. A review holds 1,000 entries, 200 factors
            and 400 ideas.
          </Message>
        )}
        {review === undefined && (
          <AboutReview
            {...about}
            details={details}
            readDay={draft.eventDate}
            titleMissing={saving === 'no-title' && about.title.trim() === ''}
            onTitle={(title) => onChoices((before) => ({ ...before, title }))}
          />
        )}
        {review !== undefined && details.eventDay === undefined && (
          <EventDay day={about.day} onDay={about.onDay} readDay={draft.eventDate} />
        )}
        <ReadSection title="Timeline" help="Times are in your zone." items={entries} leftOut={leftOut}>
          {({ key, item }, taken) => (
            <EntryRead key={key} rowKey={key} item={item} taken={taken} onTake={take} />
          )}
        </ReadSection>
        <ReadSection title="Contributing factors" items={factors} leftOut={leftOut}>
          {({ key, item }, taken) => (
            <StatementRead key={key} rowKey={key} item={item} taken={taken} onTake={take} />
          )}
        </ReadSection>
        <ReadSection title="Practices to keep" items={practices} leftOut={leftOut}>
          {({ key, item }, taken) => (
            <StatementRead key={key} rowKey={key} item={item} taken={taken} onTake={take} />
          )}
        </ReadSection>
        <ReadSection title="Action items" help={actionsHelp(draft)} items={actions} leftOut={leftOut}>
          {({ key, item }, taken) => (
            <ActionRead
              key={key}
              rowKey={key}
              item={item}
              taken={taken}
              owner={owners.get(key)}
              me={me}
              projectKey={issue.projectKey}
              onTake={take}
              onOwner={own}
            />
          )}
        </ReadSection>
        <NotesRead notes={draft.notes} />
        {typeof saving === 'object' && <NotSaved error={saving} onRetry={onSave} />}
      </div>
      <Gate
        actions={
          <>
            <Button look="plain" onClick={onBack}>
              Back to the text
            </Button>
            <Button look="primary" type="submit" disabled={saving === 'saving'}>
              {review === undefined ? 'Save as review' : 'Add to the review'}
            </Button>
          </>
        }
      >
        <span role="status">{saving === 'saving' ? 'Saving…' : 'Nothing is saved yet.'}</span>
      </Gate>
    </form>
  );
}

function NotSaved({ error, onRetry }: { readonly error: CallError; readonly onRetry: () => void }) {
  return (
    <div className="stack">
      <ErrorMessage error={error} onRetry={onRetry} />
      <p className="small subtle">
        {error.code === 'REVIEW_EXISTS'
          ? 'Your text is kept in this browser. Load the page again and choose “Bring in a write-up” in the menu of that review.'
          : 'Your text and your choices are still here.'}
      </p>
    </div>
  );
}

function actionsHelp({ actions }: ImportDraft): string {
  const ideas =
    'Each becomes an idea with its draft filled in. At the Actions stage you decide which become Jira tasks.';
  const named = actions.some(({ ownerHint }) => ownerHint !== undefined);
  return named ? `${ideas} A person you pick is used for every item that names the same one.` : ideas;
}

function coverageWords({ lines, recognised, asNotes }: ImportDraft['coverage']): string {
  return `${showNumber(recognised)} of ${counted(lines, 'line')} recognised, ${showNumber(asNotes)} kept as notes.`;
}
