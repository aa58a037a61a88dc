/** What the suggestions do not show, and why: parts that Jira did not give, and words that others may not see. */
import type { Suggested } from '../../../../src/usecases/readSuggested';
import { MOST_CHILDREN, type SuggestionsRead } from '../../../../src/usecases/readSuggestions';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';

interface SuggestionsMissingProps {
  readonly read: SuggestionsRead;
  readonly all: Suggested;
  readonly onRetry: () => void;
}

export function SuggestionsMissing({ read, all, onRetry }: SuggestionsMissingProps) {
  const left = leftOut(read, all);
  return (
    <>
      {read.failure !== undefined && (
        <Message
          tone="bad"
          live="alert"
          title={`Jira did not give ${missingParts(read)}`}
          actions={
            <Button small onClick={onRetry}>
              Try again
            </Button>
          }
        >
          What is here can be added already. Nothing of the review is affected.
        </Message>
      )}
      {left.length > 0 && <p className="small subtle">Not offered: {left.join('; ')}.</p>}
    </>
  );
}

function missingParts({ childIds, issues, histories }: SuggestionsRead): string {
  const parts = [
    ...(childIds === undefined ? ['the children of the issue'] : []),
    ...(histories === undefined ? ['the history'] : []),
    ...(issues === undefined ? ['the comments'] : []),
  ];
  return parts.length === 0 ? 'all of the comments' : parts.join(' and ');
}

function leftOut(read: SuggestionsRead, all: Suggested): readonly string[] {
  const { restrictedComments, restrictedChildren, isCut } = all;
  return [
    ...(restrictedComments > 0
      ? [
          restrictedComments === 1
            ? '1 restricted comment, as not everybody here may read it'
            : `${String(restrictedComments)} restricted comments, as not everybody here may read them`,
        ]
      : []),
    ...(restrictedChildren > 0
      ? [
          restrictedChildren === 1
            ? '1 child issue with a security level of its own'
            : `${String(restrictedChildren)} child issues with a security level of their own`,
        ]
      : []),
    ...(read.furtherChildren > 0
      ? [`${read.furtherChildren.toLocaleString()} more children beyond the newest ${String(MOST_CHILDREN)}`]
      : []),
    ...(isCut && read.failure === undefined ? ['the oldest part of a very long history'] : []),
  ];
}
