/**
 * Whether a stage stands on the one page of a light review: there it shows its question, its line and its list, and
 * neither a gate nor a question to ask.
 */
import { createContext, useContext } from 'react';

const Context = createContext(false);
export const BriefProvider = Context.Provider;

export function useBrief(): boolean {
  return useContext(Context);
}

/** What a part is headed by where it has a stage of its own, and on the page of a light review. */
const HEADINGS = {
  facts: { stage: 'What happened, in order', brief: 'What happened?' },
  factors: { stage: 'What contributed', brief: 'What contributed?' },
  practices: { stage: 'Practices to keep', brief: 'What should we keep?' },
  actions: { stage: 'What we will change', brief: 'What will we do?' },
} as const;

export function useHeading(): (part: keyof typeof HEADINGS) => string {
  const brief = useBrief();
  return (part) => HEADINGS[part][brief ? 'brief' : 'stage'];
}
