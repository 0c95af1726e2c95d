import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type {
  AgencyAccountColumns,
  AgencyChangeColumns,
  AgencyColumns,
  AgencyInvitationColumns,
  AgencyShareColumns,
  CentreColumns,
  FacilitatorColumns,
} from '../rows.generated.ts'

export type AgencyRow = Pick<
  Known<AgencyColumns, { name: { en: string; ur: string } }>,
  'id' | 'name' | 'active' | 'state' | 'made_at'
> & { people: number }
export type AgencyChangeRow = Pick<
  AgencyChangeColumns,
  | 'id'
  | 'agency_id'
  | 'kind'
  | 'facilitator_id'
  | 'share_basis_points'
  | 'from_day'
  | 'reason'
  | 'state'
  | 'asked_by'
  | 'asked_at'
  | 'decided_by'
  | 'decided_at'
  | 'decision_reason'
> & { agency_name: { en: string; ur: string }; details: AgencyDetails | null }
export interface AgencyDetails {
  name: { en: string; ur: string }
  taxNumber: string
}
export type InvitationRow = Pick<
  AgencyInvitationColumns,
  'id' | 'agency_id' | 'phone' | 'made_at' | 'expires_at' | 'used_by' | 'used_at'
>

const AGENCY = `select a.id, a.name, a.active, a.state, a.made_at, (select count(*)::integer from workforce.facilitator f
    where f.agency_id = a.id) as people from workforce.agency a`
const CHANGE = `select c.id, c.agency_id, a.name as agency_name, c.kind, c.facilitator_id, c.share_basis_points,
  c.from_day::text as from_day, c.reason, c.state, c.asked_by, c.asked_at, c.decided_by, c.decided_at, c.decision_reason,
  c.details
  from workforce.agency_change c join workforce.agency a on a.id = c.agency_id`

export const findAgency = (q: Sql, id: string) => q.find<AgencyRow>(`${AGENCY} where a.id = $1`, [id])
export const agencies = (q: Sql, after: string | null, limit: number) =>
  q.many<AgencyRow>(`${AGENCY} where ($1::uuid is null or a.id > $1) order by a.id limit $2`, [after, limit])
export const lockAgency = (q: Sql, id: string) =>
  q.find<Pick<AgencyColumns, 'id'>>('select id from workforce.agency where id = $1 for update', [id])
export const particularsOf = (q: Sql, id: string) =>
  q.find<Pick<AgencyColumns, 'tax_number' | 'closed_at'>>(
    'select tax_number, closed_at from workforce.agency where id = $1',
    [id],
  )
export const activeAmong = (q: Sql, ids: readonly string[]) =>
  q.many<Pick<AgencyRow, 'id' | 'name'>>(
    'select id, name from workforce.agency where active and id::text = any($1) limit 500',
    [ids],
  )
export const describeAgency = (q: Sql, id: string, d: AgencyDetails) =>
  q.run('update workforce.agency set name = $2, tax_number = $3 where id = $1', [
    id,
    JSON.stringify(d.name),
    d.taxNumber,
  ])
export const closeAgency = (q: Sql, id: string, at: Date) =>
  q.run(`update workforce.agency set state = 'closed', active = false, closed_at = $2 where id = $1`, [id, at])
export const insertAsked = (q: Sql, a: { id: AgencyColumns['id'] } & AgencyDetails, at: Date) =>
  q.run(
    `insert into workforce.agency (id, name, tax_number, active, state, made_at)
      values ($1, $2, $3, false, 'asked', $4) on conflict (id) do nothing`,
    [a.id, JSON.stringify(a.name), a.taxNumber || null, at],
  )
export const setAgencyState = (q: Sql, id: string, state: 'approved' | 'refused') =>
  q.run(`update workforce.agency set state = $2, active = ($2 = 'approved') where id = $1`, [id, state])

/** The version that has begun last; the share it was enrolled with before there was any. */
export const shareOn = (q: Sql, agencyId: string, day: string) =>
  q.find<Pick<AgencyColumns, 'id' | 'active'> & { basis_points: number }>(
    `select a.id, a.active, coalesce((select s.share_basis_points from workforce.agency_share s
      where s.agency_id = a.id and s.from_day <= $2::date order by s.from_day desc limit 1), a.share_basis_points, 0)
      as basis_points
    from workforce.agency a where a.id = $1`,
    [agencyId, day],
  )
export const sharesOf = (q: Sql, agencyId: string) =>
  q.many<Pick<AgencyShareColumns, 'from_day' | 'share_basis_points'>>(
    `select from_day::text as from_day, share_basis_points from workforce.agency_share where agency_id = $1
      order by from_day desc limit 40`,
    [agencyId],
  )
export const putShare = (
  q: Sql,
  s: {
    agencyId: AgencyShareColumns['agency_id']
    fromDay: AgencyShareColumns['from_day']
    basisPoints: number
    changeId: AgencyShareColumns['change_id']
  },
  at: Date,
) =>
  q.run(
    `insert into workforce.agency_share (agency_id, from_day, share_basis_points, change_id, made_at)
      values ($1, $2, $3, $4, $5) on conflict (agency_id, from_day) do nothing`,
    [s.agencyId, s.fromDay, s.basisPoints, s.changeId, at],
  )

export const insertChange = (
  q: Sql,
  c: {
    id: AgencyChangeColumns['id']
    agencyId: AgencyChangeColumns['agency_id']
    kind: string
    facilitatorId: AgencyChangeColumns['facilitator_id']
    basisPoints: number | null
    fromDay: AgencyChangeColumns['from_day']
    reason: AgencyChangeColumns['reason']
    by: string
    details: AgencyDetails | null
  },
  at: Date,
) =>
  q.run(
    `insert into workforce.agency_change (id, agency_id, kind, facilitator_id, share_basis_points, from_day, reason,
      asked_by, asked_at, details) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      c.id,
      c.agencyId,
      c.kind,
      c.facilitatorId,
      c.basisPoints,
      c.fromDay,
      c.reason,
      c.by,
      at,
      c.details && JSON.stringify(c.details),
    ],
  )
export const findChange = (q: Sql, id: string) => q.find<AgencyChangeRow>(`${CHANGE} where c.id = $1`, [id])
/** Of two supervisors at once the second sees what the first decided. */
export const lockChange = (q: Sql, id: string) =>
  q.find<AgencyChangeRow>(`${CHANGE} where c.id = $1 for update of c`, [id])
export const changesOf = (
  q: Sql,
  f: { agencyId: string | null; state: string | null; before: Date | null; limit: number },
) =>
  q.many<AgencyChangeRow>(
    `${CHANGE} where ($1::uuid is null or c.agency_id = $1) and ($2::text is null or c.state = $2)
      and ($3::timestamptz is null or c.asked_at < $3) order by c.asked_at desc, c.id limit $4`,
    [f.agencyId, f.state, f.before, f.limit],
  )
export const decideChange = (q: Sql, id: string, state: 'approved' | 'refused', by: string, reason: string, at: Date) =>
  q.run(
    'update workforce.agency_change set state = $2, decided_by = $3, decision_reason = $4, decided_at = $5 where id = $1',
    [id, state, by, reason, at],
  )

export const peopleOf = (q: Sql, agencyId: string, after: string | null, limit: number) =>
  q.many<Pick<FacilitatorColumns, 'id'>>(
    'select id from workforce.facilitator where agency_id = $1 and ($2::uuid is null or id > $2) order by id limit $3',
    [agencyId, after, limit],
  )
/** Out of this agency; whoever went to another meanwhile stays there. */
export const leaveAgency = (q: Sql, facilitatorId: string, agencyId: string) =>
  q.run('update workforce.facilitator set agency_id = null where id = $1 and agency_id = $2', [facilitatorId, agencyId])
export const setAgency = (q: Sql, facilitatorId: string, agencyId: string | null) =>
  q.run('update workforce.facilitator set agency_id = $2 where id = $1', [facilitatorId, agencyId])

const INVITATION = 'id, agency_id, phone, made_at, expires_at, used_by, used_at'
export const insertInvitation = (
  q: Sql,
  i: {
    id: AgencyInvitationColumns['id']
    agencyId: AgencyInvitationColumns['agency_id']
    phone: AgencyInvitationColumns['phone']
    code: Buffer
    by: AgencyInvitationColumns['by']
    expiresAt: AgencyInvitationColumns['expires_at']
  },
  at: Date,
) =>
  q.run(
    `insert into workforce.agency_invitation (id, agency_id, phone, code_index, by, made_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
    [i.id, i.agencyId, i.phone, i.code, i.by, at, i.expiresAt],
  )
export const invitationsOf = (q: Sql, agencyId: string, limit: number) =>
  q.many<InvitationRow>(
    `select ${INVITATION} from workforce.agency_invitation where agency_id = $1 order by made_at desc limit $2`,
    [agencyId, limit],
  )
export const openInvitation = (q: Sql, phone: string, code: Buffer, at: Date) =>
  q.find<InvitationRow>(
    `select ${INVITATION} from workforce.agency_invitation where phone = $1 and code_index = $2 and used_at is null
      and expires_at > $3 order by made_at desc limit 1 for update`,
    [phone, code, at],
  )
export const lockInvitation = (q: Sql, id: string) =>
  q.find<InvitationRow>(`select ${INVITATION} from workforce.agency_invitation where id = $1 for update`, [id])
export const openInvitationsOf = (q: Sql, agencyId: string, at: Date) =>
  q.one<{ count: number }>(
    `select count(*)::integer as count from workforce.agency_invitation where agency_id = $1 and used_at is null
      and expires_at > $2`,
    [agencyId, at],
  )
export const endInvitationsOf = (q: Sql, agencyId: string, at: Date) =>
  q.run(
    'update workforce.agency_invitation set expires_at = $2 where agency_id = $1 and used_at is null and expires_at > $2',
    [agencyId, at],
  )
export const endInvitation = (q: Sql, id: string, at: Date) =>
  q.run('update workforce.agency_invitation set expires_at = $2 where id = $1 and used_at is null', [id, at])
export const useInvitation = (q: Sql, id: string, facilitatorId: string, at: Date) =>
  q.run('update workforce.agency_invitation set used_by = $2, used_at = $3 where id = $1 and used_at is null', [
    id,
    facilitatorId,
    at,
  ])

export const findCentre = (q: Sql, id: string) =>
  q.find<Pick<CentreColumns, 'payee_id'>>('select payee_id from workforce.centre where id = $1', [id])
export const centreOfPayee = (q: Sql, payeeId: string) =>
  q.find<Pick<CentreColumns, 'id'>>('select id from workforce.centre where payee_id = $1', [payeeId])
export const insertCentre = (q: Sql, id: string, payeeId: string, at: Date) =>
  q.run('insert into workforce.centre (id, payee_id, made_at) values ($1, $2, $3) on conflict (id) do nothing', [
    id,
    payeeId,
    at,
  ])

type AccountRow = Pick<AgencyAccountColumns, 'change_id' | 'agency_id' | 'sealed'>
export const insertAccount = (
  q: Sql,
  a: {
    changeId: AgencyAccountColumns['change_id']
    agencyId: AgencyAccountColumns['agency_id']
    sealed: AgencyAccountColumns['sealed']
    index: AgencyAccountColumns['iban_index']
  },
) =>
  q.run(
    `insert into workforce.agency_account (change_id, agency_id, sealed, iban_index) values ($1, $2, $3, $4)
      on conflict (change_id) do nothing`,
    [a.changeId, a.agencyId, a.sealed, a.index],
  )
/** The last that a second person said yes to. */
export const accountsInForce = (q: Sql, agencyIds: readonly string[]) =>
  q.many<AccountRow>(
    `select distinct on (a.agency_id) a.change_id, a.agency_id, a.sealed from workforce.agency_account a
      join workforce.agency_change c on c.id = a.change_id where c.state = 'approved' and a.agency_id = any($1::uuid[])
      order by a.agency_id, c.decided_at desc, c.id desc limit 500`,
    [agencyIds],
  )
export const accountsOfChanges = (q: Sql, changeIds: readonly string[]) =>
  q.many<AccountRow>(
    'select change_id, agency_id, sealed from workforce.agency_account where change_id = any($1::uuid[]) limit 500',
    [changeIds],
  )
