/** Any change to details, timeline, factors and ideas. */
import { tidy } from '../../src/domain/text';
import {
  ENTRY_KINDS,
  KINDS,
  PURPOSES,
  ROLES,
  SIZES,
  STAGES,
  VISIBILITIES,
} from '../../src/domain/vocabulary';
import { clearable, day, edit, idOf, maybe, moment, of, person, text, type Intent } from './anyFields';
import { fc } from './fastCheck';

const itemRef = fc.oneof(
  ...(['entry', 'factor', 'idea', 'note'] as const).map((item) =>
    fc.record({ item: fc.constant(item), itemId: idOf(item) }),
  ),
);
const label = fc.constantFrom('handoff', 'alerting', 'on-call', 'tests');
const labels = fc.array(label, { maxLength: 3 });
const entryIds = fc.array(idOf('entry'), { maxLength: 3 });
const draft = fc.record(
  {
    outcome: text.map((typed) => tidy(typed).slice(0, 60)),
    owner: person,
    due: day,
    verification: text,
    purpose: fc.constantFrom(...PURPOSES),
    projectId: fc.constantFrom('10001', '10002'),
    issueTypeId: fc.constant('10100'),
  },
  { requiredKeys: [] },
);
const readyDraft = fc.record({
  outcome: fc.constant('Page the secondary'),
  owner: person,
  due: day,
  verification: text,
  projectId: fc.constant('10001'),
  issueTypeId: fc.constant('10100'),
});
const newEntry = {
  entryId: idOf('entry'),
  at: moment,
  text,
  kind: fc.constantFrom(...ENTRY_KINDS),
  evidence: maybe(fc.record({ url: fc.constant('https://status.example/1'), title: maybe(text) })),
};
const newFactor = {
  factorId: idOf('factor'),
  kind: fc.constantFrom('factor', 'practice'),
  statement: text,
  role: maybe(fc.constantFrom(...ROLES)),
  labels,
  entryIds,
};
const newIdea = {
  ideaId: idOf('idea'),
  factorId: maybe(idOf('factor')),
  followUpOf: maybe(idOf('idea')),
  text,
  draft: maybe(draft),
};
const some = (shape: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.array(fc.record(shape), { maxLength: 2 });

/** One for every command of the first stages that a browser can send. */
export const anyFirstChange: fc.Arbitrary<Intent['what']> = fc.oneof(
  of('editDetails', {
    title: maybe(edit),
    kind: maybe(fc.constantFrom(...KINDS)),
    size: maybe(fc.constantFrom(...SIZES)),
    facilitator: maybe(person),
    scribe: clearable(person),
    participants: maybe(fc.array(person, { maxLength: 3 })),
    leader: clearable(person),
    eventDay: clearable(day),
    visibility: maybe(fc.constantFrom(...VISIBILITIES)),
    window: clearable(fc.record({ from: maybe(moment), to: maybe(moment) })),
  }),
  of('moveToStage', { stage: fc.constantFrom(...STAGES) }),
  of('agreeFacts', { skippedBecause: maybe(text), stage: maybe(fc.constantFrom(...STAGES)) }),
  of('reopenFacts', { stage: maybe(fc.constantFrom(...STAGES)) }),
  of('addTimelineEntry', newEntry),
  of('editTimelineEntry', {
    entryId: idOf('entry'),
    text: maybe(edit),
    at: maybe(moment),
    kind: maybe(fc.constantFrom(...ENTRY_KINDS)),
    evidence: clearable(fc.constant({ url: 'https://chat.example/p/7' })),
    decision: clearable(
      fc.record({ known: text, believed: text, alternatives: fc.constant(''), reasonable: text }),
    ),
  }),
  of('addFactor', newFactor),
  of('editFactor', {
    factorId: idOf('factor'),
    statement: maybe(edit),
    role: clearable(fc.constantFrom(...ROLES)),
    addLabels: maybe(labels),
    removeLabels: maybe(labels),
    addEntryIds: maybe(entryIds),
    removeEntryIds: maybe(entryIds),
  }),
  of('addIdea', newIdea),
  of('editIdea', { ideaId: idOf('idea'), text: edit }),
  of('decideIdea', {
    ideaId: idOf('idea'),
    decision: fc.oneof(
      fc.record({ outcome: fc.constantFrom('undecided', 'do') }),
      fc.record({ outcome: fc.constant('park'), until: day }),
      fc.record({ outcome: fc.constant('decline'), reason: text, decidedBy: person }),
    ),
  }),
  of('draftAction', {
    ideaId: idOf('idea'),
    changes: fc.record(
      {
        outcome: clearable(fc.constant('Page the secondary')),
        due: clearable(day),
        owner: clearable(person),
      },
      { requiredKeys: [] },
    ),
  }),
  of('importItems', {
    entries: some(newEntry),
    factors: some(newFactor),
    ideas: some(newIdea),
    notes: some({ noteId: idOf('note'), text, heading: maybe(fc.constant('Lessons')) }),
  }),
  of('removeItems', { items: fc.array(itemRef, { minLength: 1, maxLength: 3 }) }),
  of('restoreItems', { items: fc.array(itemRef, { minLength: 1, maxLength: 3 }) }),
  of('settleAlternative', {
    target: maybe(itemRef),
    alternativeId: fc.constant('first'),
    choose: fc.constantFrom('use', 'dismiss'),
    sawText: maybe(fc.boolean()),
  }),
);

/** What becomes of a wish in Jira. */
export const anyOutcome: fc.Arbitrary<Intent['what']> = fc.oneof(
  of('commitAction', { ideaId: idOf('idea'), draft: fc.oneof(draft, readyDraft) }),
  of('actionCreated', {
    ideaId: idOf('idea'),
    issueId: fc.constant('20231'),
    key: fc.constant('OPS-231'),
    linked: fc.boolean(),
  }),
  of('actionRefused', {
    ideaId: idOf('idea'),
    code: fc.constant('refused'),
    fields: fc.constant({ duedate: 'Not on the screen' }),
  }),
  of('actionUnconfirmed', { ideaId: idOf('idea'), linkedAtOnce: fc.boolean() }),
);
