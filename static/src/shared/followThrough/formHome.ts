/** Where a form about an action or an event stands: who fills it in, and whether its button may be the primary one. */
import { createContext, useContext } from 'react';

export interface FormHome {
  /** Account id; what is typed is kept for this person. Absent where Jira does not say. */
  readonly me?: string | undefined;
  /** True on a surface that has no primary button. */
  readonly quiet?: boolean;
}

const Context = createContext<FormHome>({});
export const FormHomeProvider = Context.Provider;
export const useFormHome = (): FormHome => useContext(Context);
