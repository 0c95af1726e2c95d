import type { Output, ParsedInput } from '@app/contract'
import type { CodeKind } from '@app/domain/dispatch'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { noteInHistory } from '../../requests/index.ts'
import { noteWords, tell } from '../visit/move-visit.ts'
import { placed } from '../visit/placed.ts'
import * as store from '../store.ts'

/** Which code of a visit was wrong too often, so that only a supervisor's word lets it go on; null where none is. */
export async function lockedCode(q: Query, visit: store.VisitRow): Promise<CodeKind | null> {
  const kind = codeAsked(visit)
  if (!kind || triesOf(visit, kind) < q.kernel.territory.settings.codeTries) return null
  return (await isApproved(q, visit, kind)) ? null : kind
}

const codeAsked = (visit: store.VisitRow): CodeKind | null =>
  visit.kind !== 'household'
    ? null
    : visit.state === 'arrived'
      ? 'start'
      : visit.state === 'in_progress'
        ? 'completion'
        : null
const triesOf = (visit: store.VisitRow, kind: CodeKind): number =>
  kind === 'start' ? visit.start_tries : visit.completion_tries

/** A supervisor has spoken with the household and stands for this code; what is typed next counts, as unproven. */
export const isApproved = async (
  q: Query,
  visit: Pick<store.VisitRow, 'id' | 'turn'>,
  kind: CodeKind,
): Promise<boolean> => (await store.lastRuling(q, visit.id, visit.turn, kind))?.ruling === 'approved'

/** Word to operations that somebody stands at a door and cannot go on. */
export async function tellLocked(tx: Tx, visit: store.VisitRow, kind: CodeKind): Promise<void> {
  await tx.live(`district:${visit.district_id}`, {
    kind: 'visit',
    data: { visitId: visit.id, state: visit.state, locked: kind, tehsilId: visit.tehsil_id },
  })
  await tx.audit({ action: 'visit.code_locked', subject: `visit:${visit.id}`, details: { code: kind } })
}

/** Five new tries, or the supervisor's own word for the code; with a reason, on record, and told to the household and the facilitator. */
export async function unlockCode(
  tx: Tx,
  input: ParsedInput<'operations.unlockCode'>,
): Promise<Output<'operations.unlockCode'>> {
  await placed(tx, await store.findVisit(tx, input.visitId))
  const visit = (await store.lockVisit(tx, input.visitId)) ?? refuse('not_found')
  const kind = (await lockedCode(tx, visit)) ?? refuse('not_locked', { state: visit.state })
  await store.insertRuling(
    tx,
    {
      id: newId(),
      visitId: visit.id,
      turn: visit.turn,
      kind,
      ruling: input.ruling,
      reason: input.reason,
      actor: actorKey(tx.actor),
    },
    tx.at,
  )
  if (input.ruling === 'new_tries')
    await store.patchVisit(tx, visit.id, kind === 'start' ? { start_tries: 0 } : { completion_tries: 0 })
  await tx.audit({
    action: `visit.code_${input.ruling}`,
    subject: `visit:${visit.id}`,
    details: { code: kind, reason: input.reason },
  })
  const tasks = await store.tasksOfVisit(tx, visit.id)
  for (const requestId of new Set(tasks.map((task) => task.request_id)))
    await noteInHistory(tx, requestId, {
      kind: `code_${input.ruling}`,
      words: noteWords(tx, `note.code_${input.ruling}`),
    })
  await tell(tx, (await store.findVisit(tx, visit.id)) as store.VisitRow, tasks)
  await tx.live(`facilitator:${visit.facilitator_id}`, {
    kind: 'message',
    data: { visitId: visit.id, code: kind, ruling: input.ruling },
  })
  await tx.announce('visit.code_ruled', {
    visitId: visit.id,
    kind: visit.kind,
    facilitatorId: visit.facilitator_id,
    orderId: visit.order_id,
    requestIds: [...new Set(tasks.map((task) => task.request_id))],
    ruling: input.ruling,
  })
  return { done: true }
}
