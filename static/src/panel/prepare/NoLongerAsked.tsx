/** Words for questions that were taken away, or that came after the reveal: kept here for their writer, to copy. */
import { useState } from 'react';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import type { OwnAnswer } from './ownAnswers';

export function NoLongerAsked({ answers }: { readonly answers: readonly OwnAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <Message
      tone="care"
      live="status"
      title={
        answers.length === 1
          ? 'A question that you answered is no longer asked'
          : 'Questions that you answered are no longer asked'
      }
      actions={<CopyButton texts={answers.map(({ text }) => text)} />}
    >
      <p>Your words are here for you alone.</p>
      <Words answers={answers} />
    </Message>
  );
}

/** What was written here and came too late. */
export function LateAnswers({
  answers,
  onLetGo,
}: {
  readonly answers: readonly OwnAnswer[];
  readonly onLetGo: () => void;
}) {
  return (
    <Message
      tone="care"
      live="alert"
      title="The answers were revealed before yours were saved"
      actions={
        <>
          <CopyButton texts={answers.map(({ text }) => text)} />
          <Button small look="plain" onClick={onLetGo}>
            Let them go
          </Button>
        </>
      }
    >
      <p>Nobody has seen these, and they are kept in this browser. Copy them, or say them in the meeting.</p>
      <Words answers={answers} />
    </Message>
  );
}

function Words({ answers }: { readonly answers: readonly OwnAnswer[] }) {
  return (
    <ul className="stack stack-tight">
      {answers.map(({ promptId, text }) => (
        <li key={promptId} className="pre-line">
          “{text}”
        </li>
      ))}
    </ul>
  );
}

function CopyButton({ texts }: { readonly texts: readonly string[] }) {
  const [copied, setCopied] = useState<'yes' | 'no' | undefined>(undefined);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(texts.join('\n\n'));
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <>
      <Button small onClick={() => void copy()}>
        {copied === 'yes' ? 'Copied' : 'Copy'}
      </Button>
      <span className="small" role="status">
        {copied === 'no' && 'This browser does not let us copy. Select the words and copy them by hand.'}
      </span>
    </>
  );
}
