import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startSurface } from '../../../static/src/shared/startSurface';
import { settled } from '../../builders/fakeClock';

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
});

it('what could not be loaded says so and can be tried again', async () => {
  let works = false;
  await act(async () => {
    startSurface(async () => {
      if (!works) throw new Error('Failed to fetch dynamically imported module');
      return <p>There it is</p>;
    });
    await settled();
  });
  expect(screen.getByRole('alert')).toHaveTextContent('This part could not be loaded');
  works = true;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await act(settled);
  expect(screen.getByText('There it is')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('is drawn again when its place has changed', async () => {
  let place = 'here';
  let again = (): void => undefined;
  await act(async () => {
    again = startSurface(async () => <p>{place}</p>);
    await settled();
  });
  place = 'there';
  await act(async () => {
    again();
    await settled();
  });
  expect(screen.getByText('there')).toBeInTheDocument();
});
