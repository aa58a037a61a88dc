/**
 * Checks a reply against Atlassian's OpenAPI document. The documented breaks are let through: the places in which real
 * sites, or Atlassian's own examples, differ from that document.
 */
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import * as z from 'zod';
import { readOutside } from './outsideData';

const methodSchema = z.enum(['get', 'post', 'put', 'delete']);
const responseSchema = z.object({
  content: z.record(z.string(), z.object({ schema: z.unknown().optional() })).optional(),
});
const operationSchema = z.object({
  operationId: z.string(),
  responses: z.record(z.string(), responseSchema),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
const breaksSchema = z.object({
  breaks: z.array(
    z.object({
      operationId: z.string(),
      status: z.number(),
      where: z.array(z.object({ pointer: z.string(), problem: z.string() })),
    }),
  ),
});

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly statuses: readonly string[];
  /** The problems of a reply body that no documented break explains. */
  problems(status: number, body: unknown): readonly string[];
}

/**
 * Breaks that stand in the notes rather than in the list: null in any value of a history item, wherever the history is
 * shown (real sites send it; the document says string).
 */
const nullInHistory = /\/items\/\d+\/(from|fromString|to|toString)$/;

const errorCollection = { $ref: '#/components/schemas/ErrorCollection' };

/** Every operation of the document by `METHOD path`. */
export function readOperations(): ReadonlyMap<string, Operation> {
  const document = documentSchema.parse(readOutside('jira-openapi.trimmed.json'));
  const { breaks } = breaksSchema.parse(readOutside('jira-openapi.known-breaks.json'));
  const ajv = new Ajv({ strict: false, allErrors: true, formats });
  ajv.addSchema({ $id: 'jira', components: document.components });
  const operations = new Map<string, Operation>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, raw] of Object.entries(methods)) {
      if (!methodSchema.safeParse(method).success) continue;
      const { operationId, responses } = operationSchema.parse(raw);
      const allowed = breaks.filter((each) => each.operationId === operationId).flatMap((each) => each.where);
      const validators = new Map<string, ValidateFunction>();
      operations.set(`${method.toUpperCase()} ${path}`, {
        operationId,
        method: method.toUpperCase(),
        path,
        statuses: Object.keys(responses),
        problems(status, body) {
          const content = responses[String(status)]?.content;
          // Most refusals are documented in words only; they all have the shape of the error collection.
          const schema =
            content?.['application/json']?.schema ?? (status >= 400 ? errorCollection : undefined);
          if (schema === undefined) return body === undefined ? [] : ['a body where none is documented'];
          // Atlassian's document gives PUT property and the like an empty schema: any JSON will do.
          const validate = validators.get(String(status)) ?? ajv.compile(absolute(schema));
          validators.set(String(status), validate);
          if (validate(body)) return [];
          return (validate.errors ?? [])
            .filter((error) => !isKnown(error, allowed))
            .map(
              (error) =>
                `${error.instancePath || '/'} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
            );
        },
      });
    }
  }
  return operations;
}

const formats = {
  'date-time': (text: string) => !Number.isNaN(Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))),
  date: /^\d{4}-\d{2}-\d{2}$/,
  uri: (text: string) => URL.canParse(text),
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  int32: true,
  int64: true,
  float: true,
  double: true,
} as const;

/** References point into the document, which ajv knows under the id `jira`. */
function absolute(schema: unknown): object {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"jira#/components/');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

function isKnown(error: ErrorObject, allowed: readonly { pointer: string; problem: string }[]): boolean {
  if (error.keyword === 'type' && nullInHistory.test(error.instancePath)) return true;
  return allowed.some(({ pointer, problem }) => {
    const place = new RegExp(`^${pointer.replaceAll('*', '[^/]+').replace(/\/$/, '')}(/.*)?$`);
    const extra = /^extra key `(.+)`$/.exec(problem)?.[1];
    if (extra !== undefined)
      return error.keyword === 'additionalProperties' && error.params['additionalProperty'] === extra;
    return pointer !== '/' && place.test(error.instancePath);
  });
}
