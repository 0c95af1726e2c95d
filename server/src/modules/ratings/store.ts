import type { RatingWindow, Side } from '@app/domain/ratings'
import type { Known } from '../../kernel/data/known.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { AskColumns, CommentColumns, MeanColumns, RatingColumns, ScoreColumns } from './rows.generated.ts'

type Ask = Known<AskColumns, { tone: 'neutral' | 'celebration' | 'condolence' }>
type NewAsk = Pick<
  Ask,
  | 'visit_id'
  | 'request_id'
  | 'facilitator_id'
  | 'account_id'
  | 'phones'
  | 'service_id'
  | 'district_id'
  | 'tone'
  | 'completed_at'
>
export type AskRow = NewAsk &
  Pick<Ask, 'state' | 'asked_at' | 'until' | 'revealed_at' | 'extra_money_at'> & {
    citizen_rated: boolean
    facilitator_rated: boolean
  }
const ASK = `a.visit_id, a.request_id, a.facilitator_id, a.account_id, a.phones, a.service_id, a.district_id, a.tone,
  a.state, a.completed_at, a.asked_at, a.until, a.revealed_at, a.extra_money_at,
  exists (select from ratings.rating r where r.visit_id = a.visit_id and r.side = 'citizen') as citizen_rated,
  exists (select from ratings.rating r where r.visit_id = a.visit_id and r.side = 'facilitator') as facilitator_rated`

export const windowOf = (row: AskRow): RatingWindow => ({
  until: row.until ?? new Date(8.64e15),
  citizenRated: row.citizen_rated,
  facilitatorRated: row.facilitator_rated,
  revealed: row.state === 'closed',
})

export const insertAsk = (sql: Sql, row: NewAsk): Promise<number> =>
  sql.run(
    `insert into ratings.ask (visit_id, request_id, facilitator_id, account_id, phones, service_id, district_id, tone, state, completed_at)
     values ($1, $2, $3, $4, $5::bytea[], $6, $7, $8, 'waiting', $9) on conflict do nothing`,
    [
      row.visit_id,
      row.request_id,
      row.facilitator_id,
      row.account_id,
      row.phones,
      row.service_id,
      row.district_id,
      row.tone,
      row.completed_at,
    ],
  )
export const findAsk = (sql: Sql, visitId: string): Promise<AskRow | undefined> =>
  sql.find<AskRow>(`select ${ASK} from ratings.ask a where a.visit_id = $1`, [visitId])
export const asks = (sql: Sql, visitIds: readonly string[]): Promise<AskRow[]> =>
  sql.many<AskRow>(`select ${ASK} from ratings.ask a where a.visit_id = any($1::uuid[]) limit 200`, [visitIds])
/** The lock, then a look of its own: what the one before us has rated must be seen. */
export const lockAsk = async (sql: Sql, visitId: string): Promise<AskRow | undefined> => {
  await sql.run('select 1 from ratings.ask where visit_id = $1 for update', [visitId])
  return findAsk(sql, visitId)
}
export const openAsk = (sql: Sql, visitId: string, at: Date, until: Date): Promise<number> =>
  sql.run(
    `update ratings.ask set state = 'open', asked_at = $2, until = $3 where visit_id = $1 and state = 'waiting'`,
    [visitId, at, until],
  )
export const closeAsk = (sql: Sql, visitId: string, at: Date): Promise<number> =>
  sql.run(`update ratings.ask set state = 'closed', revealed_at = $2 where visit_id = $1`, [visitId, at])
export const setExtraMoney = (sql: Sql, visitId: string, at: Date): Promise<number> =>
  sql.run('update ratings.ask set extra_money_at = $2 where visit_id = $1 and extra_money_at is null', [visitId, at])

export const openAsksOf = (sql: Sql, side: Side, id: string, at: Date): Promise<AskRow[]> =>
  sql.many<AskRow>(
    `select ${ASK} from ratings.ask a where a.state = 'open' and a.until > $2
      and ${side === 'citizen' ? 'a.account_id' : 'a.facilitator_id'} = $1
       and not exists (select from ratings.rating r where r.visit_id = a.visit_id and r.side = '${side}')
       order by a.asked_at desc limit 50`,
    [id, at],
  )
export const latestByPhone = (sql: Sql, phone: Buffer, after: Date): Promise<AskRow | undefined> =>
  sql.find<AskRow>(
    `select ${ASK} from ratings.ask a where a.phones @> array[$1::bytea] and a.completed_at > $2 order by a.completed_at desc limit 1`,
    [phone, after],
  )

type AnswersRow = Pick<RatingColumns, 'asked_extra' | 'came_in_person' | 'on_time' | 'stars' | 'at' | 'channel'>
export const citizenAnswers = (sql: Sql, visitId: string): Promise<AnswersRow | undefined> =>
  sql.find<AnswersRow>(
    `select asked_extra, came_in_person, on_time, stars, at, channel from ratings.rating where visit_id = $1 and side = 'citizen'`,
    [visitId],
  )

type NewRating = Pick<
  RatingColumns,
  | 'visit_id'
  | 'side'
  | 'stars'
  | 'asked_extra'
  | 'came_in_person'
  | 'on_time'
  | 'department_stars'
  | 'flags'
  | 'comment'
  | 'credibility'
  | 'pair_ordinal'
  | 'by'
  | 'channel'
  | 'at'
>
export const insertRating = (sql: Sql, row: NewRating): Promise<number> =>
  sql.run(
    `insert into ratings.rating (visit_id, side, stars, asked_extra, came_in_person, on_time, department_stars, flags,
      comment, credibility, pair_ordinal, by, channel, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      row.visit_id,
      row.side,
      row.stars,
      row.asked_extra,
      row.came_in_person,
      row.on_time,
      row.department_stars,
      row.flags,
      row.comment,
      row.credibility,
      row.pair_ordinal,
      row.by,
      row.channel,
      row.at,
    ],
  )

/** How often this household has rated this facilitator since, and whether it has ever rated anybody. */
export const raterHistory = (
  sql: Sql,
  accountId: string,
  facilitatorId: string,
  since: Date,
): Promise<{ pair: number; ever: number }> =>
  sql.one(
    `select count(*) filter (where a.facilitator_id = $2 and r.at > $3) as pair, count(*) as ever
     from ratings.ask a join ratings.rating r on r.visit_id = a.visit_id and r.side = 'citizen' where a.account_id = $1`,
    [accountId, facilitatorId, since],
  )

export const addToMean = (
  sql: Sql,
  { service_id, district_id, stars }: Pick<MeanColumns, 'service_id' | 'district_id' | 'stars'>,
): Promise<number> =>
  sql.run(
    `insert into ratings.mean (service_id, district_id, count, stars) values ($1, $2, 1, $3)
     on conflict (service_id, district_id) do update set count = ratings.mean.count + 1, stars = ratings.mean.stars + excluded.stars`,
    [service_id, district_id, stars],
  )

/** A citizen's rating: it always has stars, which the database holds by its side. */
type CitizensRating = Known<RatingColumns, { stars: number }>
type RevealedRow = Pick<CitizensRating, 'stars' | 'at' | 'credibility' | 'pair_ordinal' | 'asked_extra'> & {
  mean_count: number
  mean_stars: number
}
/** What counts for one facilitator: revealed ratings of two years; older ones have faded to nothing. */
export const revealedOf = (sql: Sql, facilitatorId: string, since: Date): Promise<RevealedRow[]> =>
  sql.many<RevealedRow>(
    `select r.stars, r.at, r.credibility, r.pair_ordinal, r.asked_extra, coalesce(m.count, 0)
      as mean_count, coalesce(m.stars, 0) as mean_stars
     from ratings.ask a join ratings.rating r on r.visit_id = a.visit_id and r.side = 'citizen'
     left join ratings.mean m on m.service_id = a.service_id and m.district_id = a.district_id
     where a.facilitator_id = $1 and a.state = 'closed' and r.at > $2 order by r.at desc limit 5000`,
    [facilitatorId, since],
  )
type SaidRow = Pick<RatingColumns, 'side' | 'stars' | 'flags'>
export const saidOf = (sql: Sql, visitId: string): Promise<SaidRow[]> =>
  sql.many<SaidRow>('select side, stars, flags from ratings.rating where visit_id = $1 limit 2', [visitId])
export const myRating = (sql: Sql, visitId: string): Promise<Pick<CitizensRating, 'stars'> | undefined> =>
  sql.find<Pick<CitizensRating, 'stars'>>(`select stars from ratings.rating where visit_id = $1 and side = 'citizen'`, [
    visitId,
  ])

type ScoreRow = Pick<
  ScoreColumns,
  | 'facilitator_id'
  | 'rating'
  | 'lower'
  | 'upper'
  | 'effective'
  | 'count'
  | 'extra_yes'
  | 'extra_of'
  | 'review'
  | 'investigate'
  | 'at'
>
export const putScore = (sql: Sql, row: ScoreRow): Promise<number> =>
  sql.run(
    `insert into ratings.score (facilitator_id, rating, lower, upper, effective, count, extra_yes, extra_of, review,
      investigate, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (facilitator_id) do update set rating = excluded.rating, lower = excluded.lower,
     upper = excluded.upper, effective = excluded.effective, count = excluded.count,
       extra_yes = excluded.extra_yes, extra_of = excluded.extra_of, review = excluded.review,
       investigate = excluded.investigate, at = excluded.at`,
    [
      row.facilitator_id,
      row.rating,
      row.lower,
      row.upper,
      row.effective,
      row.count,
      row.extra_yes,
      row.extra_of,
      row.review,
      row.investigate,
      row.at,
    ],
  )
export const findScore = (sql: Sql, facilitatorId: string): Promise<ScoreRow | undefined> =>
  sql.find<ScoreRow>(
    `select facilitator_id, rating, lower, upper, effective, count, extra_yes, extra_of, review, investigate, at
      from ratings.score where facilitator_id = $1`,
    [facilitatorId],
  )

type WaitingRow = Pick<AskColumns, 'visit_id' | 'request_id'> &
  Pick<Known<RatingColumns, { comment: Buffer }>, 'comment'>
export const waitingComments = (sql: Sql, facilitatorId: string): Promise<WaitingRow[]> =>
  sql.many<WaitingRow>(
    `select a.visit_id, a.request_id, r.comment from ratings.ask a join ratings.rating r on r.visit_id = a.visit_id and r.side = 'citizen'
     where a.facilitator_id = $1 and a.state = 'closed' and r.comment is not null and not exists (select
     from ratings.comment_taken t where t.visit_id = a.visit_id)
     order by a.visit_id limit 100`,
    [facilitatorId],
  )
export const lastBatch = (sql: Sql, facilitatorId: string): Promise<Pick<CommentColumns, 'batch'>> =>
  sql.one('select coalesce(max(batch), 0) as batch from ratings.comment where facilitator_id = $1', [facilitatorId])
export async function insertBatch(
  sql: Sql,
  facilitatorId: string,
  batch: number,
  words: Buffer[],
  visitIds: string[],
): Promise<void> {
  await sql.run(
    `insert into ratings.comment (facilitator_id, batch, place, words) select $1, $2, w.place, w.words
      from unnest($3::bytea[]) with ordinality as w(words, place)`,
    [facilitatorId, batch, words],
  )
  await sql.run('insert into ratings.comment_taken (visit_id, batch) select unnest($1::uuid[]), $2', [visitIds, batch])
}
export const comments = (sql: Sql, facilitatorId: string, limit: number): Promise<Pick<CommentColumns, 'words'>[]> =>
  sql.many('select words from ratings.comment where facilitator_id = $1 order by batch desc, place limit $2', [
    facilitatorId,
    limit,
  ])
/** One reveal of a facilitator at a time, so that no comment is let out twice. */
export const lockFacilitator = (sql: Sql, facilitatorId: string): Promise<number> =>
  sql.run(`select pg_advisory_xact_lock(hashtextextended('ratings:' || $1::text, 0))`, [facilitatorId])

/** The numbers that may answer by text, of requests that are forgotten. Stars stay: they are the facilitator's, and name nobody. */
export const forgetPhones = (sql: Sql, requestIds: readonly string[]): Promise<number> =>
  sql.run(`update ratings.ask set phones = '{}' where request_id = any($1)`, [requestIds])
type SaidByRow = Pick<AskColumns, 'request_id'> &
  Pick<RatingColumns, 'at' | 'stars' | 'asked_extra' | 'came_in_person' | 'on_time' | 'department_stars' | 'comment'>
export const saidByAccount = (sql: Sql, accountId: string, limit: number): Promise<SaidByRow[]> =>
  sql.many<SaidByRow>(
    `select a.request_id, r.at, r.stars, r.asked_extra, r.came_in_person, r.on_time, r.department_stars, r.comment
     from ratings.ask a join ratings.rating r on r.visit_id = a.visit_id and r.side = 'citizen'
     where a.account_id = $1 order by r.at desc limit $2`,
    [accountId, limit],
  )
export const countOf = (sql: Sql, accountId: string): Promise<{ count: number }> =>
  sql.one(
    `select count(*)::int as count from ratings.ask a join ratings.rating r on r.visit_id = a.visit_id
      and r.side = 'citizen' where a.account_id = $1`,
    [accountId],
  )
