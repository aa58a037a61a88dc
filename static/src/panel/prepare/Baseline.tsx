/** The numbers that the event is measured by, from Jira or from a person, before anybody interprets them. */
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { BaselineNumber } from './BaselineNumber';
import { addedAfter, NUMBERS } from './baselineWords';
import { Differing } from './Differing';
import { useFillBaseline, type Filling } from './useFillBaseline';

interface BaselineProps {
  readonly review: Review;
  readonly issueId: string;
  readonly canEdit: boolean;
}

export function Baseline({ review: { baseline }, issueId, canEdit }: BaselineProps) {
  const { filling, fill, settled } = useFillBaseline(issueId);
  const isFilled = Object.values(baseline).some(({ source }) => source === 'jira');
  const isReading = filling.state === 'reading';
  const shown = canEdit ? NUMBERS : NUMBERS.filter(({ key }) => baseline[key] !== undefined);
  const added = addedAfter(baseline['original-scope']?.value, baseline['final-scope']?.value);
  return (
    <section className="stack stack-loose" aria-labelledby="baseline-heading">
      <div className="row">
        <h3 id="baseline-heading" className="heading-small grow">
          The numbers
        </h3>
        {canEdit && (
          <Button icon={isFilled ? 'refresh' : 'plus'} aria-disabled={isReading} onClick={() => void fill()}>
            {isReading ? 'Reading Jira' : isFilled ? 'Read Jira again' : 'Fill from Jira'}
          </Button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {SAID[filling.state]}
      </p>
      {filling.state === 'failed' && (
        <Message
          tone="bad"
          live="alert"
          title="Jira did not answer"
          actions={
            <Button small onClick={() => void fill()}>
              Try again
            </Button>
          }
        >
          Nothing was changed. You can also write the numbers by hand.
        </Message>
      )}
      {filling.state === 'done' && filling.isCut && (
        <Message tone="calm" live="status">
          This issue has more children or history than is read at once. What could not be counted stays empty.
        </Message>
      )}
      {filling.state === 'done' &&
        filling.differing.map(({ key, inJira }) => (
          <Differing
            key={key}
            numberKey={key}
            written={baseline[key]}
            inJira={inJira}
            onSettled={() => settled(key)}
          />
        ))}
      {shown.length === 0 && <p className="subtle">No numbers were written down.</p>}
      <div className="columns-2">
        {shown.map((number) => (
          <BaselineNumber
            key={number.key}
            number={number}
            value={baseline[number.key]}
            aside={number.key === 'final-scope' ? added : undefined}
            askedJira={isFilled}
            canEdit={canEdit}
          />
        ))}
      </div>
    </section>
  );
}

const SAID: Readonly<Record<Filling['state'], string>> = {
  idle: '',
  reading: 'Reading Jira',
  failed: '',
  done: 'The numbers have been read from Jira.',
};
