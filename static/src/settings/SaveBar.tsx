/** Saves the page, and says what happened to it where nothing nearer was pressed. */
import type { RefObject } from 'react';
import { SETTINGS_SIZE } from '../../../src/domain/settings';
import { Button } from '../shared/components/Button';
import { SaveMessage, stateWords, TooLarge } from './outcomeWords';
import type { SettingsForm } from './useSettingsForm';

interface SaveBarProps {
  readonly form: SettingsForm;
  readonly projectName: string;
  /** A section says what happened: its own button was pressed. */
  readonly isToldElsewhere: boolean;
  /** Goes around the button that saves. */
  readonly saveButton: RefObject<HTMLButtonElement>;
}

export function SaveBar({ form, projectName, isToldElsewhere, saveButton }: SaveBarProps) {
  const { isDirty, isSaving, size = 0 } = form;
  const isTooLarge = size > SETTINGS_SIZE;
  const cannot = !isDirty || isSaving || isTooLarge;
  return (
    <div className="save-bar stack">
      {isTooLarge ? (
        <TooLarge size={size} />
      ) : (
        !isToldElsewhere && <SaveMessage form={form} projectName={projectName} />
      )}
      <div className="row">
        <Button
          ref={saveButton}
          look="primary"
          type="submit"
          aria-disabled={cannot}
          onClick={(event) => {
            if (cannot) event.preventDefault();
          }}
        >
          Save changes
        </Button>
        {isDirty && !isSaving && (
          <Button
            look="plain"
            onClick={() => {
              // The pressed button goes away with the changes.
              saveButton.current?.focus();
              form.discard();
            }}
          >
            Undo all changes
          </Button>
        )}
        <span className="small subtle" role="status">
          {stateWords(form, 'above')}
        </span>
      </div>
    </div>
  );
}
