/** Another date, or a verdict, in place: the forms of Attention, sent about the review that decided the action. */
import { Suspense, useState } from 'react';
import type { ActionProperty } from '../../../src/domain/actionProperty';
import { isOpen } from '../../../src/domain/languishing/standing';
import type { AttentionRow } from '../../../src/usecases/readAttentionLists';
import { Button } from '../shared/components/Button';
import { useFocusBack } from '../shared/components/useFocusBack';
import { maySettle, placeOf } from '../shared/followThrough/acts';
import type { ActionFormProps, Settled } from '../shared/followThrough/formProps';
import { useHost } from '../shared/host/host';
import { lazyPart } from '../shared/lazyPart';
import { useMayEdit } from './useMayEdit';

const RedateForm = lazyPart(async () => (await import('./forms')).RedateForm);
const VerifyForm = lazyPart(async () => (await import('./forms')).VerifyForm);

interface ActionActsProps extends Pick<ActionFormProps, 'times' | 'today'> {
  readonly row: ActionFormProps['row'] & Pick<AttentionRow, 'isReviewOpen'>;
  readonly origin: ActionProperty;
  readonly again: () => void;
}

export function ActionActs({ row, origin, times, today, again }: ActionActsProps) {
  const { flag, refreshIssue } = useHost();
  const mayEdit = useMayEdit(origin.sourceIssueId);
  const [form, setForm] = useState<'re-date' | 'verify'>();
  const redate = useFocusBack(form === 're-date');
  const verify = useFocusBack(form === 'verify');
  const place = placeOf(row.action);
  if (!mayEdit || place === undefined || origin.dropped === true) return null;
  // One that is open already stays, with what is typed into it.
  const canVerify = maySettle(row) || form === 'verify';
  if (!isOpen(row.action) && !canVerify) return null;
  const Form = form === 're-date' ? RedateForm : VerifyForm;
  const settled = ({ title, text }: Settled): void => {
    setForm(undefined);
    flag({ tone: 'success', title, ...(text === undefined ? {} : { text }) });
    refreshIssue();
    again();
  };
  const toggle = (act: 're-date' | 'verify'): void => setForm(form === act ? undefined : act);
  return (
    <div className="stack">
      <p className="row row-tight">
        {isOpen(row.action) && (
          <Button
            ref={redate}
            chosen={form === 're-date'}
            aria-expanded={form === 're-date'}
            onClick={() => toggle('re-date')}
          >
            {row.action.due === undefined ? 'Set date' : 'Change date'}
          </Button>
        )}
        {canVerify && (
          <Button
            ref={verify}
            {...(isOpen(row.action) ? { look: 'plain' } : {})}
            chosen={form === 'verify'}
            aria-expanded={form === 'verify'}
            onClick={() => toggle('verify')}
          >
            {origin.verdict === undefined ? 'Verify' : 'Verify again'}
          </Button>
        )}
      </p>
      {form !== undefined && (
        <Suspense>
          <Form
            row={row}
            place={place}
            times={times}
            today={today}
            onSettled={settled}
            onCancel={() => setForm(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}
