import type { Output, ParsedInput } from '@app/contract'
import { barredBecause } from '@app/domain/grievances'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { findStaff } from '../../identity/index.ts'
import * as requests from '../../requests/index.ts'
import { lockToJudge } from '../case/access.ts'
import { accusedOf, callerAsCandidate, candidatesOf, visitOf } from '../case/accused.ts'
import { moneyBack } from './goodwill.ts'
import { eventOf, move } from '../case/move.ts'
import { refuseOnRecord } from '../case/on-record.ts'
import { ownerFor } from '../case/owner.ts'
import { isTheAccused } from './same-person.ts'
import * as store from '../store.ts'
import { sameComplaint } from './store.ts'
import { viewOf } from '../reading/view.ts'

/**
 * Whoever reads it finds that it is about something else than it was filed as; a text message names no kind. Who is
 * complained of is known from now on, and what follows from the kind follows. The clock goes on: an answer was promised.
 */
export async function changeKind(
  tx: Tx,
  input: ParsedInput<'grievances.changeKind'>,
): Promise<Output<'grievances.changeKind'>> {
  const { row, verdict } = await lockToJudge(tx, input.grievanceId, 'change_kind')
  const subject = `grievance:${row.id}`
  const request = await requests.getRequest(tx, row.request_id)
  const visit = await visitOf(tx, request.id, input.kind, input.visitId)
  if (row.kind === input.kind && row.visit_id === (visit?.id ?? null)) return viewOf(tx, row)
  // Somebody may be filing the same at this moment.
  await requests.lockRequest(tx, request.id)
  if (await sameComplaint(tx, row, input.kind, visit?.id ?? null))
    return refuseOnRecord(tx, 'grievance_exists', subject)
  const accused = await accusedOf(tx, request, input.kind, visit, row.barred)
  if (
    accused.facilitatorId &&
    (await isTheAccused(tx, accused.facilitatorId, await requests.getOrder(tx, request.orderId)))
  )
    return refuseOnRecord(tx, 'accused_complains', subject)
  const partOfIt = barredBecause(await callerAsCandidate(tx), accused)
  if (partOfIt) return refuseOnRecord(tx, partOfIt, subject)
  const after = await move(tx, row, {
    action: 'change_kind',
    to: verdict.to,
    step: verdict.step,
    change: {
      kind: input.kind,
      visit_id: visit?.id ?? null,
      accused_facilitator_id: accused.facilitatorId,
      accused_person_id: accused.personId,
      accused_agency_id: accused.agencyId,
      accused_office_id: accused.officeId,
      barred: [...accused.barred],
      owner_id: await stillOwner(tx, row, accused),
      clawback: false,
    },
  })
  if (after.kind === 'overcharge' && after.goodwill_paisa === 0) await moneyBack(tx, after)
  await tx.announce('grievance.kind_changed', {
    ...eventOf(after, after),
    before: { kind: row.kind, visitId: row.visit_id, facilitatorId: row.accused_facilitator_id },
  })
  return viewOf(tx, (await store.findGrievance(tx, row.id)) ?? refuse('not_found'))
}

/** Who owns it goes on owning it, unless they turn out to be part of it. */
async function stillOwner(
  tx: Tx,
  row: store.GrievanceRow,
  accused: Awaited<ReturnType<typeof accusedOf>>,
): Promise<string | null> {
  const staff = row.owner_id ? await findStaff(tx, row.owner_id) : undefined
  const [owner] = staff ? await candidatesOf(tx, [staff], new Map()) : []
  if (owner && barredBecause(owner, accused) === null) return owner.id
  return ownerFor(tx, { step: row.step, accused, districtId: row.district_id, tehsilId: row.tehsil_id })
}
