import type { ServiceDefinition } from '@app/domain/catalogue'
import type { Office } from '@app/domain/places'
import { instantAt } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { TimerRow } from '../../kernel/module.ts'
import { refuse } from '../../kernel/refusal.ts'
import { publishVersion } from '../catalogue/index.ts'
import { putOffice } from '../places/index.ts'
import { todayOf } from './kinds.ts'
import * as store from './store.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'administration.begins': null
  }
}

/** Every process lays what has begun over the pack again, once this is committed. */
const SETTINGS_CHANGED = 'signal:settings'

/** What was published holds from its day: at once, or by a timer. A service knows its day itself. */
export async function takeEffect(tx: Tx, row: store.DraftRow): Promise<void> {
  if (row.kind === 'service') {
    if (
      !(await publishVersion(
        tx,
        row.value as unknown as ServiceDefinition,
        row.authors,
        row.approver ?? refuse('same_person'),
      ))
    )
      refuse('draft_changed')
    return
  }
  const from = row.effective_from ?? todayOf(tx)
  // A pay rule and rates carry their day with them, as a service does.
  if (row.kind === 'commission' || row.kind === 'rates' || from <= todayOf(tx)) return begin(tx, row)
  await tx.timer(
    'administration.begins',
    row.id,
    instantAt(from, '00:00', tx.kernel.territory.calendar.utcOffsetMinutes),
  )
}

async function begin(tx: Tx, row: store.DraftRow): Promise<void> {
  if (row.kind === 'office') await putOffice(tx, row.value as unknown as Office)
  else await tx.live(SETTINGS_CHANGED, {})
}

export const timers = {
  async 'administration.begins'(tx: Tx, { key }: TimerRow<'administration.begins'>): Promise<void> {
    const row = await store.findDraft(tx, key)
    if (row?.state === 'published') await begin(tx, row)
  },
}
