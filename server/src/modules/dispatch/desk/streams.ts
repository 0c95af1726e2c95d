import type { ParsedInput } from '@app/contract'
import { isOut } from '@app/domain/dispatch'
import { MINUTE_MS } from '@app/domain/shared'
import { areaOf } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import type { Sse } from '../../../kernel/http/sse.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertMayRead } from '../../requests/index.ts'
import * as tracking from '../../tracking/index.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import { positionData, seenOf } from '../way/report-position.ts'
import { isOfTrip } from '../way/shown-place.ts'
import * as store from '../store.ts'

/** Eyes see no more than four positions a second, and phones pay for each. */
const POSITION_EVERY_MS = 250

interface LiveWord {
  kind?: string
  data?: Record<string, unknown>
}

/** Offers and changes of my visits. */
export async function facilitatorLive(q: Query, _input: object, sse: Sse): Promise<void> {
  sse.follow([`facilitator:${facilitatorOf(q)}`])
}

/** Changes of the request; and, from departure to the end of a visit, where its facilitator is. */
export async function requestLive(q: Query, input: ParsedInput<'requests.live'>, sse: Sse): Promise<void> {
  await assertMayRead(q, input.requestId)
  let waiting: LiveWord | undefined
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    timer = undefined
    if (waiting) sse.send(waiting)
    waiting = undefined
  }
  sse.closed.addEventListener('abort', () => clearTimeout(timer))
  sse.follow([`request:${input.requestId}`], (message) => {
    const word = message as LiveWord
    if (word.kind !== 'position') return message
    waiting = word
    timer ??= setTimeout(flush, POSITION_EVERY_MS)
    return undefined
  })
  for (const visit of await store.visitsOfRequest(q, input.requestId)) {
    const summary = await summaryOf(q, visit)
    if (summary) sse.send(summary)
  }
}

/** What the link shows on opening: the position of a visit under way, as old as it is; half an hour long how one ended. */
async function summaryOf(q: Query, visit: store.VisitRow): Promise<LiveWord | null> {
  const data = { visitId: visit.id, state: visit.state, version: visit.version }
  if (isOut(visit.state) && visit.facilitator_id) {
    const seen = await tracking.last(q, visit.facilitator_id)
    return seen?.point && seen.seenAt && isOfTrip(visit, seen.seenAt)
      ? { kind: 'position', data: positionData(q, visit, seen.point, seenOf(q, visit, seen.point, seen.seenAt)) }
      : { kind: 'visit', data }
  }
  const kept = q.kernel.territory.settings.liveLinkAfterVisitMinutes * MINUTE_MS
  if (visit.ended_at && visit.departed_at && q.at.getTime() - visit.ended_at.getTime() <= kept) {
    return {
      kind: 'visit',
      data: {
        ...data,
        departedAt: visit.departed_at.toISOString(),
        arrivedAt: visit.arrived_at?.toISOString() ?? null,
        endedAt: visit.ended_at.toISOString(),
      },
    }
  }
  return null
}

/** Positions and changes of the districts that are mine; of a district of which I have tehsils only, what lies in them. */
export async function operationsLive(q: Query, _input: object, sse: Sse): Promise<void> {
  const { districts, tehsils } = q.kernel.territory.areas
  const area = areaOf(q)
  const mine = area ? area.districts : districts.map((one) => one.id)
  const partly = area ? tehsils.filter((one) => area.tehsils.includes(one.id)).map((one) => one.districtId) : []
  const topics = [...new Set([...mine, ...partly])].map((id) => `district:${id}`)
  if (!topics.length) refuse('not_yours')
  sse.follow(topics, (message, topic) => {
    if (mine.includes(topic.slice('district:'.length))) return message
    const { districtId, tehsilId } = (message as LiveWord).data ?? {}
    // What is of no known place is everybody's; what is of a district, in no tehsil that is known, is the district's.
    return districtId === null || (typeof tehsilId === 'string' && area?.tehsils.includes(tehsilId))
      ? message
      : undefined
  })
}
