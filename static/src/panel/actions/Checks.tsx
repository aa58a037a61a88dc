/** The four things that make an action a commitment, ticked off while the form is filled in. */
import type { ActionDraft } from '../../../../src/domain/review';
import { Icon } from '../../shared/components/Icon';
import { checksOf } from './commitment';

export function Checks({ draft }: { readonly draft: ActionDraft }) {
  return (
    <ul className="checks" aria-label="What makes it a commitment">
      {checksOf(draft).map(({ name, done }) => (
        <li key={name} className={done ? undefined : 'subtle'}>
          <Icon name={done ? 'check' : 'ring'} tone={done ? 'good' : 'dim'} />
          {name}
          <span className="visually-hidden">{done ? ': there' : ': missing'}</span>
        </li>
      ))}
    </ul>
  );
}
