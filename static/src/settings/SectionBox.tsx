/**
 * One section: its name, one line of help, its fields. The page is long and its frame is as high as the page, so that nothing
 * can stay in view while somebody scrolls: a section that is changed says so at its head and at its end, saves there, and
 * tells there what came of it.
 */
import { createContext, useContext, useId, type ReactNode } from 'react';
import type { Section } from '../../../src/domain/settingsSections';
import { Button } from '../shared/components/Button';
import { Lozenge } from '../shared/components/Labels';
import { SECTION_WORDS } from './words';

export interface Saving {
  /** The sections that are not saved. */
  readonly changed: readonly Section[];
  /** The section from which the page was saved last. */
  readonly from: Section | undefined;
  /** What came of that: a line, and a message where it takes more. Both absent when there is nothing to tell. */
  readonly words?: ReactNode;
  readonly message?: ReactNode;
}

const SavingContext = createContext<Saving>({ changed: [], from: undefined });
export const SavingProvider = SavingContext.Provider;

interface SectionBoxProps {
  readonly section: Section;
  readonly children: ReactNode;
}

export function SectionBox({ section, children }: SectionBoxProps) {
  const id = useId();
  const { name, help } = SECTION_WORDS[section];
  const { changed, from, words, message } = useContext(SavingContext);
  const isChanged = changed.includes(section);
  const isTold = from === section && words !== undefined;
  return (
    <section className="settings-section stack stack-loose" aria-labelledby={id} data-section={section}>
      <div>
        <div className="row row-tight">
          <h2 id={id} className="heading-small">
            {name}
          </h2>
          {isChanged && <Lozenge tone="care">Not saved</Lozenge>}
        </div>
        <p className="small subtle">{help}</p>
      </div>
      {children}
      {(isChanged || isTold) && (
        <div className="sunken stack">
          {isTold && message}
          <div className="row">
            <span className="small subtle grow">{isTold ? words : 'Changed here, not saved yet'}</span>
            {/* Stays after it was pressed, and the keyboard with it. */}
            <Button
              small
              type="submit"
              aria-label={`Save changes, also of: ${name}`}
              aria-disabled={!isChanged}
              onClick={(event) => {
                if (!isChanged) event.preventDefault();
              }}
            >
              Save
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
