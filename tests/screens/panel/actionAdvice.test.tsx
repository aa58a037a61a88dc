/** Advice beside the fields of a commitment, its suggested date, and the advice about all actions together. */
import { screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import type { ClientCommand } from '../../../src/domain/commands';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { entryAdded, factorAdded, factsAgreed, ideaAdded } from '../../builders/review';
import { renderPanel } from './renderPanel';

const SLOW = { timeout: 4000 };

const withIdeas = (...texts: readonly string[]): ClientCommand[] => [
  entryAdded(),
  factsAgreed,
  factorAdded({ factorId: 'factor0001' }),
  ...texts.map((text, index) =>
    ideaAdded({ ideaId: `idea00000${String(index)}`, factorId: 'factor0001', text }),
  ),
  { v: 1, id: 'toactions1', type: 'moveToStage', stage: 'actions' },
];

const decided = (index: number, strength: 'weaker' | 'stronger'): readonly ClientCommand[] => [
  {
    v: 1,
    id: `decide000${String(index)}`,
    type: 'decideIdea',
    ideaId: `idea00000${String(index)}`,
    decision: { outcome: 'do' },
  },
  {
    v: 1,
    id: `streng000${String(index)}`,
    type: 'draftAction',
    ideaId: `idea00000${String(index)}`,
    changes: { strength },
  },
];

const priority = (name: string) => ({
  '/issue/10412': { id: '10412', key: 'PAY-412', fields: { priority: { id: '1', name } } },
});

describe('A commitment', () => {
  it('that is vague gets advice beside its field, and can be created as it is', async () => {
    const service = new FakeReviewService(withIdeas('Improve communication'));
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Do' }, SLOW));
    expect(await screen.findByText(/What will be different about “communication”/, {}, SLOW)).toBeVisible();
    expect(screen.getByText(/Support gets a message in its channel/)).toBeVisible();
    const checks = screen.getByRole('list', { name: 'What makes it a commitment' });
    expect(within(checks).getByText(/One outcome/)).toHaveTextContent('could be sharper');
    await user.click(screen.getByRole('combobox', { name: 'Owner' }));
    await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
    await user.type(screen.getByLabelText('We will know it worked when'), 'It works better');
    expect(await screen.findByText(/What could somebody see, count or try/, {}, SLOW)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Create in Jira' }));
    await waitFor(() => expect(service.review?.ideas[0]?.creation.state).toBe('created'));
    expect(service.review?.ideas[0]?.draft.outcome).toBe('Improve communication');
  }, 15_000);

  it('without an end takes one in the writer’s own words, when asked', async () => {
    const service = new FakeReviewService(withIdeas('Investigate queue sharding'));
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Do' }, SLOW));
    await user.click(await screen.findByRole('button', { name: 'Use this' }, SLOW));
    const better = 'Write down what we found out about queue sharding, and decide what to do';
    expect(screen.getByLabelText('What changes')).toHaveValue(better);
    expect(screen.getByLabelText('What changes')).toHaveFocus();
    await waitFor(() => expect(service.review?.ideas[0]?.draft.outcome).toBe(better));
    expect(screen.queryByRole('button', { name: 'Use this' })).toBeNull();
  });

  it('with two outcomes becomes two, and nothing of it is lost', async () => {
    const service = new FakeReviewService(withIdeas('Raise the pool limit and document the steps'));
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Do' }, SLOW));
    await user.click(await screen.findByRole('button', { name: 'Make two of it' }, SLOW));
    await waitFor(() =>
      expect(
        service.review?.ideas.map(({ text, draft, factorId }) => [draft.outcome ?? text, factorId]),
      ).toEqual([
        ['Raise the pool limit', 'factor0001'],
        ['document the steps', 'factor0001'],
      ]),
    );
  });

  it('can be left as it is', async () => {
    const service = new FakeReviewService(withIdeas('Look into retries'));
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Do' }, SLOW));
    await user.click(await screen.findByRole('button', { name: 'Leave as it is' }, SLOW));
    expect(screen.queryByText(/This can go on for ever/)).toBeNull();
    expect(screen.getByLabelText('What changes')).toHaveValue('Look into retries');
  });
});

describe('The due date', () => {
  it('is filled in from the priority of the issue, with its reason', async () => {
    const service = new FakeReviewService(withIdeas('Page the secondary after 5 min'));
    const { user } = renderPanel(service, { jira: priority('Highest') });
    await user.click(await screen.findByRole('button', { name: 'Do' }, SLOW));
    expect(await screen.findByText('4 weeks, from priority Highest')).toBeVisible();
    expect(screen.getByLabelText('Due')).toHaveValue('2026-12-14');
    expect(service.review?.ideas[0]?.draft.due).toBeUndefined();
  });

  it('that people set stays, and the suggestion is one press away', async () => {
    const service = new FakeReviewService([
      ...withIdeas('Page the secondary after 5 min'),
      { v: 1, id: 'decide0000', type: 'decideIdea', ideaId: 'idea000000', decision: { outcome: 'do' } },
      { v: 1, id: 'draft00000', type: 'draftAction', ideaId: 'idea000000', changes: { due: '2027-03-01' } },
    ]);
    const { user } = renderPanel(service, { jira: priority('Low') });
    await user.click(await screen.findByRole('button', { name: 'Fill in' }));
    expect(screen.getByLabelText('Due')).toHaveValue('2027-03-01');
    await user.click(await screen.findByRole('button', { name: /8 weeks, from priority Low/ }));
    expect(await screen.findByText('8 weeks, from priority Low')).toBeVisible();
    await waitFor(() => expect(service.review?.ideas[0]?.draft.due).not.toBe('2027-03-01'));
  });

  it('is there as well when Jira does not say how urgent the issue is', async () => {
    const service = new FakeReviewService(withIdeas('Page the secondary after 5 min'));
    const { user } = renderPanel(service, { jira: { '/issue/10412': 404 } });
    await user.click(await screen.findByRole('button', { name: 'Do' }, SLOW));
    expect(await screen.findByText('8 weeks, the usual time here')).toBeVisible();
  });
});

describe('All actions together', () => {
  it('are said to be of the weaker kind, until one is not', async () => {
    const ideas = withIdeas('Write a checklist', 'Hold a workshop');
    const weak = new FakeReviewService([...ideas, ...decided(0, 'weaker'), ...decided(1, 'weaker')]);
    const { unmount } = renderPanel(weak);
    expect(await screen.findByText('All 2 actions ask people to take care')).toBeVisible();
    unmount();
    renderPanel(new FakeReviewService([...ideas, ...decided(0, 'weaker'), ...decided(1, 'stronger')]));
    expect(await screen.findByText('Write a checklist')).toBeVisible();
    expect(screen.queryByText(/ask people to take care/)).toBeNull();
  });

  it('are said to be many from the sixth on', async () => {
    const texts = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `Add check ${name}`);
    const six = texts.flatMap((_text, index) => decided(index, 'stronger'));
    renderPanel(new FakeReviewService([...withIdeas(...texts), ...six]));
    expect(await screen.findByText('6 actions are a lot')).toBeVisible();
  });
});
