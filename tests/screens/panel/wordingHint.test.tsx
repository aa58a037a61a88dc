/** Wording help at the fields of the panel: to the writer alone, after a pause, in nobody's way. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { WORDING_QUESTIONS } from '../../../src/domain/advice/wording/questions';
import { wordingHints } from '../../../src/domain/advice/wording/wordingHints';
import { PAUSE } from '../../../static/src/panel/hints/usePause';
import { WordingHint } from '../../../static/src/panel/hints/WordingHint';
import { WORDING_WORDS } from '../../../static/src/panel/hints/wordingWords';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { entryAdded, factorAdded, factsAgreed } from '../../builders/review';
import { renderPanel } from './renderPanel';

const JUDGING = 'Ben forgot the certificate';
const wait = (milliseconds: number): void => {
  act(() => {
    jest.advanceTimersByTime(milliseconds);
  });
};
const pause = (): void => wait(PAUSE);

describe('A wording hint', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('comes after a pause in typing, politely, and asks about the process', () => {
    render(<WordingHint text={JUDGING} />);
    const place = screen.getByRole('status');
    expect(place).toBeEmptyDOMElement();
    pause();
    expect(place).toHaveTextContent('“Ben forgot” ends with a person.');
    expect(place).toHaveTextContent(WORDING_WORDS['what-reminds'].question);
    expect(place).toHaveTextContent('Only you see this.');
  });

  it('waits while the writer goes on, and goes away with the phrase', () => {
    const { rerender } = render(<WordingHint text={JUDGING} />);
    wait(PAUSE - 1);
    rerender(<WordingHint text={`${JUDGING} on Friday`} />);
    wait(PAUSE - 1);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    pause();
    expect(screen.getByRole('status')).not.toBeEmptyDOMElement();
    rerender(<WordingHint text="The certificate had no owner" />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('says nothing about innocent words, or while other advice stands there', () => {
    const { rerender } = render(<WordingHint text="The server failed to follow the redirect" />);
    pause();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    rerender(<WordingHint text={JUDGING} quiet />);
    pause();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('can be sent away for this text, and is there again for the next', () => {
    const left = jest.fn();
    const { rerender } = render(<WordingHint text={JUDGING} onLeave={left} />);
    pause();
    fireEvent.click(screen.getByRole('button', { name: 'Leave as it is' }));
    expect(left).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    rerender(<WordingHint text={`${JUDGING}. Be more careful.`} />);
    pause();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    rerender(<WordingHint text="" />);
    rerender(<WordingHint text={JUDGING} />);
    pause();
    expect(screen.getByRole('status')).not.toBeEmptyDOMElement();
  });
});

describe('The words of wording help', () => {
  it.each(WORDING_QUESTIONS)('ask about the process and need no help themselves: %s', (question) => {
    const words = WORDING_WORDS[question];
    expect(words.question).toMatch(/\?$/);
    expect(words.question).not.toMatch(/\bwho (?:did|was|is to)\b|\bwhy\b/i);
    expect(wordingHints(`${words.does} ${words.question}`)).toEqual([]);
  });
});

describe('In the panel', () => {
  const entry = entryAdded({ entryId: 'entry00001', text: 'Ben restarts the worker' });

  it('an entry that is being edited is helped, and leaving the hint is no leaving of the field', async () => {
    const service = new FakeReviewService([entry]);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Ben restarts the worker' }));
    await user.type(screen.getByRole('textbox', { name: 'Entry' }), ', we should have checked the pool');
    const hint = await screen.findByText(/looks back from what we know now/, {}, { timeout: 4000 });
    expect(hint).toHaveTextContent('“we should have checked”');
    const leave = screen.getByRole('button', { name: 'Leave as it is' });
    act(() => leave.focus());
    expect(screen.getByRole('textbox', { name: 'Entry' })).toHaveValue(
      'Ben restarts the worker, we should have checked the pool',
    );
    await user.keyboard('{Enter}');
    expect(screen.queryByText(/looks back/)).not.toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: /^Ben restarts the worker, we/ })).toBeVisible();
    expect(service.review?.entries[0]?.text).toBe('Ben restarts the worker, we should have checked the pool');
  });

  it('a factor keeps its words and its writer while the hint stands there', async () => {
    const service = new FakeReviewService([entry, factsAgreed, factorAdded()]);
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Add factor' }));
    const field = screen.getByRole('textbox', { name: 'New factor' });
    await user.type(field, 'Human error in the console');
    const hint = await screen.findByText(/closes the question too early/, {}, { timeout: 4000 });
    expect(within(hint).getByText(/What catches them elsewhere/)).toBeVisible();
    expect(field).toHaveValue('Human error in the console');
    expect(field).toHaveFocus();
  });
});
