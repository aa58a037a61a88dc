/** The answers once they are revealed, question by question, and what is for one pair of eyes only. */
import type { Output } from '../../../../src/contract/calls';
import { OWN_PART, type Questionnaire, type RevealedAnswer } from '../../../../src/domain/preparation';
import { Icon } from '../../shared/components/Icon';
import { PersonLine } from '../../shared/components/Person';

type Mine = Output<'answers.load'>['mine'];
type ForYou = Output<'answers.load'>['forYou'];

interface RevealedAnswersProps {
  readonly questionnaire: Questionnaire;
  readonly forYou: ForYou;
  /** The reader's own answers that everybody else does not see. */
  readonly mine: Mine;
}

export function RevealedAnswers({ questionnaire, forYou, mine }: RevealedAnswersProps) {
  const textOf = (promptId: string): string =>
    questionnaire.prompts.find(({ id }) => id === promptId)?.text ?? '';
  return (
    <>
      {questionnaire.prompts.map((prompt) => {
        const shown = questionnaire.answers.find(({ promptId }) => promptId === prompt.id);
        // Only the leader was asked for their own part: no answer to it is nothing to point at.
        if (shown === undefined || (prompt.id === OWN_PART && shown.answers.length === 0)) return null;
        return (
          <section key={prompt.id} className="stack" aria-label={prompt.text}>
            <h4 className="heading-xsmall">{prompt.text}</h4>
            <ShownAnswers answers={shown.answers} heldBack={shown.heldBack} />
          </section>
        );
      })}
      {forYou.length > 0 && (
        <section className="sunken stack" aria-labelledby="for-you-heading">
          <h4 id="for-you-heading" className="heading-xsmall row row-tight">
            <Icon name="lock" /> Only you see these
          </h4>
          <ul className="stack">
            {forYou.map(({ promptId, text, by }) => (
              <li key={`${promptId} ${by}`} className="stack stack-tight">
                <span className="small subtle">{textOf(promptId)}</span>
                <span className="pre-line">{text}</span>
                <span className="meta">
                  <PersonLine accountId={by} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {questionnaire.state === 'revealed' && mine.length > 0 && (
        <details className="quiet">
          <summary>Yours that not everybody sees</summary>
          <ul className="stack">
            {mine.map(({ promptId, text, visibility }) => (
              <li key={promptId} className="stack stack-tight">
                <span className="small subtle">{textOf(promptId)}</span>
                <span className="pre-line">{text}</span>
                <span className="meta">
                  {textOf(promptId) === ''
                    ? 'To a question that is no longer asked'
                    : visibility === 'facilitator'
                      ? 'Only for the facilitator'
                      : 'Held back: fewer than three anonymous answers'}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ShownAnswers({
  answers,
  heldBack,
}: {
  readonly answers: readonly RevealedAnswer[];
  readonly heldBack: boolean;
}) {
  return (
    <>
      {answers.length > 0 && (
        <ul className="stack">
          {answers.map(({ text, by }, index) => (
            // The order is final once revealed, and an anonymous answer has nothing else to tell it by.
            <li key={index} className="answer stack stack-tight">
              <span className="pre-line">{text}</span>
              <span className="meta">{by === undefined ? 'Anonymous' : <PersonLine accountId={by} />}</span>
            </li>
          ))}
        </ul>
      )}
      {heldBack && <p className="small subtle">Held back: fewer than three anonymous answers.</p>}
      {answers.length === 0 && !heldBack && <p className="small subtle">No answer.</p>}
    </>
  );
}
