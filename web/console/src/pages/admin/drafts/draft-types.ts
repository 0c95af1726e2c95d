import type { Output } from '@app/contract/calls'

export type Draft = Output<'drafts.get'>
export type Kind = Draft['kind']
export type Value = Record<string, unknown>
/** Every editor takes the value whole and gives it back changed; it may be unfinished. */
export interface EditorProps<T = Value> {
  value: T
  onChange(value: T): void
  readOnly?: boolean
}

/** One part of a value replaced; everything else is the same. */
export const withPart = <T extends object>(value: T, part: Partial<T>): T => {
  const next = { ...value, ...part } as Record<string, unknown>
  for (const key of Object.keys(part)) if (next[key] === undefined) delete next[key]
  return next as T
}
export const replaced = <T>(list: readonly T[], at: number, one: T): T[] => list.map((old, n) => (n === at ? one : old))
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, n) => n !== at)
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by
  if (to < 0 || to >= list.length) return [...list]
  const next = [...list]
  ;[next[at], next[to]] = [next[to]!, next[at]!]
  return next
}
