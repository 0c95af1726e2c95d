import type { Output, ParsedInput } from '@app/contract'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { tracesOf } from '../../kernel/own-traces.ts'
import { readsOfRequests } from '../documents/index.ts'
import { findStaff, speaker } from '../identity/index.ts'
import { noteReading, readingsOf, requestsOfAccount } from '../requests/index.ts'
import { REQUESTS_MAX } from './gather.ts'

const PAGE = 50
/** Desks in the order in which one of several is told. */
const DESKS = ['clerk', 'agent', 'centre', 'operations', 'grievances', 'finance', 'vetting', 'supervisor', 'auditor', 'admin', 'agency']

interface Look { at: Date; by: string; roles: readonly string[] | null; part: string; requestId: string | null }

/** Who looked: at requests and lists, at pictures of papers, and whoever did something. Desks and reasons, never names. */
export async function readers(q: Query, input: ParsedInput<'record.readers'>): Promise<Output<'record.readers'>> {
  const who = await speaker(q, input.accountId)
  const before = input.cursor === undefined ? null : new Date(input.cursor)
  const rows = await requestsOfAccount(q, who.id, null, null, REQUESTS_MAX)
  const numbers = new Map(rows.map((row) => [row.id, row.tracking_no]))
  const ids = [...numbers.keys()]
  await noteReading(q, ids, 'search')
  const looks: Look[] = [
    ...(await readingsOf(q, ids, before, PAGE)).map((one) => ({ at: one.at, by: one.reader, roles: one.roles, part: one.part, requestId: one.request_id })),
    ...(await readsOfRequests(q, ids, before, PAGE)).map((one) => ({ at: one.read_at, by: one.read_by, roles: null, part: 'file', requestId: one.request_id })),
    ...(await tracesOf(q, [...ids.map((id) => `request:${id}`), `account:${who.id}`], before, PAGE)).map((one) => ({ at: one.at, by: one.actor, roles: null, part: 'act', requestId: one.subject.startsWith('request:') ? one.subject.slice(8) : null })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, PAGE)
  const desks = new Map<string, LocalText>()
  for (const look of looks) if (!desks.has(look.by)) desks.set(look.by, await deskOf(q, look))
  const last = looks.at(-1)
  return {
    items: looks.map((look) => ({ at: look.at.toISOString(), desk: look.roles?.length ? word(q, `desk.${deskAmong(look.roles)}`) : desks.get(look.by)!, part: word(q, `part.${look.part}`), purpose: word(q, `why.read.${look.part}`), trackingNo: (look.requestId && numbers.get(look.requestId)) || null })),
    next: looks.length === PAGE && last ? last.at.toISOString() : null,
  }
}

async function deskOf(q: Query, look: Look): Promise<LocalText> {
  if (look.by.startsWith('facilitator:')) return word(q, 'desk.facilitator')
  const staff = await findStaff(q, look.by.slice(look.by.indexOf(':') + 1))
  return word(q, `desk.${deskAmong(look.roles?.length ? look.roles : (staff?.roles ?? []))}`)
}

const deskAmong = (roles: readonly string[]): string => DESKS.find((desk) => roles.includes(desk)) ?? 'staff'

function word(q: Query, key: string): LocalText {
  const { en, ur } = q.kernel.territory.messages.words[key] ?? { en: key, ur: key }
  return { en, ur }
}
