import type { Sex, Standing } from '@app/domain/dispatch'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { setCap } from '../ledger/index.ts'
import * as store from './store.ts'

/** Whoever has the app has its camera. */
export const PHONE_CAMERA = 'phone-camera'

export interface SeededFacilitator {
  /** The account's id is the facilitator's. */
  accountId: string
  personId: string
  name: string
  nameUr?: string
  phone: string
  badgeNo: string
  sex: Sex
  tehsilIds: readonly string[]
  standing?: Standing
  skills?: readonly string[]
  equipment?: readonly string[]
  vehicle?: string
  agencyId?: string
  taxpayerActive?: boolean
  cashCapPaisa?: number
}

/** Enrols somebody whose account exists (demo, the city, an operator's import). The second time changes nothing. */
export async function seedFacilitator(tx: Tx, f: SeededFacilitator): Promise<void> {
  const standing = f.standing ?? 'active'
  const made = await store.insertFacilitator(
    tx,
    {
      id: f.accountId,
      personId: f.personId,
      name: f.name,
      nameUr: f.nameUr ?? '',
      phone: f.phone,
      badgeNo: f.badgeNo,
      standing,
      sex: f.sex,
      skills: f.skills ?? [],
      equipment: [...new Set([PHONE_CAMERA, ...(f.equipment ?? [])])],
      vehicle: f.vehicle ?? '',
      tehsilIds: f.tehsilIds,
      agencyId: f.agencyId ?? null,
      taxpayerActive: f.taxpayerActive ?? true,
    },
    tx.at,
  )
  if (!made) return
  await store.insertStandingChange(
    tx,
    { facilitatorId: f.accountId, from: null, to: standing, reason: 'enrolled', by: actorKey(tx.actor) },
    tx.at,
  )
  if (f.cashCapPaisa !== undefined) await setCap(tx, f.accountId, f.cashCapPaisa)
}

export async function seedAgency(
  tx: Tx,
  agency: { id: string; name: { en: string; ur: string }; shareBasisPoints: number },
): Promise<void> {
  await store.insertAgency(tx, agency, tx.at)
}

/** What ratings came to: written down here, so that offers need not ask upwards. */
export async function setRating(
  tx: Tx,
  facilitatorId: string,
  given: { rating: number | null; count: number; multiplier: number },
): Promise<void> {
  await store.setRating(tx, facilitatorId, given.rating, given.count, Math.min(1.1, Math.max(0.9, given.multiplier)))
}
