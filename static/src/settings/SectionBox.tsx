/** One section: its name, one line of help, its fields, and a way to save where it was changed: the page is long. */
import { createContext, useContext, useId, type ReactNode } from 'react';
import type { Section } from '../../../src/domain/settingsSections';
import { Button } from '../shared/components/Button';
import { SECTION_WORDS } from './words';

const Changed = createContext<readonly Section[]>([]);
/** The sections that are not saved. */
export const ChangedSections = Changed.Provider;

interface SectionBoxProps {
  readonly section: Section;
  readonly children: ReactNode;
}

export function SectionBox({ section, children }: SectionBoxProps) {
  const id = useId();
  const { name, help } = SECTION_WORDS[section];
  const isChanged = useContext(Changed).includes(section);
  return (
    <section className="settings-section stack stack-loose" aria-labelledby={id}>
      <div>
        <h2 id={id} className="heading-small">
          {name}
        </h2>
        <p className="small subtle">{help}</p>
      </div>
      {children}
      {isChanged && (
        <div className="sunken row">
          <span className="small subtle grow">Changed here, not saved yet</span>
          <Button small type="submit" aria-label={`Save changes, also of: ${name}`}>
            Save
          </Button>
        </div>
      )}
    </section>
  );
}
