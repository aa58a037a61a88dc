/** Whether the project sends reminders, and what they say. */
import { memo } from 'react';
import { SectionBox } from '../SectionBox';
import { REMINDERS_ABOUT } from '../words';
import { sameFor } from './sameFor';
import type { SectionProps } from './sectionProps';

export const RemindersSection = memo(function RemindersSection({ draft, change }: SectionProps) {
  return (
    <SectionBox section="reminders">
      <label className="check-line">
        <input
          type="checkbox"
          className="checkbox"
          checked={draft.reminders}
          onChange={(event) => change({ reminders: event.target.checked })}
        />
        Send reminders
      </label>
      <ul className="settings-lines stack stack-tight small subtle">
        {REMINDERS_ABOUT.map((about) => (
          <li key={about}>{about}</li>
        ))}
        <li>Everybody can switch them off for themselves on the Reviews page.</li>
      </ul>
    </SectionBox>
  );
}, sameFor('reminders'));
