import { normaliseIban } from '@app/domain/standing'
import { HOUR_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { tehsilOf } from '../../places/index.ts'
import { sealWords } from '../recruit/details.ts'
import { recruitingOf } from '../recruit/move.ts'
import { currentIban, sealIban } from './current.ts'
import * as store from './store.ts'

/** The account of somebody who was enrolled without an application, in force from now on. Whoever has one on file keeps it. */
export async function putOnFile(
  tx: Tx,
  given: { facilitatorId: string; tehsilId: string; iban: string },
): Promise<void> {
  const iban = normaliseIban(given.iban) ?? refuse('iban_invalid', { field: 'iban' })
  if ((await currentIban(tx, given.facilitatorId)) !== null) return
  await store.insertOnFile(
    tx,
    {
      id: newId(),
      facilitator_id: given.facilitatorId,
      district_id: tehsilOf(tx.kernel, given.tehsilId)?.districtId ?? '',
      tehsil_id: given.tehsilId,
      sealed: await sealIban(tx, given.facilitatorId, iban),
      iban_index: tx.kernel.vault.blindIndex('iban', iban),
      by: actorKey(tx.actor),
      reason: sealWords(tx, ''),
      decidedAt: new Date(tx.at.getTime() - recruitingOf(tx).accountCoolingHours * HOUR_MS),
    },
    tx.at,
  )
}
