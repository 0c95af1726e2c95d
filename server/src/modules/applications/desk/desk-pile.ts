import type { Output, ParsedInput } from '@app/contract'
import type { Jurisdiction } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { likeText } from '../../../kernel/data/like.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { noteReading } from '../../requests/index.ts'
import { deskItems } from './desk-item.ts'
import { nameWords } from '../filing/file-application.ts'
import { jurisdictionOf } from './load-for-desk.ts'
import { type ApplicationRow, pile, type PileFilter } from '../store.ts'

const cursorOf = (row: ApplicationRow): string => `${row.due_at?.toISOString() ?? 'infinity'}_${row.application_id}`
function readCursor(cursor: string | undefined): PileFilter['after'] {
  if (!cursor) return null
  const [instant = '', id = ''] = cursor.split('_')
  const dueAt = instant === 'infinity' ? instant : new Date(instant)
  if ((dueAt !== 'infinity' && Number.isNaN(dueAt.getTime())) || !/^[0-9a-f-]{36}$/.test(id))
    refuse('invalid_input', { field: 'cursor' })
  return { dueAt, id }
}

/** Whoever works for one office alone: its pile is read from its own index. */
function onlyOffice({ province, districts = [], tehsils = [], offices = [] }: Jurisdiction): string | null {
  const [office = null, ...more] = offices
  return province || districts.length || tehsils.length || more.length ? null : office
}

export async function rowsOf(
  q: Query,
  input: { officeId?: string | undefined; state: string; q: string; cursor?: string | undefined; limit: number },
): Promise<ApplicationRow[]> {
  const text = likeText(input.q)
  const where = jurisdictionOf(q)
  return pile(q, {
    where,
    officeId: input.officeId ?? onlyOffice(where),
    state: input.state,
    words: nameWords(q, input.q),
    text: text ? `%${text}%` : '',
    after: readCursor(input.cursor),
    limit: input.limit,
  })
}

/** Today's pile: what is due first, on top; found by tracking number, diary number or a word of the name. */
export async function deskPile(q: Query, input: ParsedInput<'desk.pile'>): Promise<Output<'desk.pile'>> {
  const rows = await rowsOf(q, { ...input, limit: input.limit + 1 })
  const shown = rows.slice(0, input.limit)
  await noteReading(
    q,
    shown.map((row) => row.request_id),
    'search',
  )
  return { items: await deskItems(q, shown), next: rows.length > input.limit ? cursorOf(shown.at(-1)!) : null }
}
