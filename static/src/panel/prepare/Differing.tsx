/** A person wrote one number and Jira says another: nobody's is replaced without a word. */
import type { BaselineValue } from '../../../../src/domain/preparation';
import type { BaselineKey } from '../../../../src/domain/vocabulary';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { usePersonName } from '../../shared/people/usePeople';
import { useSession } from '../../shared/session/useSession';
import { NUMBERS, shownNumber } from './baselineWords';

interface DifferingProps {
  readonly numberKey: BaselineKey;
  readonly written: BaselineValue | undefined;
  readonly inJira: string;
  readonly onSettled: () => void;
}

export function Differing({ numberKey, written, inJira, onSettled }: DifferingProps) {
  const number = NUMBERS.find(({ key }) => key === numberKey);
  return number === undefined || written === undefined || written.value === inJira ? null : (
    <OneDiffering
      label={number.label}
      written={shownNumber(number.is, written.value)}
      by={written.by}
      inJira={shownNumber(number.is, inJira)}
      numberKey={numberKey}
      value={inJira}
      onSettled={onSettled}
    />
  );
}

interface OneDifferingProps {
  readonly label: string;
  readonly written: string;
  readonly by: string;
  readonly inJira: string;
  readonly numberKey: BaselineKey;
  readonly value: string;
  readonly onSettled: () => void;
}

function OneDiffering({ label, written, by, inJira, numberKey, value, onSettled }: OneDifferingProps) {
  const session = useSession();
  const name = usePersonName(by);
  return (
    <Message
      tone="care"
      icon="people"
      live="status"
      title={`${label}: Jira says ${inJira}`}
      actions={
        <>
          <Button
            small
            onClick={() => {
              session.change({ type: 'setBaseline', values: { [numberKey]: value }, source: 'jira' });
              onSettled();
            }}
          >
            Use Jira’s
          </Button>
          <Button small look="plain" onClick={onSettled}>
            Keep {written}
          </Button>
        </>
      }
    >
      {by === session.me ? 'You' : name} wrote {written}, and that stays unless you choose otherwise.
    </Message>
  );
}
