/** The bodies that `@forge/kvs` 1.6.5 sends, as schemas: a body of another shape is refused, not guessed at. */
import * as z from 'zod';

const ttlSchema = z.object({
  value: z.number().positive(),
  unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});

const setOptionsSchema = z.object({
  ttl: ttlSchema.optional(),
  keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
  returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
  returnMetadataFields: z.array(z.string()).optional(),
});

const entityNameSchema = z.string().optional();

export const keySchema = z.object({ key: z.string() });

export const setSchema = z.object({
  key: z.string(),
  value: z.unknown(),
  options: setOptionsSchema.optional(),
});

export type SetRequest = z.infer<typeof setSchema>;

export const querySchema = z.object({
  limit: z.number().int().positive().optional(),
  after: z.string().optional(),
  where: z
    .array(
      z.object({
        property: z.literal('key'),
        condition: z.literal('BEGINS_WITH'),
        values: z.tuple([z.string()]),
      }),
    )
    .max(1)
    .optional(),
});

export type QueryRequest = z.infer<typeof querySchema>;

export const batchKeysSchema = z.array(z.object({ key: z.string(), entityName: entityNameSchema }));

export const batchSetSchema = z.array(setSchema.extend({ entityName: entityNameSchema }));

export const transactionSchema = z.object({
  set: z
    .array(setSchema.extend({ entityName: entityNameSchema, conditions: z.unknown().optional() }))
    .optional(),
  delete: z
    .array(z.object({ key: z.string(), entityName: entityNameSchema, conditions: z.unknown().optional() }))
    .optional(),
  check: z.array(z.object({ key: z.string(), entityName: entityNameSchema })).optional(),
});

const UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

/** Milliseconds of a time to live. */
export function ttlMs(ttl: z.infer<typeof ttlSchema>): number {
  return ttl.value * UNIT_MS[ttl.unit];
}
