/** What the review is about, in four lines. Each is a text like any other: saved while writing, never lost. */
import type { Passage, Review } from '../../../../src/domain/review';
import type { PassageKey } from '../../../../src/domain/vocabulary';
import { Field } from '../../shared/components/Field';
import { TooLong } from '../../shared/components/TooLong';
import { Alternatives } from '../review/Alternatives';
import { useDraftText } from '../review/useDraftText';
import { TimeWindow } from './TimeWindow';

interface Line {
  readonly passage: PassageKey;
  readonly label: string;
  readonly example: string;
}

const EVENT: Line = {
  passage: 'event',
  label: 'The event',
  example: 'What happened, to whom, and how we noticed',
};
const QUESTION: Line = {
  passage: 'question',
  label: 'The business question',
  example: 'Why did the launch miss readiness?',
};
const OUTPUT: Line = {
  passage: 'output',
  label: 'Expected output',
  example: 'An agreed timeline, and a few actions that somebody owns',
};

export function Scope({ review, canEdit }: { readonly review: Review; readonly canEdit: boolean }) {
  const line = (of: Line) => <ScopeLine line={of} written={review.passages[of.passage]} canEdit={canEdit} />;
  return (
    <section className="stack stack-loose" aria-labelledby="scope-heading">
      <h3 id="scope-heading" className="heading-small">
        What we will look at
      </h3>
      {line(EVENT)}
      {line(QUESTION)}
      <TimeWindow window={review.window} eventDay={review.eventDay} canEdit={canEdit} />
      {line(OUTPUT)}
    </section>
  );
}

interface ScopeLineProps {
  readonly line: Line;
  readonly written: Passage | undefined;
  readonly canEdit: boolean;
}

function ScopeLine({ line: { passage, label, example }, written, canEdit }: ScopeLineProps) {
  const text = written?.text ?? '';
  return (
    <div className="stack">
      {canEdit ? (
        <ScopeField passage={passage} label={label} example={example} text={text} />
      ) : (
        <div>
          <p className="heading-xxsmall">{label}</p>
          <p className="pre-line">{text || <span className="subtle">Not written yet</span>}</p>
        </div>
      )}
      <Alternatives
        alternatives={written?.alternatives ?? []}
        current={text}
        passage={passage}
        canEdit={canEdit}
      />
    </div>
  );
}

function ScopeField({ passage, label, example, text }: Line & { readonly text: string }) {
  const draft = useDraftText(`passage/${passage}`, text);
  return (
    <div>
      <Field label={label}>
        {(wiring) => <textarea {...wiring} rows={1} className="input" placeholder={example} {...draft} />}
      </Field>
      <TooLong text={draft.value} />
    </div>
  );
}
