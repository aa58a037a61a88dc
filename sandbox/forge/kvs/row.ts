/** One stored value, as it is kept and as it goes over the wire. */

export interface KvsRow {
  readonly value: unknown;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt?: number;
}

/** The form in which `@forge/kvs` reads a row. */
export function wireRow(key: string, row: KvsRow) {
  return {
    key,
    value: row.value,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    ...(row.expiresAt === undefined ? {} : { expireTime: new Date(row.expiresAt).toISOString() }),
  };
}
