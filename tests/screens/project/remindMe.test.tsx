import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { RemindMe } from '../../../static/src/project/reminders/RemindMe';
import type { Call } from '../../../static/src/shared/call';
import { HostProvider } from '../../../static/src/shared/host/host';
import { fakeHost } from '../../builders/fakeHost';

interface Answered {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string };
}

/** @param answers of the app, in their order */
function open(...answers: readonly Answered[]) {
  const left = [...answers];
  const called: unknown[] = [];
  // The answers of the two calls have one shape; the type of a call of any name cannot say so.
  const call = (async (name: string, input: unknown) => {
    called.push([name, input]);
    return left.shift();
  }) as unknown as Call;
  render(
    <HostProvider value={fakeHost(call)}>
      <RemindMe />
    </HostProvider>,
  );
  return called;
}

const is = (wanted: boolean): Answered => ({ ok: true, value: { wanted } });
const button = () => screen.getByRole('button', { name: 'Remind me' });
const box = () => screen.findByRole('checkbox', { name: 'Remind me of what waits for me' });
const down: Answered = { ok: false, error: { code: 'STORAGE_DOWN' } };

it('asks nothing before it is opened, and then says what is chosen', async () => {
  const called = open(is(true));
  expect(called).toEqual([]);
  expect(button()).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(button());
  expect(await box()).toBeChecked();
  expect(button()).toHaveAttribute('aria-expanded', 'true');
  expect(called).toEqual([['reminders.load', {}]]);
});

it('is switched off and on again by keyboard, and says so', async () => {
  const called = open(is(true), is(false), is(true));
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await box();
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(await box()).not.toBeChecked();
  expect(screen.getByRole('status')).toHaveTextContent('no reminders from any project');
  await userEvent.keyboard(' ');
  expect(await box()).toBeChecked();
  expect(called.slice(1)).toEqual([
    ['reminders.save', { wanted: false }],
    ['reminders.save', { wanted: true }],
  ]);
});

it('shows what is kept when it could not be saved, and tries again', async () => {
  const called = open(is(true), down, is(false));
  await userEvent.click(button());
  await userEvent.click(await box());
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(await box()).toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await box()).not.toBeChecked();
  expect(called.at(-1)).toEqual(['reminders.save', { wanted: false }]);
});

it('guesses nothing when it could not be read', async () => {
  open(down, is(false));
  await userEvent.click(button());
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await box()).not.toBeChecked();
  await act(async () => undefined);
});
