import { type DaySpan, WEEK } from '@app/domain/availability'
import type { Sex, Standing } from '@app/domain/dispatch'
import { localDateOf } from '@app/domain/shared'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { refuse } from '../../kernel/refusal.ts'
import { setCap } from '../ledger/index.ts'
import { putAccount } from './agency/accounts.ts'
import { readIban } from './agency/iban.ts'
import { decideChange, findAgency, insertChange } from './agency/store.ts'
import { insertWeek } from './hours/store.ts'
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
  /** When they work; without it they count as nobody until they say so. */
  week?: readonly DaySpan[]
}

/** For tests and made-up people whose hours are not the point. */
export const EVERY_HOUR: readonly DaySpan[] = WEEK.map((day) => ({ day, from: '00:00', to: '24:00' }))

/** Enrols somebody whose account exists (demo, the city, an operator's import). The second time changes nothing. */
export async function seedFacilitator(tx: Tx, f: SeededFacilitator): Promise<void> {
  const standing = f.standing ?? 'active'
  const holder = await store.findByBadge(tx, f.badgeNo)
  if (holder && holder.id !== f.accountId) refuse('command_reused', { field: 'badgeNo' })
  if (f.agencyId !== undefined && !(await findAgency(tx, f.agencyId))) refuse('not_found', { field: 'agencyId' })
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
  if (f.week) await insertWeek(tx, f.accountId, f.week, actorKey(tx.actor), tx.at)
  if (f.cashCapPaisa !== undefined) await setCap(tx, f.accountId, f.cashCapPaisa)
}

export async function seedAgency(
  tx: Tx,
  agency: { id: string; name: { en: string; ur: string }; shareBasisPoints: number; taxNumber?: string; iban?: string },
): Promise<void> {
  if ((await store.insertAgency(tx, agency, tx.at)) === 0 || !agency.iban) return
  // The account came with a change that another approved, as at an operator's.
  const [changeId, day] = [newId(), localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes)]
  const enrolled = { agencyId: agency.id, kind: 'found', facilitatorId: null, details: null, reason: 'enrolled' }
  const share = { basisPoints: agency.shareBasisPoints, fromDay: day }
  await insertChange(tx, { id: changeId, ...enrolled, ...share, by: 'system:enrolment' }, tx.at)
  await putAccount(tx, changeId, agency.id, readIban(agency.iban) ?? refuse('iban_invalid'))
  await decideChange(tx, changeId, 'approved', actorKey(tx.actor), 'enrolled', tx.at)
}

/** What ratings came to: written down here, so that offers need not ask upwards. */
export async function setRating(
  tx: Tx,
  facilitatorId: string,
  given: { rating: number | null; count: number; multiplier: number },
): Promise<void> {
  await store.setRating(tx, facilitatorId, given.rating, given.count, Math.min(1.1, Math.max(0.9, given.multiplier)))
}
