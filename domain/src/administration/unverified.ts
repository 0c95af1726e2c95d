import type { LocalText } from '../shared/index.ts'

/** A fact without a source: where it stands, what it is about (the words nearest to it), and what its source would be. */
export interface UnverifiedFact {
  path: string
  label: LocalText | null
  note: string
}

type Json = Record<string, unknown>
const isWords = (value: unknown): value is LocalText =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Json).en === 'string' &&
  typeof (value as Json).ur === 'string'

/** Everything in it that no source gives yet. */
export function unverifiedIn(value: unknown, path = '', label: LocalText | null = null): UnverifiedFact[] {
  if (typeof value !== 'object' || value === null) return []
  const thing = value as Json
  const own =
    thing.status === 'unverified' ? [{ path, label, note: typeof thing.note === 'string' ? thing.note : '' }] : []
  const words = [thing.label, thing.title, thing.name, thing.what].find(isWords) ?? label
  return [
    ...own,
    ...Object.entries(thing).flatMap(([key, inner]) =>
      unverifiedIn(inner, path === '' ? key : `${path}.${key}`, words),
    ),
  ]
}
