/** English verb forms that the rules tell apart. */
import type { WordClass } from '../pattern';
import { wordSet } from '../language';

const IRREGULAR = wordSet(`
  been begun brought built bought caught chosen come done drawn fallen felt found foreseen foretold forgotten given gone
  gotten got grown heard held kept known learned learnt led left made meant met noticed paid read realised realized
  rolled run said seen sent set shown shut slept spent spoken spotted stood stopped taken taught told thought thrown
  tried turned undone understood woken won worn written
`);
/** What may follow a participle and not a describing word: "checked the logs", but not "dedicated nodes". */
const AFTER_PARTICIPLE = wordSet(`
  a an the this that these those his her their our my its your any all some each every both it them us him me you
  everyone someone somebody anyone to for with before after in on at by from about into up down out off over back when if
  whether how what why which who where because as until sooner earlier later more better immediately instead rather first
  then again straight right away not beforehand faster quicker
`);

/** A participle that is surely one: irregular, or one ending in -ed with a follower that settles it. */
export const participle: WordClass = (words, at) => {
  const word = words[at];
  if (word === undefined) return false;
  if (IRREGULAR.has(word.form)) return !isNounAfter(word.form, words[at + 1]?.form, words[at + 1]?.joined);
  if (word.form.length < 5 || !word.form.endsWith('ed')) return false;
  const next = words[at + 1];
  if (next?.joined !== true) return true;
  return (
    next.form === '' ||
    AFTER_PARTICIPLE.has(next.form) ||
    next.form.endsWith('ly') ||
    /^[\p{Lu}\p{N}@]/u.test(next.text)
  );
};

/** "should have set limits", "should have read access": words that are as often no verb. */
function isNounAfter(form: string, next: string | undefined, joined: boolean | undefined): boolean {
  const doubtful = [
    'set',
    'read',
    'run',
    'left',
    'shut',
    'built',
    'led',
    'known',
    'learned',
    'met',
    'felt',
    'lead',
  ];
  return doubtful.includes(form) && joined === true && next !== undefined && !AFTER_PARTICIPLE.has(next);
}

/** What somebody wishes had been done: the deed in "should have been caught". */
export const DEEDS = wordSet(`
  caught noticed spotted seen detected found discovered identified recognised recognized foreseen anticipated predicted
  expected known obvious clear tested checked verified validated reviewed approved inspected audited communicated told
  informed warned consulted involved asked escalated paged called addressed fixed solved resolved prevented avoided averted
  mitigated stopped done rushed merged deployed released shipped launched planned prepared raised reported documented
  flagged rolled reverted questioned challenged trained better careful quicker faster
`);
/** What would have kept the event from happening, or from growing. */
export const HEADED_OFF = wordSet(`
  prevented avoided averted caught detected spotted noticed flagged revealed foreseen mitigated shortened
`);
/** What somebody would have known or done, when the subject is a person. */
export const WOULD_NOTICE = wordSet(`
  noticed seen known realised realized recognised recognized spotted caught detected found prevented avoided called acted
  escalated checked stopped reacted responded understood rolled reverted paged asked
`);
/** What nearly happened is a fact about risk: "we could have lost the orders". */
export const LUCK = wordSet(`
  lost leaked exposed deleted broken missed dropped had hit doubled corrupted crashed destroyed overwritten wiped charged
  gone been run ended caused affected suffered
`);

/** Duties that are described by saying that somebody did not do them; machines do none of these. */
export const DUTIES_OF_PEOPLE = wordSet(`
  notice realise realize escalate communicate inform tell ask remember consider think anticipate foresee understand
  double-check coordinate document speak warn consult mention involve appreciate recognise recognize bother prepare
  raise prioritise prioritize learn
`);
/** Duties of people that machines have as well: only behind somebody who is surely a person. */
export const SHARED_DUTIES = wordSet(`
  check verify test read review monitor validate confirm update act spot catch detect prevent plan account take inspect
  follow report respond watch look
`);
export const NOTICING = wordSet(
  'notice realise realize see spot catch detect recognise recognize understand appreciate foresee anticipate think consider',
);
export const TELLING = wordSet(
  'escalate communicate inform tell ask coordinate speak warn consult mention involve raise report document',
);

export const among =
  (forms: ReadonlySet<string>): WordClass =>
  (words, at) =>
    forms.has(words[at]?.form ?? '');
