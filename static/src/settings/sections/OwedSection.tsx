/** The rules by which an event should be reviewed. */
import { memo, useRef, useState } from 'react';
import { OWED_WITHIN_DAYS, SETTINGS_LIMITS } from '../../../../src/domain/settings';
import { Button } from '../../shared/components/Button';
import { newId } from '../../shared/ids';
import { SectionBox } from '../SectionBox';
import type { JiraLists } from '../useJiraLists';
import { OwedRuleBox } from './OwedRuleBox';
import { sameFor } from './sameFor';
import type { SectionProps } from './sectionProps';

interface OwedSectionProps extends SectionProps {
  readonly lists: JiraLists;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export const OwedSection = memo(function OwedSection({
  draft,
  problems,
  change,
  lists,
  today,
}: OwedSectionProps) {
  const addButton = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState('');
  const isFull = draft.owed.length >= SETTINGS_LIMITS.owedRules;
  const add = (): void => {
    if (isFull) return;
    const rule = {
      id: newId(),
      issueTypeIds: [],
      priorityIds: [],
      labels: '',
      statusCategory: 'done',
      withinDays: String(OWED_WITHIN_DAYS.default),
    };
    setAdded(rule.id);
    change({ owed: [...draft.owed, rule] });
  };
  return (
    <SectionBox section="owed">
      {draft.owed.length === 0 && (
        <p className="subtle">No rules: no review is ever owed, and coverage is not counted.</p>
      )}
      {draft.owed.map((rule, index) => (
        <OwedRuleBox
          key={rule.id}
          rule={rule}
          place={index + 1}
          problems={problems}
          lists={lists}
          today={today}
          isNew={rule.id === added}
          onChange={(changed) => change({ owed: draft.owed.with(index, changed) })}
          onRemove={() => {
            // The pressed button goes away with its rule.
            addButton.current?.focus();
            change({ owed: draft.owed.filter((other) => other !== rule) });
          }}
        />
      ))}
      <div className="row">
        <Button ref={addButton} icon="plus" aria-disabled={isFull} onClick={add}>
          Add a rule
        </Button>
        {isFull && <span className="small subtle">{SETTINGS_LIMITS.owedRules} rules are the most.</span>}
      </div>
    </SectionBox>
  );
}, sameFor('owed'));
