/** Ground rules and questions: texts that can be reworded, taken away and added to. */
import { memo, useRef, useState } from 'react';
import { SETTINGS_LIMITS } from '../../../../src/domain/settings';
import { Button, IconButton } from '../../shared/components/Button';
import { focusOnce } from '../../shared/components/focusOnce';
import { newId } from '../../shared/ids';
import { fieldNames } from '../checkDraft';
import { SectionBox } from '../SectionBox';
import { SECTION_WORDS } from '../words';
import { sameFor } from './sameFor';
import type { SectionProps } from './sectionProps';

interface TextsSectionProps extends SectionProps {
  readonly list: 'groundRules' | 'prompts';
}

const ONE = { groundRules: 'Ground rule', prompts: 'Question' } as const;
const ADD = { groundRules: 'Add a ground rule', prompts: 'Add a question' } as const;
const NONE = {
  groundRules: 'No rules. Reviews then begin without any.',
  prompts: 'No questions. The facilitator then writes them for each review.',
} as const;

function Texts({ draft, problems, change, list }: TextsSectionProps) {
  const rows = draft[list];
  const most = SETTINGS_LIMITS[list];
  const isFull = rows.length >= most;
  const addButton = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<string | undefined>(undefined);
  return (
    <SectionBox section={list}>
      {rows.length === 0 && <p className="subtle">{NONE[list]}</p>}
      <ol className="stack" aria-label={SECTION_WORDS[list].name}>
        {rows.map((row, index) => {
          const name = fieldNames.row(list, row.id);
          const problem = problems.get(name);
          const place = `${ONE[list]} ${String(index + 1)}`;
          return (
            <li key={row.id}>
              <div className="row row-one-line">
                <textarea
                  name={name}
                  rows={1}
                  className="input"
                  aria-label={place}
                  aria-invalid={problem === undefined ? undefined : true}
                  aria-describedby={problem === undefined ? undefined : `${name}-problem`}
                  value={row.text}
                  {...(row.id === added ? { ref: focusOnce } : {})}
                  onChange={(event) =>
                    change({ [list]: rows.with(index, { ...row, text: event.target.value }) })
                  }
                />
                <IconButton
                  small
                  icon="close"
                  label={`Take ${place.toLowerCase()} away`}
                  onClick={() => {
                    // The pressed button goes away with its row.
                    addButton.current?.focus();
                    change({ [list]: rows.filter((other) => other !== row) });
                  }}
                />
              </div>
              {problem !== undefined && (
                <p id={`${name}-problem`} className="field-error" role="alert">
                  {problem}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <div className="row">
        <Button
          ref={addButton}
          icon="plus"
          aria-disabled={isFull}
          onClick={() => {
            if (isFull) return;
            const id = newId();
            setAdded(id);
            change({ [list]: [...rows, { id, text: '' }] });
          }}
        >
          {ADD[list]}
        </Button>
        {isFull && <span className="small subtle">{most} are the most.</span>}
      </div>
    </SectionBox>
  );
}

export const GroundRulesSection = memo(Texts, sameFor('groundRules'));
export const PromptsSection = memo(Texts, sameFor('prompts'));
