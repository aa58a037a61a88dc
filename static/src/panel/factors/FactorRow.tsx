/** One factor or practice: the statement, its role, its labels, the entries that show it, and the whys below it. */
import { memo, useEffect, useRef, type ReactNode } from 'react';
import type { Factor, TimelineEntry } from '../../../../src/domain/review';
import { ROLES } from '../../../../src/domain/vocabulary';
import { Select } from '../../shared/components/Choice';
import { Menu, type MenuItem } from '../../shared/components/Menu';
import { ROLE_WORDS } from '../../shared/labels';
import { useSession } from '../../shared/session/useSession';
import { Alternatives } from '../review/Alternatives';
import { EditableText } from '../review/EditableText';
import { FactorMark } from './FactorMark';
import { LabelPicker } from './LabelPicker';
import { SeenIn } from './SeenIn';
import { Whys } from './Whys';

const ROLE_OPTIONS = ROLES.map((value) => ({ value, name: ROLE_WORDS[value] }));

interface FactorRowProps {
  readonly factor: Factor;
  readonly position: number;
  readonly canEdit: boolean;
  /** Written a moment ago on this screen: the keyboard goes on in it. */
  readonly isNew: boolean;
  readonly entries: readonly TimelineEntry[];
  readonly knownLabels: readonly string[];
  /** Messages about this factor. */
  readonly below?: ReactNode;
}

export const FactorRow = memo(function FactorRow(props: FactorRowProps) {
  const { factor, position, canEdit, isNew, entries, knownLabels, below } = props;
  const session = useSession();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNew) row.current?.querySelector('button')?.focus();
  }, [isNew]);
  const target = { item: 'factor', itemId: factor.id } as const;
  const menu = (): readonly MenuItem[] => [
    {
      name: 'Remove',
      icon: 'close',
      danger: true,
      onSelect: () => session.change({ type: 'removeItems', items: [target] }),
    },
  ];
  return (
    <li ref={row} className="factor">
      <FactorMark kind={factor.kind} position={position} />
      <div className="stack factor-what">
        <div className="strong">
          <EditableText
            field={`factor/${factor.id}/statement`}
            value={factor.statement}
            label={factor.kind === 'factor' ? 'Factor' : 'Practice to keep'}
            canEdit={canEdit}
          />
        </div>
        <Alternatives
          current={factor.statement}
          alternatives={factor.alternatives}
          target={target}
          canEdit={canEdit}
        />
        <div className="row row-tight">
          {factor.kind === 'factor' && <Role factor={factor} canEdit={canEdit} />}
          <LabelPicker factor={factor} known={knownLabels} canEdit={canEdit} />
        </div>
        <SeenIn factor={factor} entries={entries} canEdit={canEdit} />
        {factor.kind === 'factor' && <Whys factor={factor} canEdit={canEdit} />}
        {below}
      </div>
      {canEdit && <Menu label={`More for ${factor.statement.slice(0, 60)}`} items={menu} />}
    </li>
  );
});

function Role({ factor, canEdit }: { readonly factor: Factor; readonly canEdit: boolean }) {
  const session = useSession();
  if (!canEdit)
    return factor.role === undefined ? null : <span className="chip">{ROLE_WORDS[factor.role]}</span>;
  return (
    <Select
      className="chip chip-select"
      aria-label="Role of this factor"
      value={factor.role ?? ''}
      none="Choose a role"
      options={ROLE_OPTIONS}
      onChange={(role) => session.change({ type: 'editFactor', factorId: factor.id, role: role ?? null })}
    />
  );
}
