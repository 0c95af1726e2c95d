import type { Sex, Standing } from '@app/domain/dispatch'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { likeText } from '../../kernel/data/like.ts'
import { nameFor } from '../../kernel/name-for.ts'
import { refuse } from '../../kernel/refusal.ts'
import { shareOf } from './agencies.ts'
import * as store from './store.ts'

export interface Facilitator {
  id: string
  /** One person, one sign-in, one badge: the account has the facilitator's id. */
  accountId: string
  personId: string
  /** In the script of whoever reads. */
  name: string
  names: LocalText
  phone: string
  badgeNo: string
  standing: Standing
  sex: Sex
  skills: string[]
  equipment: string[]
  vehicle: string
  tehsilIds: string[]
  agencyId: string | null
  taxpayerActive: boolean
  rating: number | null
  ratedVisits: number
  ratingMultiplier: number
}

const factsOf = (q: Query, row: store.FacilitatorRow): Facilitator => ({
  id: row.id,
  accountId: row.id,
  personId: row.person_id,
  name: nameFor(q, row.name, row.name_ur),
  names: { en: row.name, ur: row.name_ur || row.name },
  phone: row.phone,
  badgeNo: row.badge_no,
  standing: row.standing,
  sex: row.sex,
  skills: row.skills,
  equipment: row.equipment,
  vehicle: row.vehicle,
  tehsilIds: row.tehsils,
  agencyId: row.agency_id,
  taxpayerActive: row.taxpayer_active,
  rating: row.rating === null ? null : Number(row.rating),
  ratedVisits: row.rated_visits,
  ratingMultiplier: Number(row.rating_multiplier),
})

export const find = async (q: Query, facilitatorId: string): Promise<Facilitator | undefined> => {
  const row = await store.findFacilitator(q, facilitatorId)
  return row && factsOf(q, row)
}
export const getFacilitator = async (q: Query, facilitatorId: string): Promise<Facilitator> =>
  (await find(q, facilitatorId)) ?? refuse('not_found')
export const byBadge = async (q: Query, badgeNo: string): Promise<Facilitator | undefined> => {
  const row = await store.findByBadge(q, badgeNo.trim().toUpperCase())
  return row && factsOf(q, row)
}
/** Those of the ids that exist, at most 500. */
export const many = async (q: Query, ids: readonly string[]): Promise<Facilitator[]> =>
  ids.length ? (await store.facilitatorsById(q, ids)).map((row) => factsOf(q, row)) : []
/** Of these, whoever serves one of the tehsils, or all of them where null; in the order of their ids, at most `limit`. */
export const namesServing = async (
  q: Query,
  ids: readonly string[],
  tehsilIds: readonly string[] | null,
  limit: number,
): Promise<Pick<Facilitator, 'id' | 'name' | 'badgeNo'>[]> =>
  ids.length
    ? (await store.namesServing(q, ids, tehsilIds, limit)).map(({ id, name, badge_no }) => ({
        id,
        name,
        badgeNo: badge_no,
      }))
    : []
/** Facilitators who are also somebody else here: by their person. */
export const ofPersons = async (q: Query, personIds: readonly string[]): Promise<Facilitator[]> =>
  personIds.length ? (await store.facilitatorsByPerson(q, personIds)).map((row) => factsOf(q, row)) : []
/** Those with this in their name or badge, of some tehsils or of everywhere. */
export async function named(
  q: Query,
  text: string,
  tehsilIds: readonly string[] | null,
  limit: number,
): Promise<Facilitator[]> {
  const like = `%${likeText(text.trim())}%`
  return (await store.facilitatorsLike(q, like, tehsilIds, limit)).map((row) => factsOf(q, row))
}
/** Ids of those who may work in the tehsil. */
export const serving = async (q: Query, tehsilId: string, limit: number): Promise<string[]> =>
  (await store.idsServing(q, tehsilId, Math.min(limit, 500))).map((row) => row.id)

export interface Payee {
  facilitatorId: string
  agencyId: string | null
  /** Whole and broken per cent: 20 is a fifth. */
  agencySharePercent: number
  taxpayerActive: boolean
}

/** Who is paid for this facilitator's legs, as it is now; whoever books a commission keeps what it read. */
export async function payeeOf(q: Query, facilitatorId: string): Promise<Payee> {
  const facilitator = await getFacilitator(q, facilitatorId)
  const agency = facilitator.agencyId ? await shareOf(q, facilitator.agencyId) : undefined
  const shared = agency?.active ? agency : undefined
  return {
    facilitatorId,
    agencyId: shared?.agencyId ?? null,
    agencySharePercent: (shared?.shareBasisPoints ?? 0) / 100,
    taxpayerActive: facilitator.taxpayerActive,
  }
}
