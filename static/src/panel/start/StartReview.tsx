/**
 * Starting a review: what earlier ones left open, then a kind, a size, the people, the days, and what was seen before.
 * Everything can be changed later.
 */
import { Suspense, useState } from 'react';
import type { Loaded } from '../../../../src/contract/calls';
import type { CallError } from '../../../../src/contract/errors';
import type { Kind, Size } from '../../../../src/domain/vocabulary';
import { LINE_LIMIT } from '../../../../src/domain/text';
import { Button } from '../../shared/components/Button';
import { ErrorMessage, Message } from '../../shared/components/Message';
import { localDay } from '../../shared/dates';
import { useHost } from '../../shared/host/host';
import { newId } from '../../shared/ids';
import { KIND_WORDS } from '../../shared/labels';
import type { Change } from '../../shared/session/sessionDeps';
import { Gate } from '../review/Gate';
import type { StartWith } from '../usePanel';
import type { ImportPart, StartDetails } from './importSlot';
import { SeenSlot } from '../seen/SeenSlot';
import { UnfinishedSlot } from '../unfinished/UnfinishedSlot';
import { KindCards, SizeCards } from './KindCards';
import { PeopleAndDay } from './PeopleAndDay';
import { StartHeading } from './StartHeading';
import { suggestKind } from './suggestKind';

interface StartReviewProps {
  readonly loaded: Loaded;
  readonly start: StartWith;
  readonly importPart: ImportPart | undefined;
  /** Back to the review that is there; absent before the first. */
  readonly onCancel?: (() => void) | undefined;
}

/** Incidents deserve the whole agenda by default, everything else the middle. */
const SIZE_FOR: Partial<Record<Kind, Size>> = { incident: 'full' };

/** What breaks is usually written down on the day itself; work that took weeks has no such day. */
function likelyDay(kind: Kind, created: string | undefined): string | undefined {
  const isSudden = kind === 'incident' || kind === 'near-miss';
  return isSudden && created !== undefined ? localDay(new Date(created)) : undefined;
}

export function StartReview({ loaded, start, importPart: ImportPart, onCancel }: StartReviewProps) {
  const { issue, me, canEdit } = loaded;
  const { refreshIssue } = useHost();
  const suggested = suggestKind(issue);
  const [details, setDetails] = useState<StartDetails>({
    title: issue.summary.trim().slice(0, LINE_LIMIT) || issue.key,
    kind: suggested.kind,
    size: SIZE_FOR[suggested.kind] ?? 'standard',
    facilitator: me,
    participants: [],
    eventDay: likelyDay(suggested.kind, issue.created),
  });
  // One wish, one id: pressing again after a lost answer finds the review that the first press made.
  const [commandId] = useState(newId);
  const [state, setState] = useState<'filling' | 'starting' | CallError>('filling');
  const [bringingIn, setBringingIn] = useState(false);
  const change = (part: Partial<StartDetails>): void => setDetails((before) => ({ ...before, ...part }));
  const save = async (chosen: StartDetails, changes: readonly Change[]): Promise<CallError | undefined> => {
    const error = await start({ ...chosen, commandId }, changes);
    if (error === undefined) refreshIssue();
    return error;
  };
  const submit = async (): Promise<void> => {
    setState('starting');
    setState((await save(details, [])) ?? 'filling');
  };
  if (!canEdit) return <MayNotStart />;
  if (bringingIn && ImportPart !== undefined) {
    return (
      <section className="panel" aria-label="Bring in a write-up">
        <Suspense>
          <ImportPart loaded={loaded} details={details} onSave={save} onClose={() => setBringingIn(false)} />
        </Suspense>
      </section>
    );
  }
  return (
    <section className="panel" aria-label="Start a review">
      <UnfinishedSlot loaded={loaded} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="panel-body stack stack-wide">
          <StartHeading another={onCancel !== undefined} />
          <KindCards
            value={details.kind}
            help={`${KIND_WORDS[suggested.kind].name} is suggested: ${suggested.because}.`}
            onChange={(kind) => change({ kind })}
          />
          <SizeCards value={details.size} onChange={(size) => change({ size })} />
          <div className="stack stack-loose">
            <PeopleAndDay value={details} me={me} issue={issue} onChange={change} />
          </div>
          <SeenSlot issueId={issue.id} />
          {typeof state === 'object' && <ErrorMessage error={state} />}
        </div>
        <Gate
          actions={
            <>
              {onCancel !== undefined && (
                <Button look="plain" onClick={onCancel}>
                  Cancel
                </Button>
              )}
              {ImportPart !== undefined && (
                <Button look="plain" onClick={() => setBringingIn(true)}>
                  Bring in an existing write-up
                </Button>
              )}
              <Button look="primary" type="submit" disabled={state === 'starting'}>
                Start review
              </Button>
            </>
          }
        >
          Everything can be changed later.
        </Gate>
      </form>
    </section>
  );
}

function MayNotStart() {
  return (
    <section className="panel panel-body" aria-label="Review">
      <Message tone="calm" icon="eye" title="No review on this issue yet">
        To start one you need the permission “Edit issues” in this project.
      </Message>
    </section>
  );
}
