import type { Output, ParsedInput } from '@app/contract'
import type { Kernel, Query } from '../../../kernel/context.ts'
import type { Parted } from '../../../kernel/history/parted.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as store from './store.ts'

/** Positions lie a day a part. Past its days a part goes from the disk as a whole, and what went is written down with it. */
export const FIXES: Parted = {
  table: 'tracking.fix',
  step: 'day',
  clock: 'business',
  keptDays: (kernel: Pick<Kernel, 'territory'>) => kernel.territory.settings.positionsKeptDays,
  close: async (kernel, period) => ({
    text: store.PURGE_DAY,
    values: [`tracking.fix_${period.name}`, period.start.toISOString().slice(0, 10), kernel.clock.now()],
  }),
}

/** For the auditor: which days are gone, when they went, and how much that was. */
export async function listPurges(
  q: Query,
  { cursor, limit }: ParsedInput<'positions.purges'>,
): Promise<Output<'positions.purges'>> {
  const before = cursor === undefined ? null : Number(cursor)
  if (before !== null && !Number.isSafeInteger(before)) return refuse('invalid_input', { field: 'cursor' })
  const rows = await store.purges(q, before, limit)
  const last = rows.at(-1)
  return {
    keptDays: q.kernel.territory.settings.positionsKeptDays,
    items: rows.map((row) => ({
      id: String(row.id),
      day: row.day,
      purgedAt: row.purged_at.toISOString(),
      fixes: row.fixes,
      people: row.people,
      bytes: row.bytes,
    })),
    next: rows.length === limit && last ? String(last.id) : null,
  }
}
