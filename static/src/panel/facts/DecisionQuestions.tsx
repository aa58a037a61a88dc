/** The four questions about a decision: they bring back what it looked like then, not now. */
import type { TimelineEntry } from '../../../../src/domain/review';
import type { DecisionPart } from '../../shared/session/textField';
import { EditableText } from '../review/EditableText';

const QUESTIONS: readonly { readonly part: DecisionPart; readonly name: string; readonly ask: string }[] = [
  { part: 'known', name: 'Known', ask: 'What did we know?' },
  { part: 'believed', name: 'Believed', ask: 'What did we believe?' },
  { part: 'alternatives', name: 'Alternatives', ask: 'What else could we have done?' },
  { part: 'reasonable', name: 'What made it reasonable then', ask: 'Why did it make sense?' },
];

export function DecisionQuestions({
  entry,
  canEdit,
}: {
  readonly entry: TimelineEntry;
  readonly canEdit: boolean;
}) {
  return (
    <dl className="sunken columns-2 inline-form">
      {QUESTIONS.map(({ part, name, ask }) => (
        <div key={part}>
          <dt>{name}</dt>
          <dd>
            <EditableText
              field={`entry/${entry.id}/${part}`}
              value={entry.decision?.[part] ?? ''}
              label={name}
              canEdit={canEdit}
              placeholder={canEdit ? ask : '–'}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
