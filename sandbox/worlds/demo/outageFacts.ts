/** What happened on the day of the outage, as the review's timeline tells it. */
import type { Calendar } from './calendar';
import type { EntryScript } from './script';

export function outageEntries({ at }: Calendar): readonly EntryScript[] {
  return [
    {
      at: at(0, '12:40'),
      kind: 'milestone',
      text: 'Retry change for card payments goes live',
      link: 'deployment-2211',
    },
    {
      at: at(0, '12:52'),
      kind: 'signal',
      text: 'Nordpay starts to answer slowly; retries begin to pile up',
      link: 'gateway-latency',
    },
    { at: at(0, '13:05'), kind: 'signal', text: 'Checkout error alert fires', link: 'alert-8812' },
    {
      at: at(0, '13:31'),
      kind: 'handoff',
      text: 'Support calls the on-call engineer after 40 customer tickets',
    },
    {
      at: at(0, '13:38'),
      kind: 'response',
      text: 'On-call opens the gateway dashboard: latency is up, nothing on the pool',
      link: 'dashboard',
    },
    {
      at: at(0, '13:50'),
      kind: 'decision',
      text: 'Roll back the retry change instead of raising the pool limit',
      link: 'incident-channel',
      decision: {
        known:
          'Errors began 12 minutes after the retry change. Raising the limit restarts every gateway node.',
        believed: 'Nordpay was the cause and the retry change made it worse.',
        alternatives: 'Raise the pool limit; fail over to the second acquirer; wait for Nordpay.',
        reasonable: 'A rollback takes 6 minutes and is practised. Failover was last tried in June.',
      },
    },
    {
      at: at(0, '13:52'),
      kind: 'message',
      text: 'Status page: card payments are degraded',
      link: 'status-post',
    },
    {
      at: at(0, '13:58'),
      kind: 'repair',
      text: 'Rollback is live in all regions',
      link: 'deployment-2212',
    },
  ];
}
