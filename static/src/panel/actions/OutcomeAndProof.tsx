/** The two sentences of a commitment: what changes, and how we will know that it worked. Advice stands below each. */
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { actionAdvice, outcomeAdvice } from '../../../../src/domain/advice/action/actionAdvice';
import type { ActionDraft, Idea } from '../../../../src/domain/review';
import { LINE_LIMIT, TEXT_LIMIT } from '../../../../src/domain/text';
import { Field } from '../../shared/components/Field';
import { newId } from '../../shared/ids';
import { useSession } from '../../shared/session/useSession';
import { WordingHelp } from '../hints/WordingHelp';
import { useDraftText } from '../review/useDraftText';
import { QualityHint } from './QualityHint';

interface TextProps {
  readonly idea: Idea;
  readonly draft: ActionDraft;
  readonly missing: boolean;
}

export function Outcome({ idea, draft, missing }: TextProps) {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const text = useDraftText(`idea/${idea.id}/outcome`, draft.outcome ?? '');
  const advice = outcomeAdvice(text.value);
  const back = (): void => input.current?.focus();
  const replace = (outcome: string): void => {
    // The field takes what it shows when it is entered: the new words have to be there by then.
    flushSync(() => session.change({ type: 'draftAction', ideaId: idea.id, changes: { outcome } }));
    back();
  };
  const split = (first: string, second: string): void => {
    replace(first);
    session.change({ type: 'addIdea', ideaId: newId(), factorId: idea.factorId, text: second });
  };
  return (
    <div className="stack stack-tight">
      <Field label="What changes" {...wrongWith(text.value, LINE_LIMIT, missing, 'One concrete outcome')}>
        {(wiring) => <input {...wiring} ref={input} className="input" {...text} />}
      </Field>
      <QualityHint text={text.value} advice={advice} onUse={replace} onSplit={split} onLeave={back} />
      <WordingHelp text={text.value} quiet={advice !== undefined} onLeave={back} />
    </div>
  );
}

export function Verification({ idea, draft, missing }: TextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const text = useDraftText(`idea/${idea.id}/verification`, draft.verification ?? '');
  const about = { ...draft, verification: text.value };
  const advice =
    text.value.trim() === '' ? undefined : actionAdvice(about).find(({ field }) => field === 'verification');
  return (
    <div className="stack stack-tight">
      <Field
        label="We will know it worked when"
        {...wrongWith(text.value, TEXT_LIMIT, missing, 'What could somebody see?')}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            ref={area}
            rows={1}
            className="input"
            placeholder="The December drill shows a page to the secondary within 6 min"
            {...text}
          />
        )}
      </Field>
      <QualityHint text={text.value} advice={advice} onLeave={() => area.current?.focus()} />
    </div>
  );
}

/** What is wrong with a text of the commitment, or nothing. */
function wrongWith(text: string, limit: number, missing: boolean, ask: string): { readonly error?: string } {
  if (text.length > limit)
    return { error: `Up to ${limit.toLocaleString()} characters; nothing has been cut off` };
  return missing ? { error: ask } : {};
}
