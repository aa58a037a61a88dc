/** English phrases that ask people to try harder: they change nothing that the next person meets. */
import { rulesOf, wordSet, type RuleSource } from '../language';
import { CLASSES } from './classes';

const CARE =
  'careful|vigilant|diligent|attentive|cautious|mindful|disciplined|thorough|conscientious|observant|alert|proactive|rigorous|conscious|aware|thoughtful|watchful';
const NOT_ASKED = wordSet('not no never nobody without instead than rather having relying rely relies');

/** At the beginning of what is said, or behind a word that asks: "we must …", "please …". */
const isAsked = opensOrFollows(
  "must should please need needs to always and let's everyone everybody all better really",
);
/** The same for a bare verb: "to remind people" may be the work of a machine. */
const isOrder = opensOrFollows("must should please always let's everyone everybody");

function opensOrFollows(list: string): NonNullable<RuleSource['when']> {
  const asking = wordSet(list);
  return ({ words }, from) => {
    const before = words[from - 1];
    return before === undefined || words[from]?.joined !== true || asking.has(before.form);
  };
}

const SOURCES: readonly RuleSource[] = [
  {
    asks: 'what-carries-care',
    say: [
      `be|being|are more|extra|very|super|especially ${CARE}`,
      `be <adverb>? careful|vigilant|diligent|attentive|cautious|mindful`,
      'take more|greater|extra|better|special|great care',
      'exercise|use more|greater|extra|due? caution|care|diligence',
      'exercise caution|care|restraint',
      'pay <adverb>? more|closer|better|greater|extra|special|close|careful attention',
      'pay attention',
      'stay|remain alert|vigilant|focused|careful|attentive',
      'more care|caution|vigilance|discipline|diligence|attention is|should|must|needs|when|to|from',
      'with more|greater care',
      'try|work harder',
      'think twice|first',
      'use common sense',
      'do better next',
      'not make the|this same? mistake|error again',
    ],
    notAfter: NOT_ASKED,
    when: isAsked,
  },
  {
    asks: 'what-carries-care',
    say: [
      'must|should|need to be <adverb>* careful|vigilant|diligent|cautious|mindful',
      'must|should do better',
      'need|needs|have|has to do better',
      'must|should not happen again',
      'must never happen again',
    ],
  },
  {
    asks: 'what-holds-anyway',
    say: [
      'everyone|everybody|people must|should|shall <adverb>* <word>',
      'everyone|everybody|people needs|need|has|have|ought to <word>',
      'all engineers|developers|teams|staff|employees|operators|colleagues|members must|should <adverb>* remember|check|make|ensure|follow|double-check|read|watch|know|think|communicate|keep|pay|respect|look|always|be',
      'all engineers|developers|teams|staff|employees|operators|colleagues|members need|have to <adverb>* remember|check|make|ensure|follow|double-check|read|watch|know|think|communicate|keep|pay|respect|look',
      'nobody|no-one must|should ever|again',
      'nobody|no-one must|should <word> <word>? <word>? again',
    ],
    when: ({ words }, _from, next) => !GRANTED.has(words[next - 1]?.form ?? ''),
  },
  {
    asks: 'what-remembers',
    say: [
      'remember to',
      'do not|never forget',
      "don't forget",
      'remind everyone|everybody|people|all|engineers|developers|staff|colleagues|teams',
      'remind the|our|all|each engineers|developers|staff|colleagues|teams|team|people|on-call',
    ],
    notAfter: NOT_ASKED,
    when: isOrder,
  },
  {
    asks: 'who-needs-what',
    say: [
      'communicate more|better|clearly|proactively|openly',
      'talk to each other',
      'speak up more|earlier',
    ],
    notAfter: NOT_ASKED,
    when: isAsked,
  },
];

/** What a system gives to people: "everyone should be able to see it" describes a result. */
const GRANTED = wordSet(`
  have be get receive see able access find use only agree still gets sees
`);

export const EXHORTING = rulesOf('exhorts', CLASSES, SOURCES);
