/** One rule: what an event has to be, by when its review is due, and which events of late would meet it. */
import { useId } from 'react';
import type { OwedRule } from '../../../../src/domain/settings';
import { IconButton } from '../../shared/components/Button';
import { Select } from '../../shared/components/Choice';
import { Field } from '../../shared/components/Field';
import { useFocusInside } from '../../shared/followThrough/useFocusInside';
import { fieldNames, ruleOf, type Problems } from '../checkDraft';
import type { RuleDraft } from '../draft';
import { ruleSentence } from '../sectionLines';
import type { JiraLists } from '../useJiraLists';
import { CATEGORY_WORDS } from '../words';
import { OwedPreview } from './OwedPreview';
import { PickedNames } from './PickedNames';

const CATEGORIES = (['new', 'indeterminate', 'done'] as const).map((value) => ({
  value,
  name: CATEGORY_WORDS[value],
}));

interface OwedRuleBoxProps {
  readonly rule: RuleDraft;
  /** From 1. */
  readonly place: number;
  readonly problems: Problems;
  readonly lists: JiraLists;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Somebody has just added it: they go on in it. */
  readonly isNew: boolean;
  readonly onChange: (rule: RuleDraft) => void;
  readonly onRemove: () => void;
}

export function OwedRuleBox(props: OwedRuleBoxProps) {
  const { rule, place, problems, lists, today, isNew, onChange, onRemove } = props;
  const id = useId();
  const fields = useFocusInside(isNew);
  const { priorities, types, names } = lists;
  const category = CATEGORIES.find(({ value }) => value === rule.statusCategory)?.value;
  const asRule: OwedRule = { ...ruleOf(rule), statusCategory: category };
  const known = priorities.state === 'ready' ? priorities.value : undefined;
  return (
    <div className="box" role="group" aria-labelledby={id}>
      <div className="box-head row row-one-line">
        <h3 id={id} className="heading-xsmall grow">
          {ruleSentence(asRule, names)}
        </h3>
        <IconButton small icon="close" label={`Take rule ${String(place)} away`} onClick={onRemove} />
      </div>
      <div ref={fields} className="box-item stack stack-loose">
        <PickedNames
          legend="Work types"
          any="Any"
          gone="no longer in this project"
          known={types}
          chosen={rule.issueTypeIds}
          onChange={(issueTypeIds) => onChange({ ...rule, issueTypeIds })}
        />
        {priorities.state === 'failed' ? (
          <p className="small subtle">
            Jira did not say which priorities there are.{' '}
            <button type="button" className="link-button" onClick={priorities.retry}>
              Try again
            </button>
          </p>
        ) : (
          <PickedNames
            legend="Priorities"
            any="Any"
            gone="no longer used here"
            known={known}
            chosen={rule.priorityIds}
            onChange={(priorityIds) => onChange({ ...rule, priorityIds })}
          />
        )}
        <div className="columns-2">
          <Field
            label="Labels"
            help="Any of these, with spaces between them. Empty: any."
            error={problems.get(fieldNames.ruleLabels(rule.id))}
            wide
          >
            {(wiring) => (
              <input
                {...wiring}
                name={fieldNames.ruleLabels(rule.id)}
                className="input"
                autoCapitalize="off"
                spellCheck={false}
                value={rule.labels}
                onChange={(event) => onChange({ ...rule, labels: event.target.value })}
              />
            )}
          </Field>
          <Field label="Status">
            {(wiring) => (
              <Select
                {...wiring}
                none="Any"
                value={category ?? ''}
                options={CATEGORIES}
                onChange={(statusCategory) => onChange({ ...rule, statusCategory })}
              />
            )}
          </Field>
          <Field label="Working days to review it" error={problems.get(fieldNames.withinDays(rule.id))}>
            {(wiring) => (
              <input
                {...wiring}
                name={fieldNames.withinDays(rule.id)}
                className="input tabular"
                inputMode="numeric"
                value={rule.withinDays}
                onChange={(event) => onChange({ ...rule, withinDays: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
      <OwedPreview rule={asRule} projectId={lists.project.id} today={today} />
    </div>
  );
}
