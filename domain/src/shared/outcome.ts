/** An expected "no" of a pure rule: a declared code, and the field it belongs to where there is one. */
export interface Refused<Code extends string = string> {
  refusal: Code
  field?: string
  details?: Record<string, string | number | boolean>
}

export function isRefused<T>(value: T): value is Extract<T, Refused> {
  return typeof value === 'object' && value !== null && 'refusal' in value
}
