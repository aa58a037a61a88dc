/**
 * Wording help on sentences as people write them: which phrases are marked, and which innocent ones are left alone.
 */
import { ENGLISH } from '../../src/domain/advice/wording/english/english';
import { WORDING_QUESTIONS } from '../../src/domain/advice/wording/questions';
import { sentencesIn } from '../../src/domain/advice/wording/sentences';
import { wordingHints } from '../../src/domain/advice/wording/wordingHints';
import { fc } from '../builders/fastCheck';

const JUDGES = [
  ['The root of it was human error.', 'human error', 'what-caught-it'],
  ['Operator error during the switchover', 'Operator error', 'what-caught-it'],
  ['A fat-finger in the console removed the rule', 'fat-finger', 'what-caught-it'],
  ['It comes down to user error in the end', 'user error', 'what-caught-it'],
  ['A careless edit of the firewall rules', 'careless', 'what-made-it-hard'],
  ['The handover notes were sloppy', 'sloppy', 'what-made-it-hard'],
  ['Support got complacent after three quiet weeks', 'complacent', 'what-made-it-hard'],
  ['The on-call engineer was distracted', 'engineer was distracted', 'what-made-it-hard'],
  ['A lack of attention on the night shift', 'lack of attention', 'what-made-it-hard'],
  ['They weren’t paying attention to the queue', 'weren’t paying attention', 'what-made-it-hard'],
  ['It was a case of poor judgement', 'poor judgement', 'what-made-it-hard'],
  ['Somebody with ten years here should know better', 'should know better', 'what-made-it-hard'],
  ['Ben forgot to renew the certificate', 'Ben forgot', 'what-reminds'],
  ['The developer simply forgot the feature flag', 'developer simply forgot', 'what-reminds'],
  ['Renewal lapsed because Mia forgot about it', 'Mia forgot', 'what-reminds'],
  ['Someone forgot to restart the worker', 'Someone forgot', 'what-reminds'],
  ['@ben neglected the follow-up', '@ben neglected', 'what-reminds'],
  ['The engineer on duty forgot the second step', 'engineer on duty forgot', 'what-reminds'],
  ['The night team failed to notice the alert', 'team failed to notice', 'what-was-in-view'],
  ['Ana failed to realise that the copy was stale', 'Ana failed to realise', 'what-was-in-view'],
  ['We missed the warning in the release notes', 'We missed the warning', 'what-was-in-view'],
  ['The reviewer overlooked an obvious error', 'reviewer overlooked an obvious error', 'what-was-in-view'],
  ['Ben did not notice the red banner', 'Ben did not notice', 'what-was-in-view'],
  [
    'Support failed to escalate; the lead failed to inform sales',
    'lead failed to inform',
    'how-word-travels',
  ],
  ['He didn’t tell the database team', 'He didn’t tell', 'how-word-travels'],
  ['We failed to communicate the freeze', 'We failed to communicate', 'how-word-travels'],
  ['We failed to test the restore', 'We failed to test', 'what-checks'],
  ['The developer did not check the plan output', 'developer did not check', 'what-checks'],
  ['They didn’t bother to read the diff', 'They didn’t bother', 'what-checks'],
  ['Operations failed to follow the runbook', 'failed to follow the runbook', 'how-work-is-done'],
  ['Failure to follow the change procedure', 'Failure to follow the change procedure', 'how-work-is-done'],
  ['The release checklist was not followed', 'checklist was not followed', 'how-work-is-done'],
  ['She skipped the review to save time', 'She skipped the review', 'how-work-is-done'],
  ['The contractor violated our access policy', 'contractor violated our access policy', 'how-work-is-done'],
  ['The on-call ignored two pages', 'on-call ignored', 'what-competed'],
  ['We dismissed the alert twice', 'We dismissed', 'what-competed'],
  ['The admin made a mistake in the filter', 'admin made a mistake', 'what-looked-right'],
  ['We accidentally deleted the index', 'We accidentally deleted', 'what-looked-right'],
  ['An engineer dropped the staging table, but in production, by mistake', 'by mistake', 'what-looked-right'],
  ['A silly mistake in the template', 'silly mistake', 'what-looked-right'],
  ['The team made the wrong call at 14:50', 'team made the wrong call', 'what-looked-right'],
  ['We wrongly assumed that the cache was warm', 'We wrongly assumed', 'what-told-them'],
  ['The vendor’s technician was at fault', 'technician was at fault', 'what-made-possible'],
  ['Ben was responsible for the outage', 'Ben was responsible for the outage', 'what-made-possible'],
  ['It was not her server but it was her fault', 'her fault', 'what-made-possible'],
] as const;

const EXHORTS = [
  ['Be more careful with the console', 'Be more careful', 'what-carries-care'],
  ['We must be more vigilant during migrations', 'be more vigilant', 'what-carries-care'],
  ['Please pay attention to the banner', 'pay attention', 'what-carries-care'],
  ['Pay closer attention to disk space', 'Pay closer attention', 'what-carries-care'],
  ['Take more care when merging', 'Take more care', 'what-carries-care'],
  ['Stay alert over the holidays', 'Stay alert', 'what-carries-care'],
  ['This must never happen again', 'must never happen again', 'what-carries-care'],
  ['Everyone must double-check the target', 'Everyone must double-check', 'what-holds-anyway'],
  ['Everybody needs to read the release notes', 'Everybody needs to read', 'what-holds-anyway'],
  ['All engineers must follow the naming rules', 'All engineers must follow', 'what-holds-anyway'],
  ['People should think about load first', 'People should think', 'what-holds-anyway'],
  ['Remember to drain the node', 'Remember to', 'what-remembers'],
  ['Don’t forget the second region', 'Don’t forget', 'what-remembers'],
  ['Remind everyone to watch the alert channel', 'Remind everyone', 'what-remembers'],
  ['Remind the team of the freeze', 'Remind the team', 'what-remembers'],
  ['We need to communicate better with support', 'communicate better', 'who-needs-what'],
] as const;

const HINDSIGHT = [
  [
    'On-call should have checked the pool before the dashboard.',
    'On-call should have checked',
    'what-made-sense',
  ],
  ['We should have tested this', 'We should have tested', 'what-made-sense'],
  ['We really should not have deployed on a Friday', 'We really should not have deployed', 'what-made-sense'],
  ['This should have been caught in review', 'should have been caught', 'what-made-sense'],
  ['It should’ve been escalated at once', 'should’ve been escalated', 'what-made-sense'],
  ['Monitoring should have caught it', 'should have caught', 'what-made-sense'],
  ['Should have checked the logs first', 'Should have checked', 'what-made-sense'],
  ['They ought to have asked the vendor', 'They ought to have asked', 'what-made-sense'],
  ['The risk should have been obvious', 'should have been obvious', 'what-made-sense'],
  ['Ana should have called the database team', 'Ana should have called', 'what-made-sense'],
  ['We could have rolled back an hour earlier', 'We could have rolled', 'what-was-known'],
  ['The outage could have been avoided', 'could have been avoided', 'what-was-known'],
  ['A second reviewer could have prevented this', 'reviewer could have prevented', 'what-was-known'],
  ['A canary would have caught the change', 'would have caught', 'what-happened-instead'],
  ['The engineer would have noticed the spike', 'engineer would have noticed', 'what-happened-instead'],
  ['With a staging copy this wouldn’t have happened', 'wouldn’t have happened', 'what-happened-instead'],
  ['If only we had looked at the queue', 'If only we', 'what-was-there'],
  ['If someone had restarted it sooner, all was well', 'If someone had restarted', 'what-was-there'],
  ['Had we known about the limit, we had waited', 'Had we known', 'what-was-there'],
  [
    'If the alert had been routed to the weekend rota, somebody would be there',
    'If the alert had been routed',
    'what-was-there',
  ],
  ['In hindsight the flag was risky', 'In hindsight', 'what-could-be-seen'],
  ['In retrospect it was too early', 'In retrospect', 'what-could-be-seen'],
  ['Why didn’t anyone call support', 'Why didn’t anyone call', 'what-could-be-seen'],
] as const;

const INNOCENT = [
  'The server failed to follow the redirect',
  'The load balancer failed to notice the dead node',
  'Redis failed to respond within 2 s',
  'Terraform failed to read the state',
  'The operator failed to reconcile the resource',
  'The pods restarted because they failed to start',
  'We failed to reach the 2 s goal',
  'The team failed to meet the date of 1 March',
  'We failed to reproduce the problem in staging',
  'The alert should have an owner',
  'Each service should have two owners and a runbook',
  'The cluster should have dedicated nodes for monitoring',
  'We should have automated tests for refunds',
  'Every job should have limited access to the database',
  'We should have migrated all services by the end of June',
  'The job should have finished at 14:00; it was still running at 16:30',
  'Statuses that should have been removed were still there',
  'What should have happened?',
  'Should we have paged the secondary?',
  'Support wrote: “you should have told us”',
  'The ticket says "we could have noticed this in May"',
  'The comment `should have been caught` stands in the code',
  'The ticket said ‘human error’ and was closed',
  'Each shard could have 3 replicas',
  'Customers could have paid twice',
  'We could have lost all orders of that hour',
  'It could have been a lot worse',
  'The bug could have caused data loss',
  'A restore would have taken two hours',
  'The rollback would have deleted the new orders',
  'Users would have seen errors for 20 min',
  'Customers would have noticed slower pages',
  'Flags would have had delays',
  'If the request had been retried, it was counted twice',
  'If only one replica is up, writes are refused',
  'Only if the primary answers, the page loads',
  'We had tested the restore in May',
  'The form shows a user error message',
  'The user error rate rose to 4 %',
  'The new check reduces the risk of human error',
  'A confirmation step prevents operator error',
  'Nobody was careless here',
  'Nobody was at fault',
  'The report is about the system, not human error',
  'The node pool at fault was drained',
  'The cache is to blame for the stale prices',
  'The image is lazy loaded',
  'The retry ignored the limit',
  'The parser ignores unknown fields',
  'We ignore 404s in this number',
  'The setting was overlooked in the migration guide',
  'Nodes were accidentally removed by the script',
  'The index was deleted by mistake',
  'The alert had no owner outside office hours',
  'Nobody acknowledged the page for 26 minutes',
  'Ben restarted the worker at 14:31',
  'Ana called the on-call engineer',
  'Support calls the on-call engineer',
  'The engineer saw a healthy dashboard and looked elsewhere',
  'We did not know the limit of the pool',
  'The runbook names a host that no longer exists',
  'Everyone should be able to see the dashboard',
  'Everyone must have access before Monday',
  'All teams should move to the new cluster by 1 June',
  'Add a bot to remind everyone of the freeze',
  'Nobody has to remember to restart it any more',
  'The client remembers to send the token',
  'Customers should be aware that exports are delayed',
  'The team was made aware at 07:36',
  'The agent must be restarted after an upgrade',
  'The alert must page somebody who is awake',
  'Page the secondary when nobody acknowledges in 5 min',
  'The release process was followed',
  'The procedure was not written for two regions',
  'The review skipped generated files',
  'A warning about attention: see the chart',
  'Support assumed user error at first',
  'Jenkins forgot the workspace after the restart',
  'The browser forgot the session',
  'Clients forgot their token',
  'Regulatory oversight ends in May',
  'Who is on call at weekends?',
  'Deploys have been more careful since the canary was added',
  'The team made the change at 14:50',
  'We made three attempts',
  'The vendor is responsible for the outage page',
  'She checked the pool before the dashboard',
  'https://wiki.example.org/we-should-have-tested-this',
] as const;

describe('Wording help marks', () => {
  it.each(JUDGES)('a judgement: %s', (text, phrase, questionKey) => {
    expect(marked(text)).toContainEqual({ phrase, kind: 'judges', questionKey });
  });

  it.each(EXHORTS)('an exhortation: %s', (text, phrase, questionKey) => {
    expect(marked(text)).toContainEqual({ phrase, kind: 'exhorts', questionKey });
  });

  it.each(HINDSIGHT)('hindsight: %s', (text, phrase, questionKey) => {
    expect(marked(text)).toContainEqual({ phrase, kind: 'hindsight', questionKey });
  });

  it('every question is asked by one of these', () => {
    const asked = new Set<string>([...JUDGES, ...EXHORTS, ...HINDSIGHT].map(([, , question]) => question));
    expect(WORDING_QUESTIONS.filter((question) => !asked.has(question))).toEqual([]);
  });

  it('several phrases of one text, in order', () => {
    const text = 'Ben forgot the flag.\nWe should have tested this. Be more careful!';
    expect(marked(text).map(({ phrase }) => phrase)).toEqual([
      'Ben forgot',
      'We should have tested',
      'Be more careful',
    ]);
  });
});

describe('Wording help leaves alone', () => {
  it.each(INNOCENT)('%s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('Hints', () => {
  const words = fc.constantFrom(
    ...'we should have if only had Ben forgot failed to follow the be more careful not never really “ ” " \' . , ? \n server checked 3 @ana human error would'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 400, unit: 'grapheme' }),
    fc.array(words, { maxLength: 120 }).map((list) => list.join(' ')),
  );

  it('lie inside the text, in order, without overlap, and are the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const hints = wordingHints(text);
        let last = 0;
        for (const { start, end } of hints) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(wordingHints(text)).toEqual(hints);
      }),
    );
  });

  it('of one sentence do not depend on the sentences around it', () => {
    const alone = marked('We should have tested this');
    expect(marked('The alert fired. We should have tested this. It was 14:05.')).toEqual(alone);
  });

  it.each([
    ['open quotations', '“'],
    ['straight quotations', '"'],
    ['apostrophes', " '"],
    ['joined words', 'a-'],
    ['optional words', 'we really really really '],
    ['mistakes', 'we by mistake '],
    ['conditions', 'if the a a had '],
    ['one long word', 'x'],
    ['half phrases', 'should have been '],
    ['addresses', 'https://'],
    ['marks', '([{.,'],
  ])('of hostile texts are found with work that grows no faster than the text: %s', (_name, piece) => {
    const looks = (length: number): number => looksAt(piece.repeat(length).slice(0, length));
    expect(looks(2000)).toBeLessThanOrEqual(looks(1000) * 2.2 + 1000);
  });
});

function marked(text: string): readonly { phrase: string; kind: string; questionKey: string }[] {
  return wordingHints(text).map(({ start, end, kind, questionKey }) => ({
    phrase: text.slice(start, end),
    kind,
    questionKey,
  }));
}

/** How often the rules look at a word of the text. */
function looksAt(text: string): number {
  let looks = 0;
  for (const { words, question } of sentencesIn(text)) {
    const watched = new Proxy(words, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    words.forEach((_word, at) => {
      for (const rule of ENGLISH.rules) rule.find({ words: watched, question }, at);
    });
  }
  return looks;
}
