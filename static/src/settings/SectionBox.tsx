/** One section: its name, one line of help, its fields. */
import { useId, type ReactNode } from 'react';
import type { Section } from '../../../src/domain/settingsSections';
import { SECTION_WORDS } from './words';

interface SectionBoxProps {
  readonly section: Section;
  readonly children: ReactNode;
}

export function SectionBox({ section, children }: SectionBoxProps) {
  const id = useId();
  const { name, help } = SECTION_WORDS[section];
  return (
    <section className="settings-section stack stack-loose" aria-labelledby={id}>
      <div>
        <h2 id={id} className="heading-small">
          {name}
        </h2>
        <p className="small subtle">{help}</p>
      </div>
      {children}
    </section>
  );
}
