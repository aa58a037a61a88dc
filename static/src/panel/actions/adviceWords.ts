/** What action help says, and the examples it shows. The examples are invented; none is put into a field. */
import type { ActionAdvice, Better } from '../../../../src/domain/advice/action/actionAdvice';
import { ENOUGH_ACTIONS, type ActionSetAdvice } from '../../../../src/domain/advice/actionSetAdvice';
import type { Topic } from '../../../../src/domain/advice/action/topics';

interface Example {
  readonly outcome: string;
  readonly verification: string;
}

export const EXAMPLES: Readonly<Record<Topic, Example>> = {
  alerting: {
    outcome: 'An alert pages on-call when the payment queue stays above 500 for 5 min',
    verification: 'The December drill shows a page to the secondary within 6 min',
  },
  testing: {
    outcome: 'The release pipeline fails when the refund test fails',
    verification: 'A build with a broken refund on purpose was stopped on 4 December',
  },
  documentation: {
    outcome: 'The checkout runbook lists the rollback in five steps',
    verification: 'A colleague who is new here rolls back with the runbook alone in the January drill',
  },
  training: {
    outcome: 'Every new on-call engineer runs the failover drill before the first shift',
    verification: 'The rota lists the date of the drill for all six people',
  },
  communication: {
    outcome: 'Support gets a message in its channel within 5 min of a checkout alert',
    verification: 'In the next three alerts the message was there within 5 min',
  },
  release: {
    outcome: 'A deploy waits until the health check has passed in one region',
    verification: 'The log of the next ten deploys shows the wait each time',
  },
  capacity: {
    outcome: 'The pool grows to 40 connections when 30 are in use',
    verification: 'The load test with 200 orders a minute stays below 35 connections',
  },
  other: {
    outcome: 'The console asks for the name of the table before it drops one',
    verification: 'In the January drill a wrong name was refused',
  },
};

/** The example that stands near this advice. */
export function exampleFor({ field, better }: ActionAdvice): string | undefined {
  if (better?.how !== 'example') return undefined;
  return EXAMPLES[better.topic][field === 'verification' ? 'verification' : 'outcome'];
}

/** What the advice says before it shows anything; undefined where the tick below the form says enough. */
export function adviceWords({ issue, better }: ActionAdvice): string | undefined {
  switch (issue) {
    case 'vague':
      return better?.how === 'example' && better.about !== undefined
        ? `What will be different about ${quoted(better.about)} when this is done?`
        : 'What will be there, when this is done, that is not there now?';
    case 'open-ended':
      return 'This can go on for ever. Say what it ends with: an answer, written down.';
    case 'plural':
      return 'These are two outcomes; one is finished before the other.';
    case 'asks-for-care':
      return 'Care runs out on a busy day. What could make the careful way the only one?';
    case 'unverifiable':
      return 'What could somebody see, count or try?';
    case 'says-done':
      return 'That it is done does not say that it helped. What could somebody see afterwards?';
    case 'ownerless':
    case 'dateless':
    case 'unverified':
      return undefined;
  }
}

const quoted = (text: string): string => `“${text}”`;

/** The outcome in the writer's own words with an end to it. */
export function answerText({ about, form }: Extract<Better, { readonly how: 'answer' }>): string {
  return form === 'whether'
    ? `Write down whether ${about}, and decide what to do about it`
    : `Write down what we found out about ${about}, and decide what to do`;
}

export function setAdviceWords(advice: ActionSetAdvice): { readonly title: string; readonly text: string } {
  switch (advice.issue) {
    case 'weaker-only':
      return {
        title:
          advice.count === 1
            ? 'The one action asks people to take care'
            : `All ${String(advice.count)} actions ask people to take care`,
        text: 'They hold as long as everybody remembers. Could one of them make the wrong thing hard, or impossible?',
      };
    case 'too-many':
      return {
        title: `${String(advice.count)} actions are a lot`,
        text: `Up to ${String(ENOUGH_ACTIONS)} are usually kept. Which of them would change most? The others can be parked until a date.`,
      };
  }
}
