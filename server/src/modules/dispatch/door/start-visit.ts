import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuseAndKeep } from '../../../kernel/refusal.ts'
import { isSilentCode, tellDuress } from '../../identity/index.ts'
import { recordFacts } from '../../requests/index.ts'
import { tellLocked } from './code-ruling.ts'
import { watchWrongOffline } from './wrong-offline.ts'
import { moveVisit } from '../visit/move-visit.ts'
import { happenedAt, ownVisit } from '../visit/own-visit.ts'
import * as store from '../store.ts'
import { checkCode } from '../visit/visit-codes.ts'
import { visitView } from '../visit/visit-view.ts'

/** The household gives the start code: the work begins, and from here on nobody cancels it. */
export async function startVisit(tx: Tx, input: ParsedInput<'visits.start'>): Promise<Output<'visits.start'>> {
  const visit = await ownVisit(tx, input.visitId, 'start')
  if (await isSilentCode(tx, visit.facilitator_id ?? '', input.code)) return startUnderDuress(tx, visit)
  const verdict = await checkCode(tx, visit, 'start', input.code, input.offline)
  if (typeof verdict === 'object') {
    await store.patchVisit(tx, visit.id, { start_tries: visit.start_tries + 1 })
    if (visit.start_tries + 1 === tx.kernel.territory.settings.codeTries) await tellLocked(tx, visit, 'start')
    return refuseAndKeep(verdict.refusal, {
      triesLeft: Math.max(0, tx.kernel.territory.settings.codeTries - visit.start_tries - 1),
    })
  }
  if (verdict === 'proven') return visitView(tx, await begin(tx, visit, {}))
  const why = verdict === 'approved' ? 'supervisor' : 'start_code_wrong_offline'
  const begun = await begin(tx, visit, { unproven: true, unproven_why: why })
  if (verdict === 'unproven') await watchWrongOffline(tx, begun)
  return visitView(tx, begun)
}

/** The silent code instead of the household's: all looks as always, and help is called. Who reads the visit later finds it unproven. */
async function startUnderDuress(tx: Tx, visit: store.VisitRow): Promise<Output<'visits.start'>> {
  await tellDuress(tx, { facilitatorId: visit.facilitator_id ?? '', where: 'visit_start', visitId: visit.id })
  return visitView(tx, await begin(tx, visit, { unproven: true, unproven_why: 'duress' }))
}

/** No phone at the door: a witness signs. The visit counts, but is unproven until somebody calls back. */
export async function startByWitness(
  tx: Tx,
  input: ParsedInput<'visits.startByWitness'>,
): Promise<Output<'visits.startByWitness'>> {
  const visit = await ownVisit(tx, input.visitId, 'start')
  const witness = tx.kernel.vault.sealOwn(
    'witness',
    JSON.stringify({ name: input.witnessName, phone: input.witnessPhone, slipFileId: input.slipFileId ?? null }),
  )
  return visitView(tx, await begin(tx, visit, { unproven: true, unproven_why: 'witness', witness }))
}

async function begin(tx: Tx, visit: store.VisitRow, patch: store.VisitPatch): Promise<store.VisitRow> {
  for (const task of await store.tasksOfVisit(tx, visit.id))
    if (task.state === 'open') await recordFacts(tx, task.request_id, { workBegan: true })
  return moveVisit(
    tx,
    visit,
    'start',
    { ...patch, started_at: happenedAt(tx, visit.arrived_at) },
    patch.unproven_why && patch.unproven_why !== 'duress' ? { reason: patch.unproven_why } : {},
  )
}
