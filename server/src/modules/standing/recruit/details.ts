import type { Query } from '../../../kernel/context.ts'
import type { ApplicationRow } from './store.ts'

/** What an applicant wrote of themselves; sealed with a key of their own, so that erasing the key erases it. */
export interface Details {
  name: string
  nameUr: string
  sex: 'M' | 'F' | 'X'
  born: string
  identifier: string
  iban: string
  education: string
  vehicle: string
  phone: string
}

export const keyOf = (applicantId: string): string => `applicant:${applicantId}`
export const sealDetails = (q: Query, applicantId: string, details: Details): Promise<Buffer> =>
  q.kernel.vault.seal(keyOf(applicantId), JSON.stringify(details))
export async function detailsOf(q: Query, row: ApplicationRow): Promise<Details> {
  return JSON.parse(await q.kernel.vault.openText(keyOf(row.applicant_id), row.sealed)) as Details
}
export const sealWords = (q: Query, words: string): Buffer => q.kernel.vault.sealOwn('standing words', words)
export const openWords = (q: Query, sealed: Buffer | null): string =>
  sealed ? q.kernel.vault.openOwn('standing words', sealed).toString('utf8') : ''
