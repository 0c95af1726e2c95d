import { randomInt } from 'node:crypto'
import type { RequestMoved } from '@app/contract/events'
import type { Output, ParsedInput } from '@app/contract'
import { CODE_TRIES_MAX, decideHandOver } from '@app/domain/applications'
import type { Tx } from '../../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { planVisit, tasksOf, wishDelivery } from '../../dispatch/index.ts'
import { handOverPaper, papersOf } from '../../documents/index.ts'
import { advance, actForOrderer, cardOf, getRequest, getOrder } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { citizenHolder, retellPapers } from '../papers/custody.ts'
import { type DeskItem, deskItemAgain } from './desk-item.ts'
import { lockForDesk } from './load-for-desk.ts'
import { sealKey } from '../form/proof.ts'
import { recordDecision } from '../decision/record-decision.ts'
import { type ApplicationRow, lockByRequest, patch, setCollectCode } from '../store.ts'

/** Issued: the digital copy is there at once; a paper that nobody brings waits at the office for its owner. */
export async function followIssue(tx: Tx, event: RequestMoved): Promise<void> {
  const { request, definition } = await knownOf(tx, event.requestId)
  if (request.state !== 'issued') return
  const { form } = definition.delivery
  const brought = request.mode === 'doorstep' && definition.legs.includes('pickUp')
  if (form === 'digital' || (form === 'both' && (request.mode === 'remote' || request.mode === 'selfService')))
    await advance(tx, request.id, 'deliver_digitally')
  else if (!brought) await advance(tx, request.id, 'keep_at_office')
}

/** Kept at the office: handed out against a code that only the orderer sees. */
export async function makeCollectCode(tx: Tx, event: Pick<RequestMoved, 'requestId'>): Promise<void> {
  const application = await lockByRequest(tx, event.requestId)
  if (!application) return
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const { vault } = tx.kernel
  await setCollectCode(
    tx,
    application.application_id,
    vault.blindIndex('collect', `${application.application_id}:${code}`),
    await vault.seal(sealKey(event.requestId), code),
  )
}

export async function keepAtOffice(
  tx: Tx,
  input: ParsedInput<'requests.keepAtOffice'>,
): Promise<Output<'requests.keepAtOffice'>> {
  await actForOrderer(tx, input.requestId)
  await advance(tx, input.requestId, 'keep_at_office', { cause: 'citizen' })
  return cardOf(tx, input.requestId)
}

/** Have the paper brought after all: from the facilitator who has it, or first fetched from the office. */
export async function planDelivery(
  tx: Tx,
  input: ParsedInput<'requests.planDelivery'>,
): Promise<Output<'requests.planDelivery'>> {
  await actForOrderer(tx, input.requestId)
  const request = await getRequest(tx, input.requestId)
  if (request.state !== 'at_office') refuse('not_now')
  if ((await getOrder(tx, request.orderId)).pin === null) refuse('address_needed')
  const issued = (await papersOf(tx, request.id)).findLast((paper) => paper.handling === 'issued')
  const inBag = issued?.holder.kind === 'facilitator'
  if (!inBag && (await tasksOf(tx, request.id)).some((task) => task.kind === 'pickUp' && task.state === 'open'))
    refuse('visit_settled')
  if (input.slotId) await wishDelivery(tx, { requestId: request.id, slotId: input.slotId, fetchFirst: !inBag })
  if (inBag) await advance(tx, request.id, 'plan_delivery')
  else await planVisit(tx, { tasks: [{ requestId: request.id, kind: 'pickUp' }] })
  return cardOf(tx, request.id)
}

/** At the counter: the clerk gives the paper to whoever brings the code. */
export async function handOver(tx: Tx, input: ParsedInput<'desk.handOver'>): Promise<DeskItem> {
  const row = await lockForDesk(tx, input.applicationId)
  await giveAgainstCode(tx, row, 'office', input)
  return deskItemAgain(tx, row.application_id)
}

/** Whoever brings the code gets what lies there: at the office's counter, or at the centre that fetched it. Tries are counted together. */
export async function giveAgainstCode(
  tx: Tx,
  row: ApplicationRow,
  from: 'office' | 'centre',
  input: { code: string; receivedBy: string },
): Promise<void> {
  const request = await getRequest(tx, row.request_id)
  const refusal = decideHandOver({ atOffice: request.state === 'at_office', triesUsed: row.collect_tries })
  if (refusal) refuse(refusal)
  const hash = tx.kernel.vault.blindIndex('collect', `${row.application_id}:${input.code}`)
  if (!row.collect_code_hash?.equals(hash)) {
    await patch(tx, row.application_id, { collect_tries: row.collect_tries + 1 })
    return refuseAndKeep('code_wrong', { triesLeft: CODE_TRIES_MAX - row.collect_tries - 1 })
  }
  for (const paper of await papersOf(tx, row.request_id)) {
    if (paper.holder.kind !== from || (paper.handling !== 'issued' && paper.handling !== 'carried')) continue
    await handOverPaper(tx, {
      paperId: paper.id,
      act: 'collected',
      to: citizenHolder(tx, row.request_id),
      countersign: { by: 'citizen', name: input.receivedBy, mark: '' },
    })
  }
  await retellPapers(tx, row.request_id)
  await advance(tx, row.request_id, 'collect_at_office')
  await recordDecision(tx, row, 'handed_over')
}
