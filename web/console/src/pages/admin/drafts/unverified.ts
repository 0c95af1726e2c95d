type Json = Record<string, unknown>

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
