/** What can be done about an action: the act that answers its worst reason, and a menu with all of them. */
import { memo } from 'react';
import { Button } from '../../shared/components/Button';
import { Menu, type MenuItem } from '../../shared/components/Menu';
import { useHost } from '../../shared/host/host';
import { mainAct, maySettle, type Act, type ActionAct } from '../../shared/followThrough/acts';
import type { AttentionRow } from '../../../../src/usecases/readAttentionLists';

const ACT_NAMES: Readonly<Record<ActionAct, string>> = {
  assign: 'Assign',
  're-date': 'Re-date',
  verify: 'Verify',
  decline: 'Decline',
};

interface RowActsProps {
  readonly row: AttentionRow;
  /** False where nothing can be changed from here. */
  readonly canAct: boolean;
  /** The open form. */
  readonly open: Act | undefined;
  readonly choose: (act: ActionAct) => void;
}

export const RowActs = memo(function RowActs({ row, canAct, open, choose }: RowActsProps) {
  const { openIssue } = useHost();
  const { action, source } = row;
  const { key } = action;
  const settling: readonly MenuItem[] = [
    { name: 'Verify…', icon: 'checkCircle', takesFocus: true, onSelect: () => choose('verify') },
    { name: 'Decline…', icon: 'slash', takesFocus: true, onSelect: () => choose('decline') },
  ];
  const acts: readonly MenuItem[] = [
    { name: 'Assign…', icon: 'people', takesFocus: true, onSelect: () => choose('assign') },
    { name: 'Change date…', icon: 'calendar', takesFocus: true, onSelect: () => choose('re-date') },
    ...(maySettle(row) ? settling : []),
  ];
  const ways: readonly MenuItem[] = [
    { name: 'Open issue', icon: 'arrowRight', onSelect: () => openIssue(key) },
    ...(source === undefined
      ? []
      : [{ name: 'Open review', icon: 'repeat' as const, onSelect: () => openIssue(source.key) }]),
  ];
  const main = mainAct(row);
  return (
    <>
      {canAct && main !== undefined ? (
        <Button
          small
          chosen={open === main}
          aria-expanded={open === main}
          aria-label={`${ACT_NAMES[main]} ${key}`}
          onClick={() => choose(main)}
        >
          {ACT_NAMES[main]}
        </Button>
      ) : (
        !canAct && (
          <Button small aria-label={`Open ${key}`} onClick={() => openIssue(key)}>
            Open
          </Button>
        )
      )}
      <Menu label={`More for ${key}`} items={() => (canAct ? [...acts, ...ways] : ways)} />
    </>
  );
});
