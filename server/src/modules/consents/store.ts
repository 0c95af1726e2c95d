import type { ConsentKind, Ending, Proof } from '@app/domain/consents'
import type { Known } from '../../kernel/data/known.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { GivenColumns, RelianceColumns, WithdrawalColumns, WordingColumns } from './rows.generated.ts'

export type NewGiven = Pick<GivenColumns, 'id' | 'request_id' | 'covers'> & { facts: Record<string, string> }
export type GivenRow = Pick<
  Known<GivenColumns, { kind: ConsentKind; proof: Proof; facts: Record<string, string> }>,
  'id' | 'kind' | 'account_id' | 'request_id' | 'words_hash' | 'proof' | 'facts' | 'covers' | 'at' | 'seq'
> &
  Pick<WordingColumns, 'en' | 'ur'> & {
    withdrawn_at: WithdrawalColumns['at'] | null
    ending: Ending | null
    relied_at: RelianceColumns['at'] | null
    replaced: boolean
  }

const ROW = `select g.id, g.kind, g.account_id, g.request_id, g.words_hash, g.proof, g.facts, g.covers, g.at, g.seq,
  w.en, w.ur, t.at as withdrawn_at, t.ending,
  (select min(r.at) from consents.reliance r where r.consent_id = g.id) as relied_at,
  exists (select from consents.given l where l.request_id = g.request_id and l.kind = g.kind and l.seq > g.seq) as replaced
  from consents.given g join consents.wording w on w.hash = g.words_hash
  left join consents.withdrawal t on t.consent_id = g.id`

export const keepWording = (q: Sql, w: Pick<WordingColumns, 'hash' | 'kind' | 'en' | 'ur' | 'since'>) =>
  q.run(
    `insert into consents.wording (hash, kind, en, ur, since) select $1, $2, $3, $4, $5
    where not exists (select from consents.wording where hash = $1) on conflict do nothing`,
    [w.hash, w.kind, w.en, w.ur, w.since],
  )

/** One statement for all requests of an order. */
export const insertGiven = (
  q: Sql,
  how: Pick<
    GivenColumns,
    'kind' | 'account_id' | 'words_hash' | 'words_named' | 'language' | 'proof' | 'reference' | 'noted_by' | 'at'
  >,
  rows: readonly NewGiven[],
) =>
  q.run(
    `insert into consents.given (id, kind, account_id, request_id, words_hash, words_named, language, proof, reference,
      noted_by, facts, covers, at)
    select n.id, $1, $2, n.request_id, $3, $4, $5, $6, $7, $8, n.facts, n.covers, $9
    from jsonb_to_recordset($10::jsonb) as n (id uuid, request_id uuid, facts jsonb, covers text)`,
    [
      how.kind,
      how.account_id,
      how.words_hash,
      how.words_named,
      how.language,
      how.proof,
      how.reference,
      how.noted_by,
      how.at,
      JSON.stringify(rows),
    ],
  )

export const givenOfAccount = (q: Sql, accountId: string, before: string | null, limit: number) =>
  q.many<GivenRow>(
    `${ROW} where g.account_id = $1 and ($2::bigint is null or g.seq < $2) order by g.seq desc limit $3`,
    [accountId, before, limit],
  )
export const findGiven = (q: Sql, id: string) => q.find<GivenRow>(`${ROW} where g.id = $1`, [id])
export const givenOfRequest = (q: Sql, requestId: string, limit: number) =>
  q.many<GivenRow>(`${ROW} where g.request_id = $1 order by g.seq desc limit $2`, [requestId, limit])
export const countGiven = (q: Sql, accountId: string) =>
  q.one<{ count: number }>('select count(*)::int as count from consents.given where account_id = $1', [accountId])

/** All of the kind that stand: of a request, or of an account where it is about no request. Twice is once. */
export const withdraw = (
  q: Sql,
  of: { kind: ConsentKind; accountId: string | null; requestId: string | null },
  how: Pick<WithdrawalColumns, 'at' | 'noted_by' | 'channel' | 'ending'>,
) =>
  q.run(
    `insert into consents.withdrawal (consent_id, at, noted_by, channel, ending)
    select g.id, $4, $5, $6, $7 from consents.given g where g.kind = $1
      and case when $3::uuid is null then g.account_id = $2 and g.request_id is null else g.request_id = $3 end
    on conflict do nothing`,
    [of.kind, of.accountId, of.requestId, how.at, how.noted_by, how.channel, how.ending],
  )
export const insertReliance = (q: Sql, applicationId: string, requestId: string, ids: readonly string[], at: Date) =>
  q.run(
    `insert into consents.reliance (application_id, request_id, consent_id, at)
    select $1, $2, one, $4 from unnest($3::uuid[]) as one on conflict do nothing`,
    [applicationId, requestId, ids, at],
  )

/** Since when consent is kept here: what was ordered before that has none. */
export const keptSince = (q: Sql) =>
  q.one<{ since: Date | null }>('select min(since) as since from consents.wording where not before_kept')
export const wordingBefore = (q: Sql, kind: ConsentKind) =>
  q.one<Pick<WordingColumns, 'hash'>>('select hash from consents.wording where before_kept and kind = $1', [kind])
