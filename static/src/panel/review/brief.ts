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
