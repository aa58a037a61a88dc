/** The chain of whys below a factor: folded away until somebody asks. */
import { useState } from 'react';
import { PER_ITEM, type Factor } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { RemoveButton } from '../../shared/components/RemoveButton';
import { useFocusBack } from '../../shared/components/useFocusBack';
import { useSession } from '../../shared/session/useSession';
import { Alternatives } from '../review/Alternatives';
import { EditableText } from '../review/EditableText';
import { NewWhy } from './NewWhy';
import { whyQuestion } from './whyQuestions';

interface WhysProps {
  readonly factor: Factor;
  readonly canEdit: boolean;
}

/** From here on the chain is deep enough to say that it may end. */
const ENOUGH = 3;

export function Whys({ factor, canEdit }: WhysProps) {
  const session = useSession();
  const begun = session.noteAt(`new-why/${factor.id}`) !== '';
  const [open, setOpen] = useState(begun);
  const [asking, setAsking] = useState(begun);
  const again = useFocusBack(asking);
  const { whys } = factor;
  if (whys.length === 0 && !canEdit) return null;
  const mayAsk = canEdit && whys.length < PER_ITEM.whys;
  return (
    <div className="stack stack-tight">
      <Button
        look="link"
        className="whys-toggle"
        icon={open ? 'chevronDown' : 'chevronRight'}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          setAsking(!open && whys.length === 0);
        }}
      >
        {whys.length === 0 ? 'Ask five whys' : `Five whys (${String(whys.length)})`}
      </Button>
      {open && (
        <ol className="whys stack">
          {whys.map((why, step) => (
            <li key={why.id} className="why">
              <div>
                <p className="small subtle">{whyQuestion(step)}</p>
                <EditableText
                  field={`factor/${factor.id}/why/${why.id}`}
                  value={why.text}
                  label={whyQuestion(step)}
                  canEdit={canEdit}
                />
                <Alternatives
                  current={why.text}
                  alternatives={why.alternatives}
                  target={{ item: 'factor', itemId: factor.id }}
                  whyId={why.id}
                  canEdit={canEdit}
                />
              </div>
              {canEdit && (
                <RemoveButton
                  label={`Remove the answer “${why.text.slice(0, 40)}”`}
                  onClick={() => {
                    again.current?.focus();
                    session.change({ type: 'removeWhy', factorId: factor.id, whyId: why.id });
                  }}
                />
              )}
            </li>
          ))}
          {mayAsk && asking && (
            <NewWhy factorId={factor.id} step={whys.length} onDone={() => setAsking(false)} />
          )}
          {mayAsk && !asking && (
            <li className="small subtle">
              <Button ref={again} look="link" onClick={() => setAsking(true)}>
                {whys.length === 0 ? 'Ask why' : 'Ask why again'}
              </Button>{' '}
              {whys.length >= ENOUGH && 'or stop, where you have found something that can be changed.'}
            </li>
          )}
          {canEdit && !mayAsk && (
            <li className="small subtle">This is deep enough. Which of these can be changed?</li>
          )}
        </ol>
      )}
    </div>
  );
}
