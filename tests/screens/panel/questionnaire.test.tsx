import { screen, waitFor, within } from '@testing-library/react';
import type { Command } from '../../../src/domain/commands';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { MemoryStore } from '../../builders/memoryStore';
import { ANA, BEN, MIA } from '../../builders/review';
import { asked, openPrepare } from './prepareStage';

const BETTER = 'What went better than you expected?';
const HARD = 'What is hard to say here?';
const OWN = 'What was your own part in it?';

const leader = (person: string): Command => ({
  v: 1,
  id: 'leader0001',
  type: 'editDetails',
  leader: person,
});

/** Three have answered, as each of them chose to be read. */
function answered(commands: readonly Command[] = [asked]): FakeReviewService {
  const service = new FakeReviewService(commands);
  service.answers.write(BEN, [
    { promptId: 'prompt0001', text: 'The rollback', visibility: 'anonymous' },
    { promptId: 'prompt0002', text: 'We knew in August', visibility: 'facilitator' },
  ]);
  service.answers.write(MIA, [
    { promptId: 'prompt0001', text: 'The status page', visibility: 'anonymous' },
    { promptId: 'prompt0002', text: 'Nobody asks the night shift', visibility: 'anonymous' },
  ]);
  service.answers.write('account-priya', [
    { promptId: 'prompt0001', text: 'The drill in May', visibility: 'anonymous' },
    { promptId: 'prompt0002', text: 'I was tired', visibility: 'named' },
  ]);
  return service;
}

describe('Putting the questions together', () => {
  it('begins with the usual five, which can be reworded, taken away and added to', async () => {
    const service = new FakeReviewService();
    const { user } = await openPrepare(service);
    expect(await screen.findByLabelText('Question 5')).toHaveValue(HARD);
    await user.clear(screen.getByLabelText('Question 1'));
    await user.type(screen.getByLabelText('Question 1'), 'What surprised you?');
    await user.click(screen.getByRole('button', { name: 'Take question 3 away' }));
    expect(screen.getByRole('button', { name: 'Add a question' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Add a question' }));
    expect(screen.getByLabelText('Question 5')).toHaveFocus();
    await user.keyboard('Who should we have asked?');
    await user.click(screen.getByRole('button', { name: 'Ask these questions' }));
    await screen.findByText('Nobody has answered yet.');
    expect(service.review?.questionnaire?.prompts.map(({ text }) => text)).toEqual([
      'What surprised you?',
      'Where did work slow down or become unclear?',
      'What should we keep, remove or make standard?',
      HARD,
      'Who should we have asked?',
    ]);
  });

  it('takes ten and no more', async () => {
    const { user } = await openPrepare(new FakeReviewService());
    const add = await screen.findByRole('button', { name: 'Add a question' });
    for (let press = 0; press < 7; press += 1) await user.click(add);
    expect(screen.getByLabelText('Question 10')).toBeVisible();
    expect(screen.queryByLabelText('Question 11')).toBeNull();
    expect(screen.getByText('10 questions are the most.')).toBeVisible();
  });

  it('is kept in the browser until they are asked', async () => {
    const service = new FakeReviewService();
    const store = new MemoryStore();
    const { user, unmount } = await openPrepare(service, { store });
    await user.type(await screen.findByLabelText('Question 1'), ' And why?');
    unmount();
    await openPrepare(service, { store });
    expect(await screen.findByLabelText('Question 1')).toHaveValue(`${BETTER} And why?`);
  });

  it('leaves alone what somebody has answered', async () => {
    const service = answered();
    const { user } = await openPrepare(service);
    await user.click(await screen.findByRole('button', { name: 'Add questions' }));
    expect(screen.queryByLabelText('Question 1')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add a question' }));
    await user.keyboard('What now?');
    await user.click(screen.getByRole('button', { name: 'Ask them like this' }));
    await waitFor(() => expect(service.review?.questionnaire?.prompts).toHaveLength(3));
    expect(service.review?.questionnaire?.prompts[0]).toEqual({ id: 'prompt0001', text: BETTER });
  });
});

describe('The leader', () => {
  it('is asked for their own part before anything else, and nobody else is', async () => {
    const service = new FakeReviewService([leader(BEN)]);
    const { user, unmount } = await openPrepare(service);
    await user.click(await screen.findByRole('button', { name: 'Ask these questions' }));
    await screen.findByText('Nobody has answered yet.');
    expect(service.review?.questionnaire?.prompts[0]).toEqual({ id: 'ownpart', text: OWN });
    expect(screen.queryByLabelText(OWN)).toBeNull();
    unmount();
    const asBen = await openPrepare(service, { me: BEN });
    const own = await screen.findByLabelText(OWN);
    expect(screen.getAllByRole('textbox').indexOf(own)).toBeLessThan(
      screen.getAllByRole('textbox').indexOf(screen.getByLabelText(BETTER)),
    );
    expect(own).toHaveAccessibleDescription(/easier for others to say theirs/);
    await asBen.user.type(own, 'I promised the date');
    expect(screen.getByRole('radio', { name: 'With my name' })).toBeChecked();
    expect(screen.queryByRole('radio', { name: 'Without my name' })).toBeNull();
  });

  it('who is chosen after the questions went out can still be asked', async () => {
    const service = new FakeReviewService([asked, leader(BEN)]);
    const { user } = await openPrepare(service);
    expect(
      await screen.findByText(/Ben Okafor leads the people involved and has not been asked/),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ask for it' }));
    await waitFor(() => expect(service.review?.questionnaire?.prompts[0]?.id).toBe('ownpart'));
  });
});

describe('Answering', () => {
  it('is private: it goes its own way, without a name unless one is chosen, and says that it is saved', async () => {
    const service = new FakeReviewService([asked]);
    const { user } = await openPrepare(service, { me: BEN });
    expect(
      await screen.findByText(/Until Ana Ribeiro reveals the answers, nobody reads yours: not Ana Ribeiro/),
    ).toBeVisible();
    await user.type(screen.getByLabelText(BETTER), 'The rollback');
    expect(screen.getByText('Not saved yet: only in this browser')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Without my name' })).toBeChecked();
    expect(service.named('answers.save')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save privately' }));
    expect(await screen.findByText('Saved privately')).toBeVisible();
    expect(screen.getByText('1 person has answered.')).toBeVisible();
    expect(service.named('answers.save')).toMatchObject([
      { answers: [{ promptId: 'prompt0001', text: 'The rollback', visibility: 'anonymous' }] },
    ]);
    expect(JSON.stringify([service.log, service.named('review.submit')])).not.toContain('The rollback');
  });

  it('shows others only how many have answered', async () => {
    await openPrepare(answered());
    expect(await screen.findByText('3 people have answered.')).toBeVisible();
    expect(screen.queryByText(/The rollback|We knew in August|I was tired/)).toBeNull();
  });

  it('is kept in the browser until it is saved', async () => {
    const service = new FakeReviewService([asked]);
    const store = new MemoryStore();
    const { user, unmount } = await openPrepare(service, { me: BEN, store });
    await user.type(await screen.findByLabelText(BETTER), 'The rollback');
    await user.click(screen.getByRole('radio', { name: 'Only Ana Ribeiro' }));
    unmount();
    await openPrepare(service, { me: BEN, store });
    expect(await screen.findByLabelText(BETTER)).toHaveValue('The rollback');
    expect(screen.getByRole('radio', { name: 'Only Ana Ribeiro' })).toBeChecked();
    expect(service.named('answers.save')).toEqual([]);
  });

  it('is kept and tried again when the connection is lost', async () => {
    const service = new FakeReviewService([asked]);
    const { user } = await openPrepare(service, { me: BEN });
    await user.type(await screen.findByLabelText(BETTER), 'The rollback');
    service.fail('lost-before');
    await user.click(screen.getByRole('button', { name: 'Save privately' }));
    expect(await screen.findByText('Your answers are not saved yet')).toBeVisible();
    expect(screen.getByLabelText(BETTER)).toHaveValue('The rollback');
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText('Saved privately')).toBeVisible();
    expect(screen.queryByText('Your answers are not saved yet')).toBeNull();
  });

  it('needs no permission to change the review', async () => {
    const service = new FakeReviewService([asked]);
    service.canEdit = false;
    const { user } = await openPrepare(service, { me: BEN });
    await user.type(await screen.findByLabelText(BETTER), 'The rollback');
    await user.click(screen.getByRole('button', { name: 'Save privately' }));
    expect(await screen.findByText('Saved privately')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change the questions' })).toBeNull();
  });

  it('never begins from nothing because what is saved could not be read', async () => {
    const service = answered();
    const panel = await openPrepare(service, {
      me: BEN,
      whenLoaded: () => service.fail({ code: 'STORAGE_DOWN' }),
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Your own answers could not be read');
    expect(screen.queryByLabelText(BETTER)).toBeNull();
    await panel.user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByLabelText(BETTER)).toHaveValue('The rollback');
  });

  it('keeps the words for a question that is no longer asked', async () => {
    const service = new FakeReviewService([asked]);
    const { user } = await openPrepare(service, { me: BEN });
    await user.type(await screen.findByLabelText(BETTER), 'The rollback');
    await user.type(screen.getByLabelText(HARD), 'Nothing');
    service.write(ANA, {
      v: 1,
      id: 'askagain01',
      type: 'askPrompts',
      prompts: [{ id: 'prompt0002', text: HARD }],
    });
    await user.type(screen.getByLabelText('The event'), 'Cards failed');
    await user.tab();
    expect(await screen.findByText('A question that you answered is no longer asked')).toBeVisible();
    expect(screen.getByText('“The rollback”')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save privately' }));
    expect(await screen.findByText('Saved privately')).toBeVisible();
    expect(service.named('answers.save')).toMatchObject([{ answers: [{ promptId: 'prompt0002' }] }]);
  });
});

describe('Revealing', () => {
  it('is for the facilitator alone, who is told that there is no way back', async () => {
    const service = answered();
    const { user } = await openPrepare(service);
    await user.click(await screen.findByRole('button', { name: 'Reveal answers' }));
    expect(screen.getByText(/Reveal the answers of 3 people\? This cannot be taken back\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Not yet' })).toHaveFocus();
    expect(service.named('answers.reveal')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Reveal answers' }));
    expect(await screen.findByText('The rollback')).toBeVisible();
    expect(screen.getAllByText('Anonymous')).toHaveLength(3);
    expect(screen.getByText('I was tired')).toBeVisible();
    expect(screen.getByText('Held back: fewer than three anonymous answers.')).toBeVisible();
    expect(screen.queryByText('Nobody asks the night shift')).toBeNull();
    const own = screen.getByRole('region', { name: 'Only you see these' });
    expect(own).toHaveTextContent('We knew in August');
    expect(own).toHaveTextContent('Ben Okafor');
  });

  it('is not offered to anybody else, and what is for the facilitator is not shown to them', async () => {
    const service = answered();
    const { unmount } = await openPrepare(service, { me: MIA });
    await screen.findByText('3 people have answered.');
    expect(screen.queryByRole('button', { name: 'Reveal answers' })).toBeNull();
    unmount();
    await service.as(ANA)('answers.reveal', { number: 1, after: 0, commandId: 'reveal0001' });
    await openPrepare(service, { me: MIA });
    expect(await screen.findByText('The rollback')).toBeVisible();
    expect(screen.queryByText('We knew in August')).toBeNull();
    expect(screen.queryByText('Only you see these')).toBeNull();
  });

  it('says so when it did not work, and can be pressed again', async () => {
    const service = answered();
    const { user } = await openPrepare(service);
    await user.click(await screen.findByRole('button', { name: 'Reveal answers' }));
    service.fail({ code: 'STORAGE_DOWN' });
    await user.click(screen.getByRole('button', { name: 'Reveal answers' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('shows nothing twice');
    await user.click(screen.getByRole('button', { name: 'Reveal answers' }));
    expect(await screen.findByText('The rollback')).toBeVisible();
  });

  it('that was interrupted goes on with another press', async () => {
    const service = answered([asked, { v: 1, id: 'close00001', type: 'closeAnswers' }]);
    const { user } = await openPrepare(service);
    expect(await screen.findByText('The reveal was interrupted')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Reveal again' }));
    expect(await screen.findByText('The rollback')).toBeVisible();
    expect(screen.queryByText('The reveal was interrupted')).toBeNull();
  });

  it('loses nothing that somebody was still writing', async () => {
    const service = new FakeReviewService([asked]);
    const { user } = await openPrepare(service, { me: BEN });
    await user.type(await screen.findByLabelText(BETTER), 'Came too late');
    await service.as(ANA)('answers.reveal', { number: 1, after: 0, commandId: 'reveal0001' });
    await user.click(screen.getByRole('button', { name: 'Save privately' }));
    await screen.findByText('The answers have been revealed');
    await user.type(screen.getByLabelText('The event'), 'Cards failed');
    await user.tab();
    expect(await screen.findByText('The answers were revealed before yours were saved')).toBeVisible();
    expect(screen.getByText('“Came too late”')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe('Came too late');
    await user.click(screen.getByRole('button', { name: 'Let them go' }));
    expect(screen.queryByText('“Came too late”')).toBeNull();
  });

  it('does not call late what was saved although the answer to saving was lost', async () => {
    const service = new FakeReviewService([asked]);
    const { user, unmount } = await openPrepare(service, { me: BEN });
    await user.type(await screen.findByLabelText(BETTER), 'In time');
    await user.click(screen.getByRole('radio', { name: 'With my name' }));
    service.fail('lost-after');
    await user.click(screen.getByRole('button', { name: 'Save privately' }));
    await screen.findByText('Your answers are not saved yet');
    await service.as(ANA)('answers.reveal', { number: 1, after: 0, commandId: 'reveal0001' });
    await user.type(screen.getByLabelText('The event'), 'Cards failed');
    await user.tab();
    expect(await screen.findByText('In time')).toBeVisible();
    expect(screen.queryByText(/before yours were saved/)).toBeNull();
    unmount();
  });
});
