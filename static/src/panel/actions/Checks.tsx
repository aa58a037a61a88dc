/** The four things that make an action a commitment, ticked off while the form is filled in. */
import type { ActionDraft } from '../../../../src/domain/review';
import { Icon } from '../../shared/components/Icon';
import { checksOf, type Check } from './commitment';

const SAID: Readonly<Record<Check['state'], string>> = {
  there: ': there',
  weak: ': could be sharper',
  missing: ': missing',
};

export function Checks({ draft }: { readonly draft: ActionDraft }) {
  return (
    <ul className="checks" aria-label="What makes it a commitment">
      {checksOf(draft).map(({ name, state }) => (
        <li key={name} className={state === 'there' ? undefined : 'subtle'}>
          <Icon name={state === 'there' ? 'check' : 'ring'} tone={state === 'there' ? 'good' : 'dim'} />
          <span>
            {name}
            <span className={state === 'weak' ? undefined : 'visually-hidden'}>{SAID[state]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
