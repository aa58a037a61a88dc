/** When the second look is due, and on which days people work. */
import { memo } from 'react';
import { FOLLOW_UP_WEEKS } from '../../../../src/domain/settings';
import { ChoiceButtons } from '../../shared/components/ChoiceButtons';
import { fieldNames } from '../checkDraft';
import { SectionBox } from '../SectionBox';
import { WEEKDAYS } from '../words';
import { sameFor } from './sameFor';
import type { SectionProps } from './sectionProps';

const WEEKS = Array.from({ length: FOLLOW_UP_WEEKS.most - FOLLOW_UP_WEEKS.least + 1 }, (_, index) => {
  const weeks = String(FOLLOW_UP_WEEKS.least + index);
  return { value: weeks, name: `${weeks} weeks` };
});

export const CalendarSection = memo(function CalendarSection({ draft, problems, change }: SectionProps) {
  const problem = problems.get(fieldNames.workingDays);
  return (
    <SectionBox section="calendar">
      <ChoiceButtons
        legend="Follow-up after closing"
        options={WEEKS}
        chosen={[String(draft.followUpWeeks)]}
        onChange={([weeks]) => weeks !== undefined && change({ followUpWeeks: Number(weeks) })}
      />
      <div id={fieldNames.workingDays} className="stack">
        <ChoiceButtons
          legend="Working days"
          many
          options={WEEKDAYS}
          chosen={WEEKDAYS.map(({ value }) => value).filter((day) => draft.workingDays.includes(Number(day)))}
          onChange={(days) => change({ workingDays: days.map(Number).sort() })}
        />
        {problem !== undefined && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </SectionBox>
  );
}, sameFor('calendar'));
