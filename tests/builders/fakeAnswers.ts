/** Private answers in memory, with the rules of the real ones on who reads what and when. */
import type { Answer } from '../../src/contract/answer';
import type { Input, Output } from '../../src/contract/calls';
import { QUESTIONNAIRE_LIMITS, type RevealedAnswer } from '../../src/domain/preparation';
import type { DeepReadonly } from '../../src/domain/result';
import type { Review } from '../../src/domain/review';

type Saved = DeepReadonly<Input<'answers.save'>['answers']>;
type Loaded = DeepReadonly<Output<'answers.load'>>;

export class FakeAnswers {
  private readonly rows = new Map<string, Saved>();

  /** As `answers.save` by this person, whatever state the questionnaire is in. */
  write(by: string, answers: Saved): void {
    this.rows.set(by, answers);
  }

  save(
    by: string,
    review: Review | undefined,
    { answers }: Input<'answers.save'>,
  ): Answer<{ people: number }> {
    if (review?.questionnaire?.state !== 'asking') return { ok: false, error: { code: 'ANSWERS_REVEALED' } };
    this.write(by, answers);
    return { ok: true, value: { people: this.rows.size } };
  }

  load(by: string, review: Review | undefined): Loaded {
    const isRevealed = review?.questionnaire?.state === 'revealed';
    const stays = ({ visibility }: Saved[number]): boolean => !isRevealed || visibility === 'facilitator';
    return {
      mine: (this.rows.get(by) ?? []).filter(stays),
      people: this.rows.size,
      forYou: isRevealed && by === review.facilitator ? this.forFacilitator() : [],
    };
  }

  /** What everybody may read of one prompt. */
  to(promptId: string): { readonly answers: readonly RevealedAnswer[]; readonly heldBack: boolean } {
    const given = this.all().filter((answer) => answer.promptId === promptId);
    const named = given
      .filter(({ visibility }) => visibility === 'named')
      .map(({ text, by }) => ({ text, by }));
    const anonymous = given
      .filter(({ visibility }) => visibility === 'anonymous')
      .map(({ text }) => ({ text }));
    const enough = anonymous.length >= QUESTIONNAIRE_LIMITS.anonymousFrom;
    return { answers: [...named, ...(enough ? anonymous : [])], heldBack: !enough && anonymous.length > 0 };
  }

  private forFacilitator(): Loaded['forYou'] {
    return this.all()
      .filter(({ visibility }) => visibility === 'facilitator')
      .map(({ promptId, text, by }) => ({ promptId, text, by }));
  }

  private all() {
    return [...this.rows].flatMap(([by, answers]) => answers.map((answer) => ({ ...answer, by })));
  }
}
