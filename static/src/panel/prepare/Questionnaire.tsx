/** The private questions before the meeting: asked, answered by each for themselves, and revealed by the facilitator. */
import { useState } from 'react';
import { OWN_PART, type Questionnaire as Asked } from '../../../../src/domain/preparation';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { Bone, Loading } from '../../shared/components/Skeleton';
import { useSession } from '../../shared/session/useSession';
import type { KnownSettings } from '../../shared/useSettings';
import { AnswerForm } from './AnswerForm';
import { AskOwnPart } from './AskOwnPart';
import { Failed } from './Failed';
import { LateAnswers } from './NoLongerAsked';
import { PromptEditor } from './PromptEditor';
import { Reveal } from './Reveal';
import { RevealedAnswers } from './RevealedAnswers';
import { errorOf, useOwnAnswers, type OwnAnswers } from './useOwnAnswers';

interface QuestionnaireProps {
  readonly review: Review;
  readonly known: KnownSettings;
  readonly canEdit: boolean;
  readonly projectKey: string;
}

export function Questionnaire({ review, known, canEdit, projectKey }: QuestionnaireProps) {
  const { questionnaire } = review;
  return (
    <section className="stack stack-loose" aria-labelledby="questions-heading">
      <h3 id="questions-heading" className="heading-small">
        Questions beforehand
      </h3>
      {questionnaire !== undefined ? (
        <WithAnswers
          key={questionnaire.state}
          review={review}
          questionnaire={questionnaire}
          canEdit={canEdit}
          projectKey={projectKey}
        />
      ) : !canEdit ? (
        <p className="subtle">No questions have been asked.</p>
      ) : known.state === 'loading' ? (
        <Waiting />
      ) : (
        <PromptEditor review={review} start={known.settings.prompts} projectKey={projectKey} />
      )}
    </section>
  );
}

function Waiting() {
  return (
    <Loading what="the questions">
      <Bone width={60} />
      <Bone width={80} />
      <Bone width={40} />
    </Loading>
  );
}

interface WithAnswersProps extends Omit<QuestionnaireProps, 'known'> {
  readonly questionnaire: Asked;
}

function WithAnswers(props: WithAnswersProps) {
  const { review, questionnaire } = props;
  const answers = useOwnAnswers(review);
  const { loaded, late, letGo } = answers;
  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'failed')
    return (
      <Failed
        error={errorOf(loaded.cause)}
        meaning="Your own answers could not be read. What you wrote here is kept in this browser."
        onRetry={loaded.retry}
      />
    );
  if (questionnaire.state === 'asking') return <Asking {...props} answers={answers} />;
  return (
    <>
      {late.length > 0 && <LateAnswers answers={late} onLetGo={letGo} />}
      {questionnaire.state === 'closing' && <Reveal review={review} people={answers.people} />}
      <RevealedAnswers questionnaire={questionnaire} forYou={loaded.value.forYou} mine={loaded.value.mine} />
    </>
  );
}

function Asking({
  review,
  questionnaire,
  canEdit,
  projectKey,
  answers,
}: WithAnswersProps & { readonly answers: OwnAnswers }) {
  const { me } = useSession();
  const [editing, setEditing] = useState(false);
  const { people } = answers;
  if (review.status !== 'open')
    return (
      <Message tone="calm" icon="lock">
        The review ended before the answers were revealed. They stay private.
      </Message>
    );
  const texts = questionnaire.prompts.filter(({ id }) => id !== OWN_PART).map(({ text }) => text);
  return (
    <>
      <div className="row">
        <p className="grow subtle" role="status">
          {countWords(people)}
        </p>
        {canEdit && !editing && (
          <Button look="plain" icon="pencil" onClick={() => setEditing(true)}>
            {people === 0 ? 'Change the questions' : 'Add questions'}
          </Button>
        )}
      </div>
      {editing && (
        <PromptEditor
          review={review}
          start={texts}
          isLocked={people > 0}
          projectKey={projectKey}
          onDone={() => setEditing(false)}
        />
      )}
      {canEdit && !editing && <AskOwnPart review={review} questionnaire={questionnaire} />}
      {!editing && <AnswerForm review={review} answers={answers} />}
      {me === review.facilitator && canEdit && !editing && (
        <Reveal review={review} people={people} isUnsaved={answers.isChanged} />
      )}
    </>
  );
}

function countWords(people: number): string {
  if (people === 0) return 'Nobody has answered yet.';
  return people === 1 ? '1 person has answered.' : `${String(people)} people have answered.`;
}
