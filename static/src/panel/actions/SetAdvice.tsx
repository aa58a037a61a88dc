/** At the end of the stage: what stands out when all actions are seen together. It blocks nothing. */
import { actionSetAdvice } from '../../../../src/domain/advice/actionSetAdvice';
import type { Review } from '../../../../src/domain/review';
import { Message } from '../../shared/components/Message';
import { setAdviceWords } from './adviceWords';

export function SetAdvice({ review }: { readonly review: Review }) {
  return (
    <div className="stack" role="status">
      {actionSetAdvice(review).map((advice) => {
        const { title, text } = setAdviceWords(advice);
        return (
          <Message key={advice.issue} tone="calm" icon="bulb" title={title}>
            {text}
          </Message>
        );
      })}
    </div>
  );
}
