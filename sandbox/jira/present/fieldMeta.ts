/** What a form needs to know about a field: how its value looks, whether it is required, what may be chosen. */
import type { FieldContext } from '../fields/fieldContext';
import { fieldById } from '../fields/catalogue';
import type { ScreenField } from '../model';
import { resolutions } from '../resolutions';
import {
  api,
  presentComponent,
  presentPriority,
  presentProjectRef,
  presentResolution,
  presentType,
} from './parts';

/** Undefined for a field that the site does not have. */
export function presentFieldMeta(
  context: FieldContext,
  { fieldId, required }: ScreenField,
): Readonly<Record<string, unknown>> | undefined {
  const field = fieldById(context.core, fieldId);
  if (field === undefined) return undefined;
  const allowedValues = choices(context, fieldId);
  const defaultValue = defaultOf(context, fieldId);
  return {
    required,
    schema: field.schema,
    name: field.name,
    key: fieldId,
    hasDefaultValue: defaultValue !== undefined,
    operations: field.operations,
    ...(allowedValues === undefined ? {} : { allowedValues }),
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...autoComplete(context, fieldId),
  };
}

function choices(context: FieldContext, fieldId: string): readonly unknown[] | undefined {
  const { core, project, type } = context;
  switch (fieldId) {
    case 'project':
      return [presentProjectRef(core, project)];
    case 'issuetype':
      return [presentType(core, type)];
    case 'priority':
      return project.priorityIds.flatMap((id) => {
        const row = core.db.priorities.get(id);
        return row === undefined ? [] : [presentPriority(core, row)];
      });
    case 'components':
      return project.components.map((component) => presentComponent(core, component));
    case 'security':
      return project.securityLevels.map(({ id, name }) => ({
        self: api(core, `/securitylevel/${id}`),
        id,
        name,
      }));
    case 'resolution':
      return resolutions.map((resolution) => presentResolution(core, resolution));
    default:
      return core.db.fields.get(fieldId)?.options?.map(({ id, value }) => ({
        self: api(core, `/customFieldOption/${id}`),
        id,
        value,
      }));
  }
}

function defaultOf({ core, project, person }: FieldContext, fieldId: string): unknown {
  if (fieldId === 'reporter' && person.accountId !== undefined) return { accountId: person.accountId };
  if (fieldId !== 'priority') return undefined;
  const row = core.db.priorities.get(project.priorityIds[Math.floor(project.priorityIds.length / 2)] ?? '');
  return row === undefined ? undefined : presentPriority(core, row);
}

function autoComplete({ core, project }: FieldContext, fieldId: string): Readonly<Record<string, string>> {
  if (fieldId === 'assignee')
    return { autoCompleteUrl: api(core, `/user/assignable/search?project=${project.key}&query=`) };
  if (fieldId === 'reporter') return { autoCompleteUrl: api(core, '/user/search?query=') };
  return {};
}
