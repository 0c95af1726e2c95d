import type { LocalDate } from '@app/domain/shared'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { PlanColumns, PlanStopColumns, VisitColumns } from '../rows.generated.ts'
import { NOT_ON_HOLD } from '../store.ts'

export type PlanRow = Pick<
  PlanColumns,
  | 'id'
  | 'district_id'
  | 'version'
  | 'seed'
  | 'planner'
  | 'made_at'
  | 'rounds'
  | 'input'
  | 'input_digest'
  | 'digest'
  | 'costs'
> & { day: LocalDate }

export type PlanStopRow = Omit<PlanStopColumns, 'plan_id'>

const PLAN = 'id, district_id, day::text, version, seed, planner, made_at, rounds, input, input_digest, digest, costs'
const STOPS_MAX = 2_000

/** Nothing when somebody else has stored that version meanwhile. */
export const insertPlan = async (q: Sql, p: PlanRow): Promise<boolean> =>
  (await q.run(
    `insert into dispatch.plan (id, district_id, day, version, seed, planner, made_at, rounds, input, input_digest, digest,
      costs) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (district_id, day, version) do nothing`,
    [
      p.id,
      p.district_id,
      p.day,
      p.version,
      p.seed,
      p.planner,
      p.made_at,
      p.rounds,
      p.input,
      p.input_digest,
      p.digest,
      JSON.stringify(p.costs),
    ],
  )) === 1
export const insertStops = (q: Sql, planId: string, stops: readonly PlanStopRow[]) =>
  q.run(
    `insert into dispatch.plan_stop (plan_id, visit_id, facilitator_id, why, place, arrives_at, begins_at, ends_at,
      travel_seconds) select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::integer[], $6::timestamptz[],
      $7::timestamptz[], $8::timestamptz[], $9::integer[])`,
    [
      planId,
      stops.map((stop) => stop.visit_id),
      stops.map((stop) => stop.facilitator_id),
      stops.map((stop) => stop.why),
      stops.map((stop) => stop.place),
      stops.map((stop) => stop.arrives_at),
      stops.map((stop) => stop.begins_at),
      stops.map((stop) => stop.ends_at),
      stops.map((stop) => stop.travel_seconds),
    ],
  )
/** What former plans of the day said stop by stop. */
export const dropFormerStops = (q: Sql, districtId: string, day: LocalDate, version: number) =>
  q.run(
    `delete from dispatch.plan_stop s using dispatch.plan p where p.id = s.plan_id and p.district_id = $1 and p.day = $2
      and p.version < $3`,
    [districtId, day, version],
  )
export const dropPlansBefore = (q: Sql, districtId: string, before: Date) =>
  q.run('delete from dispatch.plan where district_id = $1 and made_at < $2', [districtId, before])

export const findPlan = (q: Sql, id: string) => q.find<PlanRow>(`select ${PLAN} from dispatch.plan where id = $1`, [id])
export const latestPlan = (q: Sql, districtId: string, day: LocalDate) =>
  q.find<Pick<PlanColumns, 'id' | 'version' | 'made_at'>>(
    `select id, version, made_at from dispatch.plan where district_id = $1 and day = $2 order by version desc limit 1`,
    [districtId, day],
  )
export const stopsOf = (q: Sql, planId: string) =>
  q.many<PlanStopRow>(
    `select visit_id, facilitator_id, why, place, arrives_at, begins_at, ends_at, travel_seconds from dispatch.plan_stop
      where plan_id = $1 order by facilitator_id, place, visit_id limit ${STOPS_MAX}`,
    [planId],
  )
/** To whom the latest plan of its day gives the visit. */
export const plannedFor = (q: Sql, visitId: string, madeSince: Date) =>
  q.find<Pick<PlanStopColumns, 'plan_id' | 'facilitator_id'>>(
    `select s.plan_id, s.facilitator_id from dispatch.plan_stop s join dispatch.plan p on p.id = s.plan_id
      where s.visit_id = $1 and p.made_at >= $2 order by p.made_at desc, p.id desc limit 1`,
    [visitId, madeSince],
  )
/** Where and when a visit lies that somebody may still be asked for. */
export const openForOffers = (q: Sql, visitId: string) =>
  q.find<Pick<VisitColumns, 'district_id' | 'starts_at' | 'ends_at'>>(
    `select v.district_id, v.starts_at, v.ends_at from dispatch.visit v where v.id = $1
      and v.state in ('planned', 'offered') and ${NOT_ON_HOLD}`,
    [visitId],
  )
/** Where and when visits lie: days to be planned. */
export const whereVisitsAre = (q: Sql, visitIds: readonly string[]) =>
  q.many<Pick<VisitColumns, 'district_id' | 'starts_at'>>(
    'select district_id, starts_at from dispatch.visit where id = any($1) limit 1000',
    [visitIds],
  )
/** What fresh plans of the day give to somebody, the latest plan first: they may serve several districts. */
export const plannedStopsOf = (q: Sql, facilitatorId: string, day: LocalDate, madeSince: Date) =>
  q.many<Pick<PlanStopColumns, 'plan_id' | 'visit_id' | 'place' | 'begins_at'> & Pick<PlanColumns, 'made_at'>>(
    `select s.plan_id, s.visit_id, s.place, s.begins_at, p.made_at from dispatch.plan_stop s
      join dispatch.plan p on p.id = s.plan_id where s.facilitator_id = $1 and p.day = $2 and p.made_at >= $3
      order by p.made_at desc, p.id desc, s.place limit 500`,
    [facilitatorId, day, madeSince],
  )
