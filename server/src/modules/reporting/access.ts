import type { Output, ParsedInput } from '@app/contract'
import { normalisePhone } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { citizensByPhone, findAccount } from '../identity/index.ts'
import { normaliseTrackingNo, noteReading, lists } from '../requests/index.ts'
import { newestLooks } from './looks.ts'
import { whoActed } from './who.ts'

const REQUESTS_MAX = 200
const LOOKS = 100

/**
 * Who looked at somebody's data, when, at which part, as what: the same looks that its person reads, with names. Asking
 * is a reading of its own, and stands in the same list.
 */
export async function searchAccess(tx: Tx, input: ParsedInput<'access.search'>): Promise<Output<'access.search'>> {
  const { requests, accounts } = await dataBehind(tx, input.q)
  if (requests.size === 0 && accounts.length === 0) refuse('nobody_found', { field: 'q' })
  const ids = [...requests.keys()]
  const subjects = accounts.map((id) => `account:${id}`)
  const { items, next } = await newestLooks(tx, ids, subjects, input.cursor, LOOKS)
  await noteReading(tx, ids, 'search')
  await tx.audit({
    action: 'access.searched',
    subject: ids[0] ? `request:${ids[0]}` : subjects[0]!,
    details: { requests: ids.length, why: input.why },
  })
  const readers = await whoActed(
    tx,
    items.map((look) => look.by),
  )
  return {
    items: items.map((look) => ({
      at: look.at.toISOString(),
      reader: look.by,
      readerName: readers.get(look.by)?.name ?? '',
      roles: [...(look.roles ?? readers.get(look.by)?.roles ?? [])],
      trackingNo: (look.requestId && requests.get(look.requestId)) || '',
      part: look.part,
    })),
    requests: ids.length,
    next,
  }
}

/**
 * Requests (with their tracking number) and accounts of a tracking number, of a phone (as contact or as account), or of
 * an account's id.
 */
async function dataBehind(q: Query, typed: string): Promise<{ requests: Map<string, string>; accounts: string[] }> {
  const found = new Map<string, string>()
  const accounts: string[] = []
  const take = (rows: { id: string; tracking_no: string }[]) => {
    for (const row of rows) found.set(row.id, row.tracking_no)
  }
  const takeAccount = async (id: string) => {
    accounts.push(id)
    take(await lists.ofAccount(q, id, { open: null, before: null, limit: REQUESTS_MAX }))
  }
  const tracking = normaliseTrackingNo(typed)
  const one = tracking ? await lists.byTrackingNo(q, tracking) : undefined
  if (one) take([one])
  const phone = normalisePhone(typed)
  if (phone) {
    take(await lists.ofPhone(q, phone, REQUESTS_MAX))
    for (const account of await citizensByPhone(q, phone)) await takeAccount(account.id)
  }
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(typed) && (await findAccount(q, typed))) await takeAccount(typed)
  return { requests: found, accounts }
}
