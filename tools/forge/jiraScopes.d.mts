/** Types of jiraScopes.mjs, which the linter's script loads without a compiler. */
export interface ScopedCall {
  readonly method: string;
  /** `{}` stands for one path part. */
  readonly path: string;
  /** The classic scope it needs; undefined when it needs none. */
  readonly scope: string | undefined;
}
export const jiraCalls: readonly ScopedCall[];
export function asOpenApi(): { readonly paths: Readonly<Record<string, unknown>> };
