/** Somebody saved the same parts in between: both versions, part by part, and the choice between them. */
import { useEffect, useRef, type RefObject } from 'react';
import type { Section } from '../../../src/domain/settingsSections';
import { Button } from '../shared/components/Button';
import { Message } from '../shared/components/Message';
import { checkDraft } from './checkDraft';
import { sectionLines, type Names } from './sectionLines';
import { CLASH_ID, type Clash, type SettingsForm } from './useSettingsForm';
import { SECTION_WORDS } from './words';

interface ClashMessageProps {
  readonly clash: Clash;
  readonly form: SettingsForm;
  readonly names: Names;
  /** Where the keyboard goes on when all is chosen. */
  readonly saveButton: RefObject<HTMLButtonElement>;
}

export function ClashMessage({ clash, form, names, saveButton }: ClashMessageProps) {
  const box = useRef<HTMLDivElement>(null);
  // It stands at the end of a long page, and nothing is saved before it is answered.
  useEffect(() => box.current?.focus(), []);
  const settle = (section: Section, whose: 'mine' | 'theirs'): void => {
    // The pressed button goes away with its part.
    (clash.sections.length === 1 ? saveButton : box).current?.focus();
    form.settle(section, whose);
  };
  const { settings: mine } = checkDraft(form.draft, clash.theirs);
  const lines = (section: Section) => {
    const theirs = sectionLines(clash.theirs, section, names);
    const own = mine === undefined ? [] : sectionLines(mine, section, names);
    return {
      theirs: theirs.filter((line) => !own.includes(line)),
      own: own.filter((line) => !theirs.includes(line)),
    };
  };
  return (
    <div id={CLASH_ID} ref={box} tabIndex={-1}>
      <Message
        tone="care"
        live="alert"
        icon="people"
        title="Somebody else saved these settings while you were changing them"
      >
        <p>Nothing is lost on either side. Choose for each part, then save.</p>
        <ul className="stack stack-loose">
          {clash.sections.map((section) => {
            const { name } = SECTION_WORDS[section];
            const { theirs, own } = lines(section);
            return (
              <li key={section} className="stack" aria-label={name}>
                <p className="strong">{name}</p>
                <Version whose="Saved by somebody else" lines={theirs} />
                <Version whose="Yours" lines={own} />
                <div className="row">
                  <Button small aria-label={`Keep mine: ${name}`} onClick={() => settle(section, 'mine')}>
                    Keep mine
                  </Button>
                  <Button small aria-label={`Take theirs: ${name}`} onClick={() => settle(section, 'theirs')}>
                    Take theirs
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      </Message>
    </div>
  );
}

function Version({ whose, lines }: { readonly whose: string; readonly lines: readonly string[] }) {
  return (
    <div className="small">
      <p className="subtle">{whose}</p>
      {lines.length === 0 ? (
        <p>The same without what differs in the other.</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line} className="quote">
              {line}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
