import type { SignedHead } from './head.ts'

/** Where heads are told, out of reach of whoever owns the database. */
export interface HeadPlace {
  /** As the setting says it; no secret. */
  name: string
  everyMs: number
  /** Kept for good once this answers. One that is there already under this number stays as it is. */
  keep(number: number, at: Date, head: SignedHead): Promise<void>
}

/** A place that can be read again, to hold what is sealed against what was told. */
export interface KeptHeads {
  name: string
  /** By number, ascending. */
  list(): AsyncGenerator<{ number: number; key: string }>
  read(key: string): Promise<unknown>
}

const NUMBERED = /(?:^|\/)(\d{12})\.json$/
/** Named by its day, then its number: one name, one head, and a name that is missing is seen. */
export const keyOf = (number: number, at: Date): string =>
  `${at.toISOString().slice(0, 10)}/${String(number).padStart(12, '0')}.json`
export const numberIn = (key: string): number | undefined => {
  const found = NUMBERED.exec(key)?.[1]
  return found === undefined ? undefined : Number(found)
}
