import type { RequestMoved } from '@app/contract/events'
import type { Output, ParsedInput } from '@app/contract'
import { cureOf } from '@app/domain/applications'
import { checklistFor } from '@app/domain/catalogue'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { planVisit, tasksOf } from '../../dispatch/index.ts'
import { scansOf } from '../../documents/index.ts'
import { advance, actForOrderer, cardOf, getRequest, getOrder } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { queueFor } from './file-application.ts'
import { settleObjection } from '../decision/objections.ts'
import { missingItems, retellReadiness } from '../form/readiness.ts'
import { lockByRequest, type ObjectionRow, openObjection, patch } from '../store.ts'

/** Answers an objection: by upload, or by asking for the free correction visit. */
export async function cure(tx: Tx, input: ParsedInput<'requests.cure'>): Promise<Output<'requests.cure'>> {
  const row = await actForOrderer(tx, input.requestId)
  const objection = await openObjection(tx, input.requestId)
  if (row.state !== 'objected' || !objection || cureOf(objection.code) === 'office') refuse('no_objection')
  await (input.by === 'upload' ? cureByUpload(tx, input.requestId, objection) : cureByVisit(tx, input))
  return cardOf(tx, input.requestId)
}

async function cureByUpload(tx: Tx, requestId: string, objection: ObjectionRow): Promise<void> {
  const known = await retellReadiness(tx, requestId)
  const { facts } = await getRequest(tx, requestId)
  const missing = await missingItems(tx, known, objection)
  if (missing.length) refuse('document_missing', { items: missing })
  if (!facts.formReady) refuse('form_invalid')
  if (!facts.proofReady) refuse('proof_missing')
  // The office named no paper: any one that is new answers it, where the case has papers at all.
  const papers = checklistFor(known.definition, known.answers, known.today).some((item) => item.handling !== 'seen')
  const unnamed = cureOf(objection.code) === 'papers' && objection.items.length === 0 && papers
  if (unnamed && !(await scansOf(tx, requestId)).some((scan) => scan.at >= objection.raised_at))
    refuse('document_missing')
  const application = await lockByRequest(tx, requestId)
  if (application) await settleObjection(tx, application, 'upload')
  await advance(tx, requestId, 'cure')
}

/** Free for the citizen, whoever caused it; its cost goes to the cause. */
async function cureByVisit(tx: Tx, input: ParsedInput<'requests.cure'>): Promise<void> {
  const request = await getRequest(tx, input.requestId)
  const { pin } = await getOrder(tx, request.orderId)
  if (!pin) refuse('address_needed')
  if ((await tasksOf(tx, request.id)).some((task) => task.kind === 'correction' && task.state === 'open'))
    refuse('visit_settled')
  await planVisit(tx, {
    tasks: [{ requestId: request.id, kind: 'correction' }],
    ...(input.slotId && { slotId: input.slotId }),
  })
}

/** Cured at the door, or by upload: the office gets what is new. One that it never took is filed anew by `request.ready`. */
export async function followCure(tx: Tx, event: RequestMoved): Promise<void> {
  if (event.action !== 'cure') return
  const application = await lockByRequest(tx, event.requestId)
  if (!application) return
  await settleObjection(tx, application, 'visit')
  if (event.to !== 'in_process' || application.state !== 'objected') return
  await patch(tx, application.application_id, { state: 'in_process' })
  await queueFor(tx, await knownOf(tx, event.requestId), application, { kind: 'cure', note: '' })
}
