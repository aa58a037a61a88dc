import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FactorsConfig } from '../../../src/domain/widgetConfig';
import { aDigest, aReviewedIssue, aReviewRow } from '../../usecases/reviewedProject';
import { factors, openWidget } from './openWidget';

const config: FactorsConfig = { v: 1, projectIds: ['10000'], quarter: 'this' };

const closed = (id: string, closedOn: string, labels: readonly string[]) =>
  aReviewedIssue(id, {
    digest: aDigest([
      aReviewRow({
        status: 'closed',
        closedOn,
        openedAt: `${closedOn}T08:00:00.000Z`,
        labels,
        actionIds: [],
      }),
    ]),
  });

const six = [
  closed('1', '2026-10-05', ['handoff']),
  closed('2', '2026-10-12', ['handoff', 'testing-gap']),
  closed('3', '2026-10-19', ['handoff']),
  closed('4', '2026-10-26', ['testing-gap']),
  closed('5', '2026-11-02', ['handoff']),
  closed('6', '2026-11-09', []),
  closed('7', '2026-08-09', ['capacity-scale']),
];

it('shows in how many reviews of the quarter each label stands, and the issues behind it', async () => {
  const { text, opened } = await openWidget(factors(config), six);
  const items = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(items).toHaveLength(2);
  expect(items[0]).toContain('handoff');
  expect(items[0]).toContain('4 of 6');
  expect(items[1]).toContain('2 of 6');
  expect(text()).toContain('Q4 2026, Oct to Dec: 6 reviews closed');
  expect(text()).not.toContain('Too few');
  await userEvent.click(screen.getAllByRole('link', { name: 'PAY-2' })[0] ?? document.body);
  await userEvent.click(screen.getByRole('button', { name: 'All in Reviews' }));
  expect(opened).toEqual(['PAY-2', 'PAY themes']);
});

it('tells the bars in words', async () => {
  await openWidget(factors(config), six);
  expect(screen.getByRole('img', { name: /Q4 2026, Oct to Dec: 4 of 6$/ })).toBeInTheDocument();
});

it('warns when the quarter has too few reviews', async () => {
  const { text } = await openWidget(factors({ ...config, quarter: 'last' }), six);
  expect(text()).toContain('Q3 2026, Jul to Sep: 1 review closed');
  expect(text()).toContain('Too few to read a trend from');
  expect(text()).toContain('1 of 1');
});

it('says what will stand here when no review of the quarter is closed', async () => {
  const { text } = await openWidget(factors(config), []);
  expect(text()).toContain('0 reviews closed');
  expect(text()).toContain('Factors appear here when a review of the quarter is closed.');
});

it('shows no number of half a reading', async () => {
  const { text } = await openWidget(factors(config), six, {
    jira: (jira) => jira.faults.push({ on: 'bulkfetch', status: 500 }),
  });
  expect(text()).toContain('Jira is not answering');
  expect(text()).not.toMatch(/\d reviews? closed/);
});

it('a configuration that cannot be read is none', async () => {
  const { text } = await openWidget(factors({ ...config, quarter: '2026-Q4' }), six);
  expect(text()).toContain('Choose the projects');
});
