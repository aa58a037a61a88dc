/** A part that cannot be loaded takes nothing else with it, and comes when it can. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { Suspense } from 'react';
import { lazyPart } from '../../../static/src/shared/lazyPart';

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

it('says that it could not be loaded, leaves the rest alone, and comes on another try', async () => {
  let failures = 2;
  const Part = lazyPart(() =>
    (failures -= 1) < 0 ? Promise.resolve(Greeting) : Promise.reject(new Error('No connection')),
  );
  render(
    <>
      <p>The rest</p>
      <Suspense>
        <Part name="Ana" />
      </Suspense>
    </>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('This part could not be loaded');
  expect(screen.getByText('The rest')).toBeVisible();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByRole('alert')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Hello Ana')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
