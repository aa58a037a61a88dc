/** What a factor stands on, the whys below it, and how the stage asks: by keyboard alone. */
import { screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import type { ClientCommand } from '../../../src/domain/commands';
import type { Review } from '../../../src/domain/review';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { ANA, entryAdded, factorAdded, factsAgreed } from '../../builders/review';
import { renderPanel } from './renderPanel';

const ALERT = 'alert00001';
const CALL = 'call000001';
const agreed: readonly ClientCommand[] = [
  entryAdded({ entryId: ALERT }),
  entryAdded({ entryId: CALL, at: '2026-11-12T14:31:00.000Z', text: 'Support calls on-call' }),
  factsAgreed,
];
const standing = factorAdded({ factorId: 'factor0001', entryIds: [ALERT] });

const factorsIn = (service: FakeReviewService): Review['factors'] => service.review?.factors ?? [];

describe('A new factor', () => {
  it('goes from its statement to the entry that shows it, without the mouse', async () => {
    const service = new FakeReviewService(agreed);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Add factor' }));
    await user.keyboard('Nobody owned the alert{Enter}');
    expect(await screen.findByLabelText('Find an entry')).toHaveFocus();
    await user.keyboard('support{Enter}{Enter}');
    await waitFor(() =>
      expect(factorsIn(service)).toMatchObject([{ statement: 'Nobody owned the alert', entryIds: [CALL] }]),
    );
    expect(screen.getByRole('button', { name: 'Nobody owned the alert' })).toHaveFocus();
  });

  it('that no entry shows says why it stands', async () => {
    const service = new FakeReviewService(agreed);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Add factor' }));
    await user.keyboard('There was no time to look{Enter}');
    expect(screen.getByRole('button', { name: 'Add' })).toBeDisabled();
    await user.click(await screen.findByRole('button', { name: 'No entry shows it' }));
    await user.keyboard('Everybody on call says so{Enter}');
    await waitFor(() =>
      expect(factorsIn(service)).toMatchObject([
        { entryIds: [], noEvidenceBecause: 'Everybody on call says so' },
      ]),
    );
    expect(screen.getByText('No entry shows this: Everybody on call says so')).toBeVisible();
  });

  it('keeps what was typed when the page is left', async () => {
    const service = new FakeReviewService(agreed);
    const { user, unmount, store } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Add factor' }));
    await user.keyboard('There was no time{Enter}');
    await user.click(await screen.findByRole('button', { name: 'No entry shows it' }));
    await user.keyboard('Everybody');
    unmount();
    const { user: again } = renderPanel(service, { store });
    await again.click(await screen.findByRole('button', { name: 'Add factor' }));
    expect(screen.getByLabelText('New factor')).toHaveValue('There was no time');
    expect(screen.getByLabelText('Why it stands without an entry')).toHaveValue('Everybody');
  });
});

describe('A factor without an entry', () => {
  it('says so calmly, and takes a reason or an entry; an entry takes the reason’s place', async () => {
    const service = new FakeReviewService([...agreed, factorAdded({ factorId: 'factor0001' })]);
    const { user } = renderPanel(service);
    expect(await screen.findByText('No entry shows this yet')).toBeVisible();
    expect(screen.getByText('1 of 1 factors has no entry behind it yet.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Say why none does' }));
    await user.keyboard('It was said on the phone{Enter}');
    expect(await screen.findByText('No entry shows this: It was said on the phone')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Entry' }));
    await user.keyboard('alert{Enter}');
    await waitFor(() => expect(factorsIn(service)[0]).toMatchObject({ entryIds: [ALERT] }));
    expect(factorsIn(service)[0]?.noEvidenceBecause).toBeUndefined();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Entry' })).toHaveFocus();
  });
});

describe('The whys below a factor', () => {
  it('are asked one after the other by Enter, and each can be rewritten and removed', async () => {
    const service = new FakeReviewService([...agreed, standing]);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Ask five whys' }));
    expect(screen.getByLabelText('Why did this happen?')).toHaveFocus();
    await user.keyboard('The rota ends at six{Enter}');
    await user.keyboard('Nobody reviews rotas{Enter}');
    expect(await screen.findByLabelText('Why was that the usual way to work?')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Ask why again' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'The rota ends at six' }));
    await user.clear(screen.getByLabelText('Why did this happen?'));
    await user.keyboard('The rota covers office hours{Enter}');
    await user.click(screen.getByRole('button', { name: /Remove the answer “Nobody reviews/ }));
    await waitFor(() =>
      expect(factorsIn(service)[0]?.whys.map(({ text }) => text)).toEqual(['The rota covers office hours']),
    );
    expect(screen.getByRole('button', { name: 'Ask why again' })).toHaveFocus();
  });

  it('end at ten', async () => {
    const whys = Array.from({ length: 10 }, (_, index) => ({
      whyId: `why00000${String(index).padStart(2, '0')}`,
      text: `Answer ${String(index)}`,
    }));
    const service = new FakeReviewService([
      ...agreed,
      standing,
      { v: 1, id: 'whys000001', type: 'addWhys', factorId: 'factor0001', whys },
    ]);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Five whys (10)' }));
    expect(screen.getByText('This is deep enough. Which of these can be changed?')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ask why again' })).toBeNull();
  });

  it('keep both answers when two people wrote at once', async () => {
    const service = new FakeReviewService([
      ...agreed,
      standing,
      {
        v: 1,
        id: 'whys000001',
        type: 'addWhys',
        factorId: 'factor0001',
        whys: [{ whyId: 'why0000001', text: 'The rota ends at six' }],
      },
      {
        v: 1,
        id: 'editwhy001',
        type: 'editWhy',
        factorId: 'factor0001',
        whyId: 'why0000001',
        text: { from: 'another', to: 'The rota has a gap' },
      },
    ]);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Five whys (1)' }));
    await user.click(await screen.findByRole('button', { name: 'Use this' }));
    await waitFor(() =>
      expect(factorsIn(service)[0]?.whys).toMatchObject([{ text: 'The rota has a gap', alternatives: [] }]),
    );
  });

  it('that somebody removed meanwhile can be added again', async () => {
    const service = new FakeReviewService([
      ...agreed,
      standing,
      {
        v: 1,
        id: 'whys000001',
        type: 'addWhys',
        factorId: 'factor0001',
        whys: [{ whyId: 'why0000001', text: 'The rota ends at six' }],
      },
    ]);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Five whys (1)' }));
    await user.click(screen.getByRole('button', { name: 'The rota ends at six' }));
    service.write(ANA, {
      v: 1,
      id: 'remove0001',
      type: 'removeWhy',
      factorId: 'factor0001',
      whyId: 'why0000001',
    });
    await user.keyboard(' sharp{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Add it as a new answer' }));
    await waitFor(() =>
      expect(factorsIn(service)[0]?.whys).toMatchObject([{ text: 'The rota ends at six sharp' }]),
    );
  });
});

describe('The stage Factors', () => {
  it('asks a success first what nearly went wrong, and has its practices before everything else', async () => {
    const service = new FakeReviewService([
      ...agreed,
      { v: 1, id: 'success001', type: 'editDetails', kind: 'success' },
      standing,
      factorAdded({ kind: 'practice', statement: 'Roll back first' }),
    ]);
    const { user } = renderPanel(service);
    const asked = await screen.findByText(/What nearly went wrong, and what did we get away with\?/);
    await user.click(screen.getByRole('button', { name: 'Another question' }));
    expect(asked).not.toHaveTextContent('nearly went wrong');
    const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Practices to keep 1', 'What contributed 1']);
  });

  it('offers the labels that the project has chosen', async () => {
    const property = { key: 'debrief.settings', value: { v: 1, labels: [{ name: 'night-shift' }] } };
    const service = new FakeReviewService([...agreed, standing]);
    const { user } = renderPanel(service, { jira: { '/properties/debrief.settings': property } });
    await user.click(await screen.findByRole('button', { name: 'Label' }));
    const list = await screen.findByRole('listbox', { name: 'Factor label' });
    expect(await within(list).findByRole('option', { name: 'night-shift' })).toBeVisible();
    expect(within(list).queryByRole('option', { name: 'testing-gap' })).toBeNull();
  });
});
