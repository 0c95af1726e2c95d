import type pg from 'pg'
import type { Actor, Role } from '@app/server/kernel/actor'

/** Ids that belong together, by the names that inputs give them: of one request and all that it left. */
export type Known = Record<string, unknown>
export interface Caller {
  token: string
  roles: readonly string[]
  actor: Actor
  /** Whose own things they ask for: one who is not named here asks for everybody's. */
  own?: { accountId?: string; facilitatorId?: string }
}

const SETS = 24

export const one = async (db: pg.Client, sql: string): Promise<unknown> =>
  (await db.query<{ id: unknown }>(sql)).rows[0]?.id ?? undefined

/** Some requests that the city itself lived through, ended and under way, those with most about them first. */
export async function knownSets(db: pg.Client): Promise<Known[]> {
  const { rows: found } = await db.query<{ known: Known }>(`
    select jsonb_strip_nulls(jsonb_build_object('requestId', r.id, 'orderId', r.order_id, 'trackingNo', r.tracking_no,
      'serviceId', r.service_id, 'caseId', r.case_id, 'mode', r.mode, 'tehsilId', r.tehsil_id, 
      'districtId', r.district_id, 'officeId', r.office_id,
      'departmentId', r.department_id, 'accountId', o.account_id, 'phone', o.contact_phone, 'visitId', v.id,
      'facilitatorId', v.facilitator_id, 'applicationId', a.application_id, 'receiptNo', c.receipt_no,
      'paperId', p.paper_id, 'fileId', f.file_id, 'grievanceId', g.id, 'needId', n.id, 'subject', 'request:' || r.id)) as known
    from requests.request r join requests.orders o on o.id = r.order_id
      left join lateral (select v.id, v.facilitator_id from dispatch.task t join dispatch.visit v on v.id = t.visit_id
        where t.request_id = r.id order by v.facilitator_id is null, v.planned_at desc limit 1) v on true
      left join applications.application a on a.request_id = r.id
      left join lateral (select receipt_no from payments.receipt where request_id = r.id limit 1) c on true
      left join lateral (select paper_id from documents.paper where request_id = r.id limit 1) p on true
      left join lateral (select file_id from documents.file where request_id = r.id and erased_at is null
        and replaced_at is null limit 1) f on true
      left join lateral (select id from grievances.grievance where request_id = r.id limit 1) g on true
      left join lateral (select id from requests.need where request_id = r.id order by state <> 'open', opened_at limit 1) n on true
    where r.tracking_no !~ '~'
    order by (select count(*) from requests.orders own where own.account_id = o.account_id) desc, (g.id is null),
      (r.state in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed')), r.id desc limit ${SETS}`)
  return found.map((row) => row.known)
}

/** Ids of what is there without a request: one of each kind, where the city has left one. */
export async function knownElsewhere(db: pg.Client, centreId: string): Promise<Known> {
  const known: Known = { q: 'muhammad', text: 'muhammad', word: 'muhammad', days: 3, kind: undefined, centreId }
  const kinds: [string, string][] = [
    ['agencyId', 'select id from workforce.agency limit 1'],
    ['proceedingId', 'select id from standing.proceeding limit 1'],
    ['applicantId', 'select applicant_id as id from standing.application limit 1'],
    ['changeId', 'select id from standing.account_change limit 1'],
    ['connectionId', 'select id from connections.connection limit 1'],
    ['trialId', 'select id from connections.trial limit 1'],
    ['letterId', 'select id from departments.letter limit 1'],
    ['draftId', 'select id from administration.draft limit 1'],
    ['recoveryId', 'select id from dispatch.recovery limit 1'],
    ['batchId', 'select batch_id as id from commissions.payout limit 1'],
    ['payeeId', 'select facilitator_id as id from commissions.accrual group by 1 order by count(*) desc limit 1'],
    ['downloadId', 'select id from record.download limit 1'],
    ['asOf', `select to_char(max(as_of), 'YYYY-MM-DD') as id from reporting.publication`],
    ['from', `select to_char(max(as_of) + 2, 'YYYY-MM-DD') as id from reporting.publication`],
    ['alertId', 'select id from safety.alert limit 1'],
  ]
  for (const [name, sql] of kinds) known[name] ??= await one(db, sql)
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
}

/** Everybody who may ask: the desks of the city, each role for the whole territory, and the people of those requests. */
export async function callers(
  db: pg.Client,
  roles: readonly Role[],
  sets: readonly Known[],
  known: Known,
): Promise<Caller[]> {
  const all: Caller[] = []
  const add = (rolesOf: readonly string[], actor: Actor, own?: Caller['own']): void =>
    void all.push({ token: `caller-of-the-bench-${all.length}`, roles: rolesOf, actor, ...(own && { own }) })
  const { rows: accounts } = await db.query<{
    id: string
    person_id: string
    kind: string
    phone: string
    roles: Role[]
    jurisdiction: object
  }>(
    `select id, person_id, kind, phone, roles, jurisdiction from identity.account where kind = 'staff' and ended_at is null
      or id = any($1) order by id limit 500`,
    [sets.flatMap((one) => [one.accountId, one.facilitatorId]).filter(Boolean)],
  )
  for (const one of accounts)
    if (one.kind === 'citizen')
      add(
        ['citizen'],
        { kind: 'citizen', id: one.id, personId: one.person_id, phone: one.phone },
        { accountId: one.id },
      )
    else if (one.kind === 'facilitator')
      add(
        ['facilitator'],
        { kind: 'facilitator', id: one.id, accountId: one.id, personId: one.person_id },
        { facilitatorId: one.id },
      )
  const staff = accounts.filter((one) => one.kind === 'staff')
  const places = { offices: sets.map((one) => one.officeId), agencies: [known.agencyId], centres: [known.centreId] }
  for (const role of roles) {
    const held = staff.find((one) => one.roles.includes(role))
    const id = held?.id ?? staff[0]!.id
    add([role], { kind: 'staff', id, roles: [role], jurisdiction: { province: true } })
    add([role], { kind: 'staff', id, roles: [role], jurisdiction: JSON.parse(JSON.stringify(places)) as object })
    for (const one of staff.filter((someone) => someone.roles.includes(role)).slice(0, 3))
      add([role], { kind: 'staff', id: one.id, roles: one.roles, jurisdiction: one.jurisdiction })
  }
  return all
}
