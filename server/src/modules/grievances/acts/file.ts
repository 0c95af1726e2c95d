import type { Output, ParsedInput } from '@app/contract'
import { type Accused, dueAt, type GrievanceKind, minutesLeft, needsWords } from '@app/domain/grievances'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type * as dispatch from '../../dispatch/index.ts'
import { householdOf } from '../../identity/index.ts'
import * as requests from '../../requests/index.ts'
import { accusedOf, visitOf, visitOnRecord } from '../case/accused.ts'
import { evidenceNow, freeze, sealKey } from '../case/freeze-evidence.ts'
import { moneyBack } from './goodwill.ts'
import { eventOf, setTimers } from '../case/move.ts'
import { refuseOnRecord } from '../case/on-record.ts'
import { ownerFor } from '../case/owner.ts'
import { isTheAccused } from './same-person.ts'
import * as store from '../store.ts'
import { insertGrievance, type NewGrievance } from './store.ts'
import { viewOf } from '../reading/view.ts'
import { wordOf } from '../words.ts'

/** A citizen, or an agent for a caller, complains. */
export async function file(tx: Tx, input: ParsedInput<'grievances.file'>): Promise<Output<'grievances.file'>> {
  const subject = `request:${input.requestId}`
  const found = await requests.lists.byId(tx, input.requestId)
  // Any caller may complain: an agent writes it down without the code that reading it needs.
  const mayFile =
    found && tx.actor.kind !== 'facilitator' && (requests.isAgent(tx) || (await requests.mayRead(tx, found)))
  if (!mayFile) return refuseOnRecord(tx, 'not_found', subject)
  if (needsWords(input.kind) && input.words === '' && !input.voiceFollows)
    refuse('grievance_words_needed', { field: 'words' })
  const request = await requests.getRequest(tx, input.requestId)
  const visit = await visitOf(tx, request.id, input.kind, input.visitId)
  const filed = await openCase(tx, {
    id: input.grievanceId,
    request,
    kind: input.kind,
    visit,
    words: input.words,
    amountAskedPaisa: input.amountAskedPaisa ?? null,
  })
  if (typeof filed === 'string') return refuseOnRecord(tx, filed, subject)
  return viewOf(tx, filed, 'complainant')
}

export interface Filing {
  id: string
  request: requests.RequestFacts
  kind: GrievanceKind
  visit: dispatch.VisitFacts | null
  words: string
  amountAskedPaisa: number | null
}

/**
 * Freezes the evidence, finds an owner who is not the accused, starts the clock; says by a refusal's code why not.
 * Money goes back before anybody has looked.
 */
export async function openCase(
  tx: Tx,
  filing: Filing,
): Promise<store.GrievanceRow | 'accused_complains' | 'grievance_exists'> {
  const { request, kind, visit } = filing
  await requests.lockRequest(tx, request.id)
  const order = await requests.getOrder(tx, request.orderId)
  const accused = await accusedOf(tx, request, kind, visit, tx.actor.kind === 'staff' ? [tx.actor.id] : [])
  if (accused.facilitatorId && (await isTheAccused(tx, accused.facilitatorId, order))) return 'accused_complains'
  const row = await newGrievance(tx, filing, order, accused)
  if ((await insertGrievance(tx, row)) === 0) return 'grievance_exists'
  await noteFiled(tx, row)
  await freeze(tx, row.id, 'core', await evidenceNow(tx, request, order, await visitOnRecord(tx, request.id, visit)))
  if (kind === 'overcharge') await moneyBack(tx, row)
  const filed = (await store.findGrievance(tx, row.id)) as store.GrievanceRow
  await setTimers(tx, filed)
  await requests.noteInHistory(tx, request.id, { kind: 'grievance_filed', words: wordOf(tx, 'note.grievance_filed') })
  await tx.audit({
    action: 'grievance.filed',
    subject: `grievance:${row.id}`,
    details: { kind, owned: row.owner_id !== null },
  })
  await tx.announce('grievance.opened', eventOf(filed, filed))
  return filed
}

/** The case as it begins: paused while an event of the area covers the request, and its clock with it. */
async function newGrievance(
  tx: Tx,
  filing: Filing,
  order: requests.OrderFacts,
  accused: Accused,
): Promise<NewGrievance> {
  const { request, visit, kind } = filing
  const { calendar, grievances: rules } = tx.kernel.territory
  const event = await requests.areas.areaEventCovering(
    tx,
    {
      tehsilId: request.tehsilId,
      districtId: request.districtId,
      officeId: request.officeId,
      departmentId: request.departmentId,
    },
    tx.at,
  )
  const due = dueAt(calendar, rules, kind, 'officer', tx.at, request.districtId) as Date
  return {
    id: filing.id,
    request_id: request.id,
    visit_id: visit?.id ?? null,
    kind,
    state: event ? 'paused' : 'open',
    step: 'officer',
    account_id: order.accountId,
    household_id: await householdOf(tx, order.personId),
    filed_by: actorKey(tx.actor),
    channel: tx.channel,
    words: filing.words ? await tx.kernel.vault.seal(sealKey(filing.id), filing.words) : null,
    amount_asked_paisa: filing.amountAskedPaisa,
    tehsil_id: request.tehsilId,
    district_id: request.districtId,
    office_id: request.officeId,
    department_id: request.departmentId,
    accused_facilitator_id: accused.facilitatorId,
    accused_person_id: accused.personId,
    accused_agency_id: accused.agencyId,
    accused_office_id: accused.officeId,
    barred: [...accused.barred],
    owner_id: await ownerFor(tx, {
      step: 'officer',
      accused,
      districtId: request.districtId,
      tehsilId: request.tehsilId,
    }),
    due_at: event ? null : due,
    minutes_left: event ? minutesLeft(calendar, rules, tx.at, due, request.districtId) : null,
    paused_by: event?.id ?? null,
    flag: null,
    filed_at: tx.at,
  }
}

async function noteFiled(tx: Tx, row: NewGrievance): Promise<void> {
  const paused = row.paused_by !== null
  await store.insertChange(
    tx,
    {
      grievanceId: row.id,
      action: 'filed',
      from: null,
      to: row.state,
      step: row.step,
      clock: paused ? null : 'start',
      why: paused ? null : 'filed',
      dueAt: row.due_at,
      ownerId: row.owner_id,
      reason: null,
      actor: actorKey(tx.actor),
      channel: tx.channel,
    },
    tx.at,
  )
}
