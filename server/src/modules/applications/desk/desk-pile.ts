import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { likeText } from '../../../kernel/data/like.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { noteReading } from '../../requests/index.ts'
import { deskItem } from './desk-item.ts'
import { nameWords } from '../filing/file-application.ts'
import { jurisdictionOf } from './load-for-desk.ts'
import { type ApplicationRow, pile } from '../store.ts'

/** PostgreSQL's `infinity` as a place in the list: what has no deadline comes last. */
const NO_DEADLINE = new Date('9999-12-31T00:00:00Z')

const cursorOf = (row: ApplicationRow): string => `${(row.due_at ?? NO_DEADLINE).toISOString()}_${row.application_id}`
function readCursor(cursor: string | undefined): { dueAt: Date; id: string } | null {
  if (!cursor) return null
  const [instant = '', id = ''] = cursor.split('_')
  const dueAt = new Date(instant)
  if (Number.isNaN(dueAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) refuse('invalid_input', { field: 'cursor' })
  return { dueAt, id }
}

export async function rowsOf(
  q: Query,
  input: { officeId?: string | undefined; state: string; q: string; cursor?: string | undefined; limit: number },
): Promise<ApplicationRow[]> {
  const text = likeText(input.q)
  return pile(q, {
    where: jurisdictionOf(q),
    officeId: input.officeId ?? null,
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
  const items = []
  for (const row of shown) items.push(await deskItem(q, row))
  return { items, next: rows.length > input.limit ? cursorOf(shown.at(-1)!) : null }
}
