/** One idea, in the state it is in: to decide, drafted, parked, declined, or an issue in Jira. */
import { memo, useState, type ReactNode } from 'react';
import type { Loaded as LoadedPanel } from '../../../../src/contract/calls';
import type { Idea } from '../../../../src/domain/review';
import { Icon, type IconName, type IconTone } from '../../shared/components/Icon';
import { Lozenge } from '../../shared/components/Labels';
import { Menu } from '../../shared/components/Menu';
import { useSession } from '../../shared/session/useSession';
import type { Loaded } from '../../shared/useLoaded';
import { Alternatives } from '../review/Alternatives';
import { EditableText } from '../review/EditableText';
import { Button } from '../../shared/components/Button';
import { CommitmentForm } from './CommitmentForm';
import { CreationMessage } from './CreationMessage';
import { DecideButtons, DecisionForm, DecisionLine, type Deciding } from './Decide';
import { JiraAction } from './JiraAction';
import type { ActionIssues } from './useActionIssues';

interface IdeaRowProps {
  readonly idea: Idea;
  readonly issue: LoadedPanel['issue'];
  readonly canEdit: boolean;
  readonly issues: Loaded<ActionIssues>;
  /** Messages about this idea. */
  readonly below?: ReactNode;
}

export const IdeaRow = memo(function IdeaRow({ idea, issue, canEdit, issues, below }: IdeaRowProps) {
  const session = useSession();
  const [deciding, setDeciding] = useState<Deciding | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const { decision, creation } = idea;
  if (creation.state === 'created')
    return <JiraAction idea={idea} created={creation} issues={issues} sourceKey={issue.key} />;
  const look = LOOKS[decision.outcome];
  const isDraft = decision.outcome === 'do';
  const fixed = creation.state === 'creating' || creation.state === 'unconfirmed';
  return (
    <li className="box-item idea">
      <Icon name={look.icon} tone={look.tone} label={look.label} />
      <div className={decision.outcome === 'park' || decision.outcome === 'decline' ? 'subtle' : 'strong'}>
        <EditableText
          field={`idea/${idea.id}/text`}
          value={idea.text}
          label="Idea"
          canEdit={canEdit && !fixed}
        />
        <DecisionLine decision={decision} />
      </div>
      <div className="idea-acts">
        {isDraft && <Lozenge>{fixed ? 'Creating' : 'Draft'}</Lozenge>}
        {canEdit && decision.outcome === 'undecided' && (
          <DecideButtons
            deciding={deciding}
            onChoose={(choice) => {
              if (choice !== 'do') return setDeciding(choice === deciding ? undefined : choice);
              session.change({ type: 'decideIdea', ideaId: idea.id, decision: { outcome: 'do' } });
              setDeciding(undefined);
              setOpen(true);
            }}
          />
        )}
        {canEdit && isDraft && !fixed && !open && (
          <Button small onClick={() => setOpen(true)}>
            Fill in
          </Button>
        )}
        {canEdit && !fixed && <IdeaMenu idea={idea} onClose={() => setOpen(false)} />}
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
      {deciding !== undefined && decision.outcome === 'undecided' && (
        <DecisionForm
          idea={idea}
          deciding={deciding}
          projectKey={issue.projectKey}
          onClose={() => setDeciding(undefined)}
        />
      )}
      <CreationMessage idea={idea} canEdit={canEdit} onFix={() => setOpen(true)} />
      {below !== undefined && <div className="idea-wide stack">{below}</div>}
      {canEdit && isDraft && open && !fixed && (
        <CommitmentForm idea={idea} issue={issue} onClose={() => setOpen(false)} />
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

function IdeaMenu({ idea, onClose }: { readonly idea: Idea; readonly onClose: () => void }) {
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
      {(outcome === 'park' || outcome === 'decline') && (
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
