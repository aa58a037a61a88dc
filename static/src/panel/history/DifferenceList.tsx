/** The differences between two moments, stage by stage; a rewritten text shows which words went and which came. */
import { diffWordsWithSpace } from 'diff';
import type { Difference, Value } from '../../../../src/domain/reviewDifference';
import { Lozenge } from '../../shared/components/Labels';
import { PersonName } from '../../shared/components/Person';
import { showMoment } from '../../shared/dates';
import { nameOfField, nameOfItem, STAGE_NAMES, wordOf } from './differenceWords';

const CHANGES = {
  added: { word: 'Added', tone: 'good' },
  removed: { word: 'Removed', tone: 'care' },
  changed: { word: 'Changed', tone: 'info' },
} as const;

/** Characters up to which words are compared one by one: beyond that the whole texts are easier to read, and cheaper. */
const WORD_BY_WORD = 4000;

export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  if (differences.length === 0)
    return <p className="subtle">Nothing is different between these two moments.</p>;
  const stages = [...new Set(differences.map(({ stage }) => stage))];
  return (
    <div className="stack">
      {stages.map((stage) => (
        <section key={stage} className="stack stack-tight" aria-label={STAGE_NAMES[stage]}>
          <h4 className="heading-xsmall">{STAGE_NAMES[stage]}</h4>
          <ul className="differences">
            {differences
              .filter((difference) => difference.stage === stage)
              .map((difference, index) => (
                <li key={`${difference.what}/${difference.item ?? ''}/${String(index)}`}>
                  <OneDifference difference={difference} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function OneDifference({ difference }: { readonly difference: Difference }) {
  const { change, what, item, before, after } = difference;
  const isWhole = before === undefined && after === undefined;
  const { word, tone } = CHANGES[change];
  return (
    <>
      <Lozenge tone={tone}>{word}</Lozenge>
      <div className="grow">
        <p className="small subtle">
          {isWhole ? nameOfItem(what) : nameOfField(what)}
          {!isWhole && item !== undefined && what !== 'text' && `: ${shortened(item)}`}
        </p>
        {isWhole ? <p className="pre-line">{item}</p> : <Values before={before} after={after} />}
      </div>
    </>
  );
}

interface ValuesProps {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

function Values({ before, after }: ValuesProps) {
  if (before && after && 'text' in before && 'text' in after)
    return <Rewritten before={before.text} after={after.text} />;
  return (
    <p className="pre-line">
      {before && (
        <del>
          <Shown value={before} />
        </del>
      )}{' '}
      {after && (
        <ins>
          <Shown value={after} />
        </ins>
      )}
    </p>
  );
}

function Rewritten({ before, after }: { readonly before: string; readonly after: string }) {
  const parts =
    before.length + after.length > WORD_BY_WORD
      ? [
          { value: before, removed: true, added: false },
          { value: ` ${after}`, added: true, removed: false },
        ]
      : diffWordsWithSpace(before, after);
  return (
    <p className="pre-line">
      {parts.map((part, index) => {
        if (part.removed) return <del key={index}>{part.value}</del>;
        return part.added ? <ins key={index}>{part.value}</ins> : <span key={index}>{part.value}</span>;
      })}
    </p>
  );
}

function Shown({ value }: { readonly value: Value }) {
  if ('text' in value) return <>{value.text}</>;
  if ('moment' in value) return <>{showMoment(value.moment)}</>;
  if ('word' in value) return <>{wordOf(value.word)}</>;
  return (
    <>
      {value.people.map((person, index) => (
        <span key={person}>
          {index > 0 && ', '}
          <PersonName accountId={person} />
        </span>
      ))}
    </>
  );
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words);
