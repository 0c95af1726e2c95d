import type { Sex, Standing } from '@app/domain/dispatch'
import type { LocalText } from '@app/domain/shared'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { AgencyColumns, FacilitatorColumns, PhotoColumns, StandingChangeColumns } from './rows.generated.ts'

export type FacilitatorRow = Pick<
  Known<FacilitatorColumns, { standing: Standing; sex: Sex }>,
  | 'id'
  | 'person_id'
  | 'name'
  | 'name_ur'
  | 'phone'
  | 'badge_no'
  | 'standing'
  | 'sex'
  | 'skills'
  | 'equipment'
  | 'vehicle'
  | 'tehsils'
  | 'agency_id'
  | 'taxpayer_active'
  | 'rating'
  | 'rated_visits'
  | 'rating_multiplier'
>

const COLUMNS = `id, person_id, name, name_ur, phone, badge_no, standing, sex, skills, equipment, vehicle, tehsils, agency_id,
    taxpayer_active, rating, rated_visits, rating_multiplier`

export const findFacilitator = (q: Sql, id: string) =>
  q.find<FacilitatorRow>(`select ${COLUMNS} from workforce.facilitator where id = $1`, [id])
export const lockFacilitator = (q: Sql, id: string) =>
  q.find<FacilitatorRow>(`select ${COLUMNS} from workforce.facilitator where id = $1 for no key update`, [id])
export const findByBadge = (q: Sql, badgeNo: string) =>
  q.find<FacilitatorRow>(`select ${COLUMNS} from workforce.facilitator where badge_no = $1`, [badgeNo])
/** By a part of the name or the badge; whose first tehsil is one of these. */
export const facilitatorsLike = (q: Sql, like: string, tehsilIds: readonly string[] | null, limit: number) =>
  q.many<FacilitatorRow>(
    `select ${COLUMNS} from workforce.facilitator where (name ilike $1 or name_ur ilike $1 or badge_no ilike $1)
      and ($2::text[] is null or tehsils[1] = any($2)) order by name, id limit $3`,
    [like, tehsilIds, limit],
  )
export const facilitatorsByPerson = (q: Sql, personIds: readonly string[]) =>
  q.many<FacilitatorRow>(`select ${COLUMNS} from workforce.facilitator where person_id = any($1) limit 500`, [
    personIds,
  ])
export const facilitatorsById = (q: Sql, ids: readonly string[]) =>
  q.many<FacilitatorRow>(`select ${COLUMNS} from workforce.facilitator where id = any($1) limit 500`, [ids])
/** Of these, whoever serves one of the tehsils, or all of them: what a list of many says of each. */
export const namesServing = (q: Sql, ids: readonly string[], tehsilIds: readonly string[] | null, limit: number) =>
  q.many<Pick<FacilitatorColumns, 'id' | 'name' | 'badge_no'>>(
    `select id, name, badge_no from workforce.facilitator
      where id = any($1) and ($2::text[] is null or tehsils && $2) order by id limit $3`,
    [ids, tehsilIds, limit],
  )

/** Those who may work in the tehsil; the fewest rated first, so that a limit does not always cut newcomers. */
export const idsServing = (q: Sql, tehsilId: string, limit: number) =>
  q.many<Pick<FacilitatorColumns, 'id'>>(
    `select id from workforce.facilitator where tehsils @> array[$1] and standing in ('active', 'warned')
      order by rated_visits, id limit $2`,
    [tehsilId, limit],
  )

/** All who serve one of these tehsils and may work. */
export const rosterOf = (q: Sql, tehsilIds: readonly string[]) =>
  q.many<Pick<FacilitatorColumns, 'id'> & { tehsils: string[]; skills: string[] }>(
    `select f.id, array(select distinct unnest(f.tehsils) order by 1) as tehsils,
      array(select distinct unnest(f.skills || case when f.sex = 'F' then array['', 'woman'] else array[''] end) order by 1) as skills
    from workforce.facilitator f where f.tehsils && $1 and f.standing in ('active', 'warned') order by 2, 3, 1 limit 20000`,
    [tehsilIds],
  )

/** Every tehsil in which somebody may work. */
export const tehsilsServed = (q: Sql) =>
  q.many<{ tehsil_id: string }>(
    `select distinct unnest(tehsils) as tehsil_id from workforce.facilitator where standing in ('active', 'warned') order by 1 limit 2000`,
  )

export const insertFacilitator = (
  q: Sql,
  f: {
    id: FacilitatorColumns['id']
    personId: FacilitatorColumns['person_id']
    name: FacilitatorColumns['name']
    nameUr: FacilitatorColumns['name_ur']
    phone: FacilitatorColumns['phone']
    badgeNo: FacilitatorColumns['badge_no']
    standing: Standing
    sex: Sex
    skills: Readonly<FacilitatorColumns['skills']>
    equipment: Readonly<FacilitatorColumns['equipment']>
    vehicle: FacilitatorColumns['vehicle']
    tehsilIds: readonly string[]
    agencyId: FacilitatorColumns['agency_id']
    taxpayerActive: FacilitatorColumns['taxpayer_active']
  },
  at: Date,
) =>
  q.run(
    `insert into workforce.facilitator (id, person_id, name, name_ur, phone, badge_no, standing, sex, skills,
      equipment, vehicle, tehsils, agency_id, taxpayer_active, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (id) do nothing`,
    [
      f.id,
      f.personId,
      f.name,
      f.nameUr,
      f.phone,
      f.badgeNo,
      f.standing,
      f.sex,
      f.skills,
      f.equipment,
      f.vehicle,
      f.tehsilIds,
      f.agencyId,
      f.taxpayerActive,
      at,
    ],
  )

export const insertAgency = (
  q: Sql,
  a: { id: AgencyColumns['id']; name: LocalText; shareBasisPoints: number; taxNumber?: string },
  at: Date,
) =>
  q.run(
    `insert into workforce.agency (id, name, share_basis_points, tax_number, made_at) values ($1, $2, $3, $4, $5)
      on conflict (id) do nothing`,
    [a.id, JSON.stringify(a.name), a.shareBasisPoints, a.taxNumber ?? null, at],
  )

export const moveStanding = (q: Sql, id: string, to: Standing, decisionId: string | null) =>
  q.run('update workforce.facilitator set standing = $2, decision_id = $3, version = version + 1 where id = $1', [
    id,
    to,
    decisionId,
  ])
/** Who they are as their papers show it; until the badge is given. */
export const describeApplicant = (
  q: Sql,
  f: {
    id: FacilitatorColumns['id']
    name: FacilitatorColumns['name']
    nameUr: FacilitatorColumns['name_ur']
    sex: Sex
    vehicle: FacilitatorColumns['vehicle']
    tehsilIds: readonly string[]
  },
) =>
  q.run(
    `update workforce.facilitator set name = $2, sex = $3, vehicle = $4, tehsils = $5, name_ur = $6
      where id = $1 and standing in ('applied', 'vetting', 'training', 'approved')`,
    [f.id, f.name, f.sex, f.vehicle, f.tehsilIds, f.nameUr],
  )
export const nextBadge = (q: Sql) => q.one<{ no: number }>(`select nextval('workforce.badge_no')::int as no`)
export const setBadge = (q: Sql, id: string, badgeNo: string) =>
  q.run('update workforce.facilitator set badge_no = $2 where id = $1', [id, badgeNo])

export const insertStandingChange = (
  q: Sql,
  c: {
    facilitatorId: StandingChangeColumns['facilitator_id']
    from: Standing | null
    to: Standing
    reason: StandingChangeColumns['reason']
    by: StandingChangeColumns['by']
  },
  at: Date,
) =>
  q.run(
    'insert into workforce.standing_change (facilitator_id, from_standing, to_standing, reason, by, at) values ($1, $2, $3, $4, $5, $6)',
    [c.facilitatorId, c.from, c.to, c.reason, c.by, at],
  )

export const lastStandingChange = (q: Sql, facilitatorId: string) =>
  q.find<Pick<StandingChangeColumns, 'by'> & { to_standing: Standing }>(
    'select by, to_standing from workforce.standing_change where facilitator_id = $1 order by id desc limit 1',
    [facilitatorId],
  )

export const setRating = (q: Sql, id: string, rating: number | null, count: number, multiplier: number) =>
  q.run('update workforce.facilitator set rating = $2, rated_visits = $3, rating_multiplier = $4 where id = $1', [
    id,
    rating,
    count,
    multiplier,
  ])

export const setPhoto = (q: Sql, facilitatorId: string, sealed: Buffer, at: Date) =>
  q.run(
    `insert into workforce.photo (facilitator_id, sealed, set_at) values ($1, $2, $3)
      on conflict (facilitator_id) do update set sealed = excluded.sealed, set_at = excluded.set_at`,
    [facilitatorId, sealed, at],
  )
export const photosAmong = (q: Sql, facilitatorIds: readonly string[]) =>
  q.many<Pick<PhotoColumns, 'facilitator_id'>>(
    'select facilitator_id from workforce.photo where facilitator_id = any($1) limit 500',
    [facilitatorIds],
  )
export const findPhoto = (q: Sql, facilitatorId: string) =>
  q.find<Pick<PhotoColumns, 'sealed'>>('select sealed from workforce.photo where facilitator_id = $1', [facilitatorId])
