import type { Sex } from '@app/domain/dispatch'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { PHONE_CAMERA } from './seed-facilitator.ts'
import * as store from './store.ts'

export interface Applicant {
  accountId: string
  personId: string
  name: string
  nameUr: string
  phone: string
  sex: Sex
  tehsilIds: readonly string[]
  vehicle: string
}

/** Somebody applies: known from now on, in standing `applied`, under a number that no badge has. Again, it corrects. */
export async function enrolApplicant(tx: Tx, a: Applicant): Promise<void> {
  const made = await store.insertFacilitator(
    tx,
    {
      // The digits at an id's end are random; those at its beginning are the time, which others share.
      id: a.accountId,
      personId: a.personId,
      name: a.name,
      nameUr: a.nameUr,
      phone: a.phone,
      badgeNo: `APP-${a.accountId.replaceAll('-', '').slice(-12).toUpperCase()}`,
      standing: 'applied',
      sex: a.sex,
      skills: [],
      equipment: [PHONE_CAMERA],
      vehicle: a.vehicle,
      tehsilIds: a.tehsilIds,
      agencyId: null,
      taxpayerActive: false,
    },
    tx.at,
  )
  if (made)
    await store.insertStandingChange(
      tx,
      { facilitatorId: a.accountId, from: null, to: 'applied', reason: 'applied', by: actorKey(tx.actor) },
      tx.at,
    )
  else
    await store.describeApplicant(tx, {
      id: a.accountId,
      name: a.name,
      nameUr: a.nameUr,
      sex: a.sex,
      vehicle: a.vehicle,
      tehsilIds: a.tehsilIds,
    })
}

/** The number that the household reads; never used twice. */
export async function giveBadge(tx: Tx, facilitatorId: string, prefix: string): Promise<string> {
  const badgeNo = `${prefix}-${(await store.nextBadge(tx)).no}`
  await store.setBadge(tx, facilitatorId, badgeNo)
  return badgeNo
}
