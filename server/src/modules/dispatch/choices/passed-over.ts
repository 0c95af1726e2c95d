import type { Output } from '@app/contract'
import { PASSED_OVER_DAYS, whyPassedOver } from '@app/domain/dispatch'
import { DAY_MS, localDateOf } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import * as workforce from '../../workforce/index.ts'
import { BY_THE_PLAN } from '../visit/candidates.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import { areaName } from '../visit/visit-view.ts'
import { passedBy, type PassedRow } from './store.ts'

type Passed = Output<'offers.passed'>['items'][number]

const VISITS_MAX = 30
/** That a relative has ordered something is the relative's to tell. */
const TOLD_TO_NOBODY = 'own_request'

/** Why visits where they serve went to others: in the terms of the choice itself, without whose visit or who has it. */
export async function passedOver(q: Query): Promise<Output<'offers.passed'>> {
  const facilitatorId = facilitatorOf(q)
  const { tehsilIds } = await workforce.getFacilitator(q, facilitatorId)
  const since = new Date(q.at.getTime() - PASSED_OVER_DAYS * DAY_MS)
  const rows = await passedBy(q, facilitatorId, tehsilIds, since, VISITS_MAX)
  return { items: rows.flatMap((row) => passed(q, row, facilitatorId) ?? []) }
}

function passed(q: Query, row: PassedRow, facilitatorId: string): Passed | undefined {
  if (!row.candidates && !row.by_hand) return undefined
  const of = (id: string) => row.candidates?.find((one) => one.facilitatorId === id) ?? null
  const [mine, taker] = [of(facilitatorId), of(row.facilitator_id)]
  if (mine?.against.includes(TOLD_TO_NOBODY)) return undefined
  return {
    day: localDateOf(row.starts_at, q.kernel.territory.calendar.utcOffsetMinutes),
    kind: row.kind,
    areaName: areaName(q, row),
    bars: mine?.against ?? [],
    why: whyPassedOver({
      mine,
      taker,
      offer: row.own_offer,
      byHand: row.by_hand,
      byThePlan: taker?.because.includes(BY_THE_PLAN) ?? false,
    }),
  }
}
