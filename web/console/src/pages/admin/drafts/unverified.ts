type Json = Record<string, unknown>

/** Every fact without a source, by its path, with the note that says what its source would be. */
export function unverifiedIn(value: unknown, path = ''): { path: string; note: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = (value as Json).status === 'unverified' ? [{ path, note: String((value as Json).note ?? '') }] : []
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => unverifiedIn(inner, path === '' ? key : `${path}.${key}`))]
}

/** The same value with that fact known, and from where. */
export function markVerified<T>(value: T, path: string, source: string): T {
  const next = structuredClone(value)
  const steps = path.split('.')
  const last = steps.pop() as string
  let holder = next as unknown as Json
  for (const step of steps) holder = holder[step] as Json
  holder[last] = { status: 'sourced', source }
  return next
}
