/**
 * Where a surface stands: on an issue, in a project, on the dashboard. Turns a place into the `extension` that Jira hands
 * to the app, with the fields that Forge documents for issue panels, issue contexts, project pages and widgets.
 */
import * as z from 'zod';
import { DASHBOARD_ID } from './dashboard';
import type { Dashboard } from './dashboard';
import type { UiModule } from './forge/manifest';
import type { JiraReply } from './types';

export const placeSchema = z.union([
  z.object({ moduleKey: z.string(), issueKey: z.string() }),
  z.object({ moduleKey: z.string(), projectKey: z.string() }),
  z.object({
    moduleKey: z.string(),
    dashboard: z.literal(true),
    /** Absent while a widget is configured for the first time. */
    widgetId: z.string().optional(),
    /** The widget's edit mode instead of its view. */
    edit: z.boolean().optional(),
  }),
]);

export type Place = z.infer<typeof placeSchema>;

export type Extension = Readonly<Record<string, unknown>>;

const projectSchema = z.object({
  id: z.string(),
  key: z.string(),
  projectTypeKey: z.string().default('software'),
});

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ issuetype: z.object({ id: z.string(), name: z.string() }), project: projectSchema }),
});

/** Reads Jira; the caller decides as whom. */
type Read = (path: string) => Promise<JiraReply>;

/**
 * The `extension` for a module at a place. A key that cannot be read leaves only the key: the app must cope, because a
 * place is what the browser claims.
 */
export async function extensionOf(
  module: UiModule,
  place: Place,
  read: Read,
  dashboard: Pick<Dashboard, 'widget'>,
): Promise<Extension> {
  if ('dashboard' in place) {
    const { widgetId, edit = false } = place;
    return {
      type: module.type,
      context: { dashboardId: DASHBOARD_ID, ...(widgetId === undefined ? {} : { widgetId }) },
      config: (widgetId === undefined ? undefined : dashboard.widget(widgetId)?.config) ?? null,
      ...(edit ? { entryPoint: 'edit' } : {}),
    };
  }
  if ('projectKey' in place) {
    const reply = await read(`/rest/api/3/project/${encodeURIComponent(place.projectKey)}`);
    const project = projectSchema.safeParse(reply.body);
    return {
      type: module.type,
      project: project.success ? projectPart(project.data) : { key: place.projectKey },
    };
  }
  const reply = await read(
    `/rest/api/3/issue/${encodeURIComponent(place.issueKey)}?fields=issuetype,project`,
  );
  const issue = issueSchema.safeParse(reply.body);
  if (!issue.success) return { type: module.type, issue: { key: place.issueKey } };
  const { id, key, fields } = issue.data;
  return {
    type: module.type,
    issue: { id, key, type: fields.issuetype.name, typeId: fields.issuetype.id },
    project: projectPart(fields.project),
  };
}

function projectPart({ id, key, projectTypeKey }: z.infer<typeof projectSchema>) {
  return { id, key, type: projectTypeKey };
}
