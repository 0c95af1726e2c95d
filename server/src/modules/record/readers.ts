import type { Output, ParsedInput } from '@app/contract'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { findStaff, speaker } from '../identity/index.ts'
import { type Look, newestLooks } from '../reporting/index.ts'
import { noteReading, lists } from '../requests/index.ts'
import { REQUESTS_MAX } from './gather.ts'

const PAGE = 50
/** Desks in the order in which one of several is told. */
const DESKS = [
  'clerk',
  'agent',
  'centre',
  'operations',
  'grievances',
  'finance',
  'vetting',
  'supervisor',
  'auditor',
  'admin',
  'agency',
]

/** Who looked: at requests and lists, at pictures of papers, and whoever did something. Desks and reasons, never names. */
export async function readers(q: Query, input: ParsedInput<'record.readers'>): Promise<Output<'record.readers'>> {
  const who = await speaker(q, input.accountId)
  const page = await looksAt(q, who.id, input.cursor, PAGE)
  await noteReading(q, page.requestIds, 'search')
  return { items: page.items, next: page.next }
}

/** The latest looks at somebody's requests and account. */
export async function looksAt(
  q: Query,
  accountId: string,
  cursor: string | undefined,
  limit: number,
): Promise<Output<'record.readers'> & { requestIds: string[] }> {
  const rows = await lists.ofAccount(q, accountId, { open: null, before: null, limit: REQUESTS_MAX })
  const numbers = new Map(rows.map((row) => [row.id, row.tracking_no]))
  const requestIds = [...numbers.keys()]
  const { items: looks, next } = await newestLooks(q, requestIds, [`account:${accountId}`], cursor, limit)
  const desks = new Map<string, LocalText>()
  for (const look of looks) if (!desks.has(look.by)) desks.set(look.by, await deskOf(q, look))
  return {
    requestIds,
    next,
    items: looks.map((look) => ({
      at: look.at.toISOString(),
      desk: look.roles?.length ? word(q, `desk.${deskAmong(look.roles)}`) : desks.get(look.by)!,
      part: word(q, `part.${look.part}`),
      purpose: word(q, `why.read.${look.part}`),
      trackingNo: (look.requestId && numbers.get(look.requestId)) || null,
    })),
  }
}

async function deskOf(q: Query, look: Look): Promise<LocalText> {
  if (look.by.startsWith('facilitator:')) return word(q, 'desk.facilitator')
  const staff = await findStaff(q, look.by.slice(look.by.indexOf(':') + 1))
  return word(q, `desk.${deskAmong(look.roles?.length ? look.roles : (staff?.roles ?? []))}`)
}

const deskAmong = (roles: readonly string[]): string => DESKS.find((desk) => roles.includes(desk)) ?? 'staff'

export function word(q: Query, key: string): LocalText {
  const { en, ur } = q.kernel.territory.messages.words[key] ?? { en: key, ur: key }
  return { en, ur }
}
