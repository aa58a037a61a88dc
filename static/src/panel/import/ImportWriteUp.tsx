/**
 * Bringing in an existing write-up: its text is read in the browser, the person checks what was read, and it is saved as
 * a review or into the one that is open. Loaded when it is asked for; the Markdown reader comes with it.
 */
import { useCallback, useMemo, useState, useTransition } from 'react';
import { newId } from '../../shared/ids';
import type { ImportProps } from '../start/importSlot';
import { NO_CHOICES, type Choices } from './choices';
import { importChanges } from './importChanges';
import { useKeptText } from './keptText';
import { Preview, type Saving } from './Preview';
import { dayInName, readWriteUp } from './readWriteUp';
import { fitted, roomIn, type Fitted, type Room } from './room';
import { WriteUpText } from './WriteUpText';
// Brings the parts that the other later ones share: by itself, this one would cut the panel's first script into more
// pieces, and each piece is compressed alone.
import '../later';

/** What was asked to be read; the same text may be read again with another day. */
interface Asked {
  readonly text: string;
  readonly day: string | undefined;
}

export function ImportWriteUp({ loaded, details, onSave, onClose, text }: ImportProps) {
  const { me, issue, review } = loaded;
  const kept = useKeptText(`debrief/${me}/${issue.id}/write-up`, text);
  const [step, setStep] = useState<'text' | 'preview'>('text');
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const [fileDay, setFileDay] = useState<string | undefined>(undefined);
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const [saving, setSaving] = useState<Saving>('ready');
  // A long document takes a second to read: the page says so first.
  const [reading, startReading] = useTransition();
  const room = useMemo(() => roomIn(review), [review]);
  const read = useMemo(() => (asked === undefined ? undefined : fittingDraft(asked, room)), [asked, room]);

  const title = choices.title ?? read?.draft.title ?? details.title;
  const day = choices.day ?? read?.draft.eventDate ?? details.eventDay ?? '';

  const startReadingText = (): void => {
    // Choices are about the lines of one text; another text has other lines.
    const again = asked?.text === kept.text;
    if (!again) setChoices(NO_CHOICES);
    const chosen = again ? choices.day : undefined;
    startReading(() => {
      setAsked({ text: kept.text, day: wanted(chosen ?? details.eventDay ?? fileDay) });
      setStep('preview');
    });
  };
  const choose = useCallback((change: (before: Choices) => Choices) => setChoices(change), []);
  const chooseDay = (next: string): void => {
    setChoices((before) => ({ ...before, day: next }));
    startReading(() => setAsked((before) => before && { ...before, day: wanted(next) }));
  };
  const save = async (): Promise<void> => {
    if (read === undefined || saving === 'saving') return;
    if (title.trim() === '') {
      setSaving('no-title');
      return;
    }
    const named = { ...details, title: title.trim(), eventDay: wanted(day) };
    const changes = importChanges({
      draft: read.draft,
      choices,
      into: review ?? named,
      eventDay: named.eventDay,
      room,
      newId,
    });
    if (changes === undefined) {
      setSaving({ code: 'REVIEW_FULL', field: 'notes' });
      return;
    }
    setSaving('saving');
    const error = await onSave(named, changes);
    setSaving(error ?? 'ready');
    if (error === undefined) kept.forget();
  };

  // In an open review it stands above the stage.
  const around = review === undefined ? undefined : 'import-aside';
  if (step === 'text' || read === undefined) {
    return (
      <WriteUpText
        className={around}
        kept={kept}
        reading={reading}
        onFile={(name) => setFileDay(name === undefined ? undefined : dayInName(name))}
        onRead={startReadingText}
        onClose={onClose}
      />
    );
  }
  return (
    <Preview
      className={around}
      loaded={loaded}
      details={details}
      read={read}
      choices={choices}
      title={title}
      day={day}
      saving={saving}
      onChoices={choose}
      onDay={chooseDay}
      onSave={() => void save()}
      onBack={() => setStep('text')}
    />
  );
}

/** @returns undefined for what the text field has refused before it came here */
function fittingDraft({ text, day }: Asked, room: Room): Fitted | undefined {
  const read = readWriteUp(text, day);
  return read.ok ? fitted(read.value, room) : undefined;
}

/** An empty date field means none. */
function wanted(day: string | undefined): string | undefined {
  return day === '' ? undefined : day;
}
