/**
 * The pre-read: what people should have seen before the meeting, as a comment on the issue. It holds the scope, the draft
 * timeline and the ground rules, and nothing of the questionnaire but that it waits: answers never leave the review,
 * revealed or not.
 */
import { needsAgreement } from './checklist';
import type { Document } from './document';
import { scopeBlocks, WHOLE } from './recap';
import { timelineBlocks } from './recapFindings';
import { cut, fewer, heading, list, paragraph, plain, type RecapShape } from './recapParts';
import { present, type Review } from './review';
import type { Settings } from './settings';

type PreReadSettings = Pick<Settings, 'groundRules'>;

/** @param shape how much of everything; what is left out is said */
export function preReadOf(review: Review, settings: PreReadSettings, shape: RecapShape = WHOLE): Document {
  return [
    heading(2, `Before the review: ${review.title}`),
    ...invitation(review),
    ...scopeBlocks(review, shape),
    ...timelineBlocks(review, shape),
    ...draftNote(review),
    ...rules(settings, shape),
    ...questionsWait(review),
  ];
}

function invitation({ meetingAt }: Review): Document {
  return meetingAt === undefined
    ? [paragraph(plain('We will look at this together. Please read it beforehand.'))]
    : [paragraph(plain('We meet on '), { moment: meetingAt }, plain('. Please read this beforehand.'))];
}

function draftNote(review: Review): Document {
  const isDraft = needsAgreement(review) && review.factsAgreed === undefined;
  return isDraft && present(review.entries).length > 0
    ? [paragraph(plain('This timeline is a draft: please correct it, and add what is missing.'))]
    : [];
}

function rules({ groundRules }: PreReadSettings, shape: RecapShape): Document {
  if (groundRules.length === 0) return [];
  const { shown, more } = fewer(groundRules, shape);
  return [heading(3, 'Ground rules'), list([...shown.map((rule) => [plain(cut(rule, shape))]), ...more])];
}

function questionsWait({ questionnaire }: Review): Document {
  return questionnaire?.state === 'asking'
    ? [
        paragraph(
          plain('A few questions wait in the review panel of this issue. '),
          plain('Answers stay private until the facilitator reveals them.'),
        ),
      ]
    : [];
}
