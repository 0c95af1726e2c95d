import type { ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { portraitOf } from '../../documents/index.ts'
import { tehsilOf } from '../../places/index.ts'
import * as workforce from '../../workforce/index.ts'
import { assertHereTraced, judgeOf, refuseTraced } from '../caller.ts'
import { subjectOf } from './move.ts'

/** For whoever was enrolled without papers, or whose photo is taken anew at the office. */
export async function setBadgePhoto(
  tx: Tx,
  input: ParsedInput<'facilitators.setPhoto'> & { bytes: Buffer },
): Promise<{ done: true }> {
  const person = (await workforce.find(tx, input.facilitatorId)) ?? refuse('not_found')
  const tehsilId = person.tehsilIds[0] ?? ''
  await assertHereTraced(
    tx,
    { district_id: tehsilOf(tx.kernel, tehsilId)?.districtId ?? '', tehsil_id: tehsilId },
    subjectOf(person.id),
  )
  if ((await judgeOf(tx)).personId === person.personId) await refuseTraced(tx, 'decider_accused', subjectOf(person.id))
  await workforce.setPhoto(tx, person.id, await portraitOf(tx, input.bytes))
  await tx.audit({ action: 'facilitator.photo_set', subject: subjectOf(person.id) })
  return { done: true }
}
