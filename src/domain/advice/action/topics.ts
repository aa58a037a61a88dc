/** What an action is about, to choose an example that is near it. */
import { sentencesIn } from '../wording/sentences';

/** The first that fits is taken, so the narrower ones stand first. */
const STEMS = {
  alerting: ['alert', 'alarm', 'monitor', 'pag', 'dashboard', 'metric', 'observab', 'detect', 'logg'],
  testing: ['test', 'regression', 'staging', 'qa', 'coverage', 'rehears'],
  documentation: ['document', 'doc', 'docs', 'runbook', 'wiki', 'guide', 'playbook', 'manual', 'knowledge'],
  training: ['train', 'teach', 'onboard', 'workshop', 'course', 'skill', 'awareness'],
  communication: [
    'communicat',
    'inform',
    'tell',
    'notif',
    'stakeholder',
    'handover',
    'handoff',
    'support',
    'align',
  ],
  release: [
    'deploy',
    'release',
    'rollback',
    'rollout',
    'pipeline',
    'ci',
    'merge',
    'review',
    'process',
    'approv',
  ],
  capacity: ['capacit', 'perform', 'latenc', 'memory', 'disk', 'scal', 'limit', 'quota', 'load', 'resilien'],
} as const;

// The keys of a constant of ours are all there are.
export const TOPICS = [...(Object.keys(STEMS) as (keyof typeof STEMS)[]), 'other'] as const;
export type Topic = keyof typeof STEMS | 'other';

/** Stems of up to this many letters are whole words: "ci" is not in "circuit". */
const WHOLE = 4;

export function topicOf(text: string): Topic {
  const forms = sentencesIn(text).flatMap((sentence) => sentence.words.map((word) => word.form));
  const found = Object.entries(STEMS).find(([, stems]) =>
    forms.some((form) =>
      stems.some((stem) => form === stem || (stem.length >= WHOLE && form.startsWith(stem))),
    ),
  );
  return TOPICS.find((topic) => topic === found?.[0]) ?? 'other';
}
