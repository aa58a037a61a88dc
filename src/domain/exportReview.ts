/**
 * A review as JSON, for archives and other tools: docs/export.md describes it. People are account ids; names are read
 * from Jira when somebody looks. Answers are in it only once they were revealed, and then as everybody sees them.
 */
import { present, type Factor, type Review } from './review';

const EXPORT_FORMAT = 'debrief.review';

/** @param issueKey as Jira calls the reviewed issue today. @param exportedAt UTC instant */
export function exportOf(review: Review, issueKey: string, exportedAt: string) {
  const { passages, questionnaire, opened, closed, cancelled } = review;
  const factors = present(review.factors);
  return {
    format: EXPORT_FORMAT,
    v: 1,
    exportedAt,
    issue: { id: review.issueId, key: issueKey },
    number: review.number,
    /** The review as of this entry of its log. */
    seq: review.seq,
    title: review.title,
    kind: review.kind,
    size: review.size,
    status: review.status,
    stage: review.stage,
    visibility: review.visibility,
    people: {
      facilitator: review.facilitator,
      scribe: review.scribe,
      leader: review.leader,
      participants: review.participants,
    },
    eventDay: review.eventDay,
    meetingAt: review.meetingAt,
    opened,
    closed,
    cancelled,
    versions: review.versions,
    scope: {
      event: passages.event?.text,
      question: passages.question?.text,
      output: passages.output?.text,
      window: review.window,
    },
    baseline: review.baseline,
    answers:
      questionnaire?.state === 'revealed'
        ? questionnaire.prompts.map(({ id, text }) => ({
            prompt: text,
            answers: questionnaire.answers.find(({ promptId }) => promptId === id)?.answers ?? [],
          }))
        : [],
    factsAgreed: review.factsAgreed,
    timeline: present(review.entries).map(({ id, at, text, kind, evidence, decision }) => ({
      ...{ id, at, text, kind, evidence, decision },
    })),
    factors: factors.filter(({ kind }) => kind === 'factor').map(factorOf),
    practices: factors.filter(({ kind }) => kind === 'practice').map(factorOf),
    ideas: present(review.ideas).map(({ id, factorId, followUpOf, text, decision, draft, creation }) => ({
      ...{ id, factorId, followUpOf, text, decision },
      commitment: draft,
      issue: creation.state === 'created' ? { id: creation.issueId, key: creation.key } : undefined,
    })),
    notes: present(review.notes).map(({ heading, text }) => ({ heading, text })),
    parkingLot: review.thoughts.map(({ text, became }) => ({ text, became })),
    millisecondsSpent: review.spent,
    followUp: review.followUp,
  };
}

function factorOf({ id, statement, role, labels, entryIds, noEvidenceBecause, whys }: Factor) {
  return {
    ...{ id, statement, role, labels, entryIds, noEvidenceBecause },
    whys: whys.map(({ text }) => text),
  };
}
