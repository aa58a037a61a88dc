/** The form that is open. Loaded with the first one. */
import type { ThemesInView } from '../useThemes';
import type { JobsStore } from '../../jobs/jobsStore';
import type { Edit } from './edit';
import { MergeForm } from './MergeForm';
import { MoveForm } from './MoveForm';
import { NewTheme, RemoveTheme, RenameTheme } from './ThemeForms';
import { RenameForm } from './RenameForm';

export interface EditFormProps extends Pick<JobsStore, 'start'> {
  readonly edit: Edit;
  readonly inView: ThemesInView;
  /** @param said what was done, for somebody who does not see it */
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

export function EditForm({ edit, inView, start, ...rest }: EditFormProps) {
  const themes = inView.settings?.themes ?? [];
  switch (edit.form) {
    case 'move':
      return <MoveForm labels={edit.labels} themes={themes} {...rest} />;
    case 'merge':
      return <MergeForm labels={edit.labels} inView={inView} start={start} {...rest} />;
    case 'rename':
      return <RenameForm label={edit.label} inView={inView} start={start} {...rest} />;
    case 'new-theme':
      return <NewTheme themes={themes} {...rest} />;
    case 'rename-theme':
      return <RenameTheme theme={edit.theme} {...rest} />;
    case 'remove-theme':
      return <RemoveTheme theme={edit.theme} {...rest} />;
  }
}
