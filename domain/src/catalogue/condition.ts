/** A value that an answer may be compared with. */
export type Scalar = string | number | boolean

/**
 * What a condition looks at: the answer of a field by name, or a number derived from it.
 * Inside a repeated group a name means the item's own field first, then the form's.
 */
export type Operand = string | { yearsSince: string } | { daysSince: string } | { countOf: string }

/**
 * A small expression as plain data, so that a service definition can be stored as JSON.
 * A comparison with an answer that is not given is false (`present: false` is the way to ask for that).
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { of: Operand; is: Scalar }
  | { of: Operand; in: Scalar[] }
  | { of: Operand; atLeast: number }
  | { of: Operand; moreThan: number }
  | { of: Operand; atMost: number }
  | { of: Operand; present: boolean }
