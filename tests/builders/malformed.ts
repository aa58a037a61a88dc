/** Ways in which a good payload can be wrong, made from the payload itself. */

type Json = unknown;

export interface Malformed {
  /** What was done to which field, for the name of a test. */
  readonly how: string;
  /** The top field that is wrong; '' for the payload as a whole. */
  readonly field: string;
  readonly payload: Json;
}

/** Of no field the right type or size, whatever it holds. */
const NEVER_RIGHT: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['a fraction', 1.5],
  ['a negative number', -1],
  ['a huge number', 1e21],
  ['a megabyte of text', 'x'.repeat(1_000_000)],
  ['a list of a list', [[]]],
  ['a list of nothing', [null]],
  ['an object in a list', [{ constructor: { prototype: {} } }]],
  ['markup', '<img src=x onerror=alert(1)>'.repeat(100)],
];

const WHOLES: readonly (readonly [string, Json])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'x'],
  ['a number', 7],
  ['a list', []],
  ['a megabyte of text', 'x'.repeat(1_000_000)],
];

/** The payload as a whole, where it is not an object. */
export const notAnObject: readonly Malformed[] = WHOLES.map(([how, payload]) => ({
  how,
  field: '',
  payload,
}));

/** Each field of the payload, replaced by what can never be right. */
export function wrongFields(payload: object): readonly Malformed[] {
  return Object.entries(payload).flatMap(([field, good]) =>
    NEVER_RIGHT.filter(([, value]) => typeof value !== 'boolean' || typeof good !== 'boolean').map(
      ([how, value]) => ({
        how: `${field} is ${how}`,
        field,
        payload: { ...payload, [field]: value },
      }),
    ),
  );
}

/** Without each of the fields that are named. */
export function missingFields(payload: object, required: readonly string[]): readonly Malformed[] {
  return required.map((field) => ({
    how: `${field} is missing`,
    field,
    payload: Object.fromEntries(Object.entries(payload).filter(([name]) => name !== field)),
  }));
}
