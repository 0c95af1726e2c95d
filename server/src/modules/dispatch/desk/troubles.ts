import { NOBODY_YET_MS, type Trouble } from '@app/domain/requests'
import type { Area } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import { visitsInTrouble } from './store.ts'

/** Requests that visits and bags keep from going on, or soon will; the worst of each. */
export async function troublesOf(q: Query, area: Area | null): Promise<Map<string, Trouble>> {
  const rows = await visitsInTrouble(q, {
    area,
    tries: q.kernel.territory.settings.codeTries,
    soon: new Date(q.at.getTime() + NOBODY_YET_MS),
    limit: 1_000,
  })
  return new Map(rows.map((row) => [row.request_id, row.trouble]))
}
