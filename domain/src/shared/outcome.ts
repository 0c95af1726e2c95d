/** An expected "no" of a pure rule: a declared code, and the field it belongs to where there is one. */
export interface Refused {
  refusal: string
  field?: string
  details?: Record<string, string | number | boolean>
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'refusal' in value
}
