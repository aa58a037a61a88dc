/** One idea, in the state it is in: to decide, drafted, parked, declined, or an issue in Jira. */
import { memo, useState, type ReactNode } from 'react';
import type { Loaded as LoadedPanel } from '../../../../src/contract/calls';
import type { Idea } from '../../../../src/domain/review';
import { Icon, type IconName, type IconTone } from '../../shared/components/Icon';
import { Lozenge } from '../../shared/components/Labels';
import { Menu } from '../../shared/components/Menu';
import { useSession } from '../../shared/session/useSession';
import { Alternatives } from '../review/Alternatives';
import { EditableText } from '../review/EditableText';
import { Button } from '../../shared/components/Button';
import { CommitmentForm } from './CommitmentForm';
import { CreationMessage } from './CreationMessage';
import { DecideButtons, DecisionForm, DecisionLine, type Deciding } from './Decide';
import { isBack } from './ideaGroups';
import { JiraAction } from './JiraAction';
import type { LiveActions } from './useActionIssues';
import { useFocusInRow } from './useFocusInRow';

interface IdeaRowProps {
  readonly idea: Idea;
  readonly issue: LoadedPanel['issue'];
  readonly canEdit: boolean;
  readonly issues: LiveActions;
  /** Calendar day of the reader. */
  readonly today: string;
  /** Named where the idea does not stand under its factor. */
  readonly factor?: string | undefined;
  /** Messages about this idea. */
  readonly below?: ReactNode;
}

export const IdeaRow = memo(function IdeaRow(props: IdeaRowProps) {
  const { idea, issue, canEdit, issues, today, factor, below } = props;
  const session = useSession();
  const [deciding, setDeciding] = useState<Deciding | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const { row, stepped } = useFocusInRow();
  const { decision, creation } = idea;
  if (creation.state === 'created')
    return (
      <JiraAction idea={idea} created={creation} issues={issues} source={issue} canAdd={canEdit}>
        {below}
      </JiraAction>
    );
  const back = isBack(idea, today);
  const toDecide = decision.outcome === 'undecided' || back;
  const look = LOOKS[back ? 'undecided' : decision.outcome];
  const isDraft = decision.outcome === 'do';
  const fixed = creation.state === 'creating' || creation.state === 'unconfirmed';
  return (
    <li ref={row} tabIndex={-1} className="box-item idea">
      <Icon name={look.icon} tone={look.tone} label={look.label} />
      <div
        className={
          !back && (decision.outcome === 'park' || decision.outcome === 'decline') ? 'subtle' : 'strong'
        }
      >
        <EditableText
          field={`idea/${idea.id}/text`}
          value={idea.text}
          label="Idea"
          canEdit={canEdit && !fixed}
        />
        <DecisionLine decision={decision} back={back} />
        {factor !== undefined && <p className="meta">{factor}</p>}
      </div>
      <div className="idea-acts">
        {isDraft && <Lozenge>{fixed ? 'Creating' : 'Draft'}</Lozenge>}
        {canEdit && toDecide && (
          <DecideButtons
            deciding={deciding}
            onChoose={(choice) => {
              if (choice !== 'do') return setDeciding(choice === deciding ? undefined : choice);
              session.change({ type: 'decideIdea', ideaId: idea.id, decision: { outcome: 'do' } });
              setDeciding(undefined);
              setOpen(true);
              stepped();
            }}
          />
        )}
        {canEdit && isDraft && !fixed && !open && (
          <Button
            small
            onClick={() => {
              setOpen(true);
              stepped();
            }}
          >
            Fill in
          </Button>
        )}
        {canEdit && !fixed && (
          <IdeaMenu
            idea={idea}
            isBack={back}
            onClose={() => {
              setOpen(false);
              stepped();
            }}
          />
        )}
      </div>
      {idea.alternatives.length > 0 && (
        <div className="idea-wide">
          <Alternatives
            current={idea.text}
            alternatives={idea.alternatives}
            target={{ item: 'idea', itemId: idea.id }}
            canEdit={canEdit}
          />
        </div>
      )}
      {deciding !== undefined && toDecide && (
        <DecisionForm
          idea={idea}
          deciding={deciding}
          projectKey={issue.projectKey}
          onClose={() => {
            setDeciding(undefined);
            stepped();
          }}
        />
      )}
      <CreationMessage idea={idea} canEdit={canEdit} onFix={() => setOpen(true)} />
      {below !== undefined && <div className="idea-wide stack">{below}</div>}
      {canEdit && isDraft && open && !fixed && (
        <CommitmentForm
          idea={idea}
          issue={issue}
          onClose={() => {
            setOpen(false);
            stepped();
          }}
        />
      )}
    </li>
  );
});

const LOOKS: Readonly<
  Record<
    Idea['decision']['outcome'],
    { readonly icon: IconName; readonly tone: IconTone; readonly label: string }
  >
> = {
  undecided: { icon: 'ring', tone: 'dim', label: 'To decide' },
  do: { icon: 'current', tone: 'info', label: 'To do' },
  park: { icon: 'bars', tone: 'dim', label: 'Parked' },
  decline: { icon: 'slash', tone: 'dim', label: 'Won’t do' },
};

interface IdeaMenuProps {
  readonly idea: Idea;
  readonly isBack: boolean;
  readonly onClose: () => void;
}

function IdeaMenu({ idea, isBack: onTheTable, onClose }: IdeaMenuProps) {
  const session = useSession();
  const { outcome } = idea.decision;
  const again = (): void => {
    session.change({ type: 'decideIdea', ideaId: idea.id, decision: { outcome: 'undecided' } });
    onClose();
  };
  const remove = (): void => {
    session.change({ type: 'removeItems', items: [{ item: 'idea', itemId: idea.id }] });
  };
  return (
    <>
      {(outcome === 'park' || outcome === 'decline') && !onTheTable && (
        <Button small look="plain" onClick={again}>
          Decide again
        </Button>
      )}
      <Menu
        label={`More for ${idea.text.slice(0, 60)}`}
        items={() => [
          ...(outcome === 'do' ? [{ name: 'Decide again', icon: 'refresh', onSelect: again } as const] : []),
          { name: 'Remove', icon: 'close', danger: true, onSelect: remove },
        ]}
      />
    </>
  );
}
