/** What stands before a factor (its number) or a practice to keep (a bookmark). */
import type { Factor } from '../../../../src/domain/review';
import { Icon } from '../../shared/components/Icon';

export function FactorMark({ kind, position }: { readonly kind: Factor['kind']; readonly position: number }) {
  return (
    <span className="factor-mark" aria-hidden="true">
      {kind === 'factor' ? position : <Icon name="bookmark" />}
    </span>
  );
}
