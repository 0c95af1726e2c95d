import type { Output, ParsedInput } from '@app/contract'
import { normalisePhone } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { citizensByPhone, findAccount } from '../identity/index.ts'
import { findByTracking, normaliseTrackingNo, noteReading, readingsOf, requestsOfAccount, requestsOfPhone } from '../requests/index.ts'

const REQUESTS_MAX = 200
const READINGS = 100

/** Who looked at somebody's data, when, at which part, as what. Asking that is a reading of its own, and stands in the same list. */
export async function searchAccess(tx: Tx, input: ParsedInput<'access.search'>): Promise<Output<'access.search'>> {
  const found = await requestsBehind(tx, input.q)
  if (found.size === 0) refuse('nobody_found', { field: 'q' })
  const ids = [...found.keys()]
  const rows = await readingsOf(tx, ids, input.before ? new Date(input.before) : null, READINGS)
  await noteReading(tx, ids, 'search')
  await tx.audit({ action: 'access.searched', subject: `request:${ids[0]}`, details: { requests: ids.length, why: input.why } })
  const names = new Map<string, string>()
  for (const reader of new Set(rows.map((row) => row.reader))) names.set(reader, (await findAccount(tx, reader.slice(reader.indexOf(':') + 1)))?.name ?? '')
  const last = rows.at(-1)
  return {
    items: rows.map((row) => ({ at: row.at.toISOString(), reader: row.reader, readerName: names.get(row.reader) ?? '', roles: row.roles, trackingNo: found.get(row.request_id) ?? '', part: row.part })),
    requests: ids.length, next: rows.length === READINGS && last ? last.at.toISOString() : null,
  }
}

/** Requests of a tracking number, of a phone (as contact or as account), or of an account's id; by id with their tracking number. */
async function requestsBehind(q: Query, typed: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const take = (rows: { id: string; tracking_no: string }[]) => { for (const row of rows) found.set(row.id, row.tracking_no) }
  const tracking = normaliseTrackingNo(typed)
  const one = tracking ? await findByTracking(q, tracking) : undefined
  if (one) take([one])
  const phone = normalisePhone(typed)
  if (phone) {
    take(await requestsOfPhone(q, phone, REQUESTS_MAX))
    for (const account of await citizensByPhone(q, phone)) take(await requestsOfAccount(q, account.id, null, null, REQUESTS_MAX))
  }
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(typed)) take(await requestsOfAccount(q, typed, null, null, REQUESTS_MAX))
  return found
}
