import type { Output, ParsedInput } from '@app/contract'
import { DAY_MS } from '@app/domain/shared'
import { areaOf } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import { cardOf } from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import * as store from './store.ts'

type Coming = Output<'operations.visits'>['items'][number]

const DAYS_AHEAD = 60
/** Before these nothing has been agreed, and after them the work has begun. */
const MOVABLE_REQUESTS: readonly string[] = ['scheduled', 'visit_assigned', 'delivering']
const MOVABLE_VISITS: readonly string[] = ['planned', 'offered', 'assigned']

/** Why it cannot be moved now; the act itself asks the tables of visit and request. */
export function fixedBecause(visitState: string, requestState: string): string | null {
  if (!MOVABLE_VISITS.includes(visitState)) return visitState === 'in_progress' ? 'work_has_begun' : 'visit_settled'
  return MOVABLE_REQUESTS.includes(requestState) ? null : 'not_now'
}

export async function comingVisits(
  q: Query,
  input: ParsedInput<'operations.visits'>,
): Promise<Output<'operations.visits'>> {
  const from = input.from ? new Date(input.from) : q.at
  const to = input.to ? new Date(input.to) : new Date(q.at.getTime() + DAYS_AHEAD * DAY_MS)
  const rows = await store.comingVisits(q, {
    area: areaOf(q, input.districtId),
    tehsilId: input.tehsilId ?? null,
    from,
    to,
    after: input.cursor ?? null,
    limit: input.limit,
  })
  const who = await workforce.many(
    q,
    rows.map((row) => row.facilitator_id).filter((id) => id !== null),
  )
  const items = await Promise.all(
    rows.map(async (row): Promise<Coming> => {
      const card = await cardOf(q, row.request_id)
      return {
        visitId: row.id,
        requestId: row.request_id,
        trackingNo: card.trackingNo,
        serviceName: card.serviceName,
        discreet: card.discreet,
        districtId: row.district_id,
        tehsilId: row.tehsil_id,
        startsAt: row.starts_at.toISOString(),
        endsAt: row.ends_at.toISOString(),
        state: row.state,
        facilitatorName: who.find((one) => one.id === row.facilitator_id)?.name ?? null,
        requests: row.requests,
        refusal: fixedBecause(row.state, card.state),
      }
    }),
  )
  return { items, next: rows.length === input.limit ? (rows.at(-1)?.id ?? null) : null }
}
