import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HostProvider } from '../../../static/src/shared/host/host';
import type { WidgetPlace } from '../../../static/src/shared/widgetPlace';
import { WidgetEdit } from '../../../static/src/widgetEdit/WidgetEdit';
import { fakeHost } from '../../builders/fakeHost';
import { settled } from '../../builders/fakeClock';

type Kept = Readonly<Record<string, unknown>> | undefined;

async function openEdit(place: WidgetPlace, answers: 'listens' | 'silent' | 'fails' = 'listens') {
  let kept: (() => Kept) | undefined;
  let working = answers;
  const connect = async (ask: () => Kept) => {
    if (working === 'silent') return new Promise<never>(() => undefined);
    if (working === 'fails') throw new Error('No dashboard here');
    kept = ask;
    return { choose: () => undefined };
  };
  render(
    <HostProvider value={fakeHost(() => Promise.reject(new Error('No calls here')))}>
      <WidgetEdit place={place} connect={connect} />
    </HostProvider>,
  );
  await act(settled);
  return {
    saved: () => kept?.(),
    mend: () => {
      working = 'listens';
    },
  };
}

it('keeps what is chosen when the dashboard saves', async () => {
  const { saved } = await openEdit({ widget: 'languishing-widget', config: null });
  expect(saved()).toBeUndefined();
  await userEvent.click(screen.getByRole('combobox', { name: 'Add a project' }));
  await userEvent.click(await screen.findByRole('option', { name: /Operations/ }));
  await userEvent.click(screen.getByRole('radio', { name: 'Those of whoever looks' }));
  await userEvent.click(screen.getByRole('radio', { name: '20' }));
  expect(saved()).toEqual({ v: 1, projectIds: ['10002'], whose: 'me', rows: 20 });
});

it('shows what is kept, and takes a project off', async () => {
  const config = { v: 1, projectIds: ['10001', '10002'], quarter: 'last' };
  const { saved } = await openEdit({ widget: 'factors-widget', config });
  expect(screen.getByRole('radio', { name: 'Last quarter' })).toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: 'Take Payments off' }));
  expect(saved()).toEqual({ v: 1, projectIds: ['10002'], quarter: 'last' });
});

it('says nothing of a project that the person may not see, and leaves it until the list is changed', async () => {
  const config = { v: 1, projectIds: ['99999', '10002'], whose: 'anyone', rows: 5 };
  const { saved } = await openEdit({ widget: 'languishing-widget', config });
  expect(screen.getByRole('list', { name: 'Chosen projects' })).toHaveTextContent(/^Operations OPS$/);
  await userEvent.click(screen.getByRole('radio', { name: '10' }));
  expect(saved()).toMatchObject({ projectIds: ['99999', '10002'], rows: 10 });
  await userEvent.click(screen.getByRole('combobox', { name: 'Add a project' }));
  await userEvent.click(await screen.findByRole('option', { name: /Payments/ }));
  expect(saved()).toMatchObject({ projectIds: ['10002', '10001'] });
});

it('nothing can be chosen before the dashboard listens', async () => {
  await openEdit({ widget: 'languishing-widget', config: null }, 'silent');
  expect(screen.getByRole('textbox', { name: /Projects/ })).toBeDisabled();
  for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
});

it('a dashboard that does not answer can be asked again', async () => {
  const { mend } = await openEdit({ widget: 'languishing-widget', config: null }, 'fails');
  expect(screen.getByRole('alert')).toHaveTextContent('Nothing can be saved until it does.');
  mend();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await act(settled);
  expect(screen.getByRole('combobox', { name: 'Add a project' })).toBeEnabled();
});
