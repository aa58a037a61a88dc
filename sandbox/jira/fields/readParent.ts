/**
 * A parent stands exactly one level above its child. In a team-managed project, and for sub-tasks anywhere, both are in
 * the same project.
 */
import * as z from 'zod/mini';
import type { FieldContext, ValueResult } from './fieldContext';

const reference = z.union([z.object({ id: z.string() }), z.object({ key: z.string() })]);
const nothing = z.object({ none: z.literal(true) });

const NOT_VALID = 'Please select valid parent issue.';
const WRONG_LEVEL = 'Given parent issue does not belong to appropriate hierarchy.';

export function readParent(raw: unknown, context: FieldContext): ValueResult {
  const { core, person, project, type, issue } = context;
  if (nothing.safeParse(raw).success)
    return type.subtask ? 'A sub-task must have a parent.' : { patch: { parentId: null } };
  const wanted = reference.safeParse(raw);
  if (!wanted.success) return NOT_VALID;
  const parent = core.db.issueByIdOrKey('id' in wanted.data ? wanted.data.id : wanted.data.key);
  if (parent === undefined || !core.permissions.sees(person, parent) || parent.id === issue?.id)
    return NOT_VALID;
  const parentLevel = core.db.issueTypes.get(parent.typeId)?.hierarchyLevel;
  if (parentLevel !== type.hierarchyLevel + 1) return WRONG_LEVEL;
  const parentProject = core.db.projects.get(parent.projectId);
  const sameProject = parent.projectId === project.id;
  const bound = type.subtask || project.style === 'next-gen' || parentProject?.style === 'next-gen';
  return bound && !sameProject ? WRONG_LEVEL : { patch: { parentId: parent.id } };
}
