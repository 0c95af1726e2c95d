import type { Count } from '@app/domain/figures'
import type { Blamed } from '@app/domain/requests'
import type { Sql } from '../../../kernel/sql.ts'

/** Where every request stood at an instant, by the events that say how it moved. Reads all of them: once a night. */
export const standing = (q: Sql, moved: readonly string[], until: Date) =>
  q.many<Count>(`select coalesce(s.payload->>'serviceId', '') as "serviceId", coalesce(s.payload->>'districtId', '') as "districtId", s.payload->>'mode' as mode, s.payload->>'to' as state, count(*) as count
    from (select distinct on (payload->>'requestId') payload from kernel.event where type = any($1) and at < $2 order by payload->>'requestId', seq desc) s
    group by 1, 2, 3, 4 order by 1, 2, 3, 4 limit 200000`, [moved, until])

export interface TurnRow { request_id: string; office_id: string | null; district_id: string | null; party: Blamed; from_at: Date; to_at: Date }
/** The turns of requests that came to an end in the period, in pages by request; what lay ahead at its end is cut off. */
export const turnsOfEnded = (q: Sql, ends: readonly string[], from: Date, until: Date, after: string, limit: number) =>
  q.many<TurnRow>(`with ended as (
      select distinct on (payload->>'requestId') payload->>'requestId' as id from kernel.event
      where type = any($1) and at >= $2 and at < $3 and payload->>'requestId' > $4 order by payload->>'requestId' limit $5)
    select s.request_id, r.office_id, r.district_id, s.party, s.from_at, least(coalesce(s.to_at, $3), $3) as to_at
    from ended e join requests.request r on r.id = e.id::uuid join requests.span s on s.request_id = r.id where s.from_at < $3 order by s.request_id, s.from_at`,
  [ends, from, until, after, limit])

export interface ComplaintRow { filed: number; upheld: number; not_upheld: number; overcharges: number }
export const complaints = (q: Sql, until: Date) =>
  q.one<ComplaintRow>(`with opened as (select payload->>'grievanceId' as id, payload->>'kind' as kind from kernel.event where type = 'grievance.opened' and at < $1),
    decided as (select distinct on (payload->>'grievanceId') payload->>'grievanceId' as id, (payload->>'upheld')::boolean as upheld from kernel.event
      where type = 'grievance.decided' and at < $1 order by payload->>'grievanceId', seq desc)
    select count(*) as filed, count(*) filter (where d.upheld) as upheld, count(*) filter (where not d.upheld) as not_upheld, count(*) filter (where o.kind = 'overcharge') as overcharges
    from opened o left join decided d on d.id = o.id`, [until])
export const paidBack = (q: Sql, until: Date) =>
  q.one<{ paisa: number }>(`select coalesce(sum(p.amount_paisa), 0)::bigint as paisa from ledger.journal j join ledger.posting p on p.journal_id = j.id join ledger.account a on a.id = p.account_id
    where j.kind = 'overcharge_goodwill' and a.code = '5050' and j.effective_at < $1`, [until])

export interface PublicationRow { as_of: string; text: string; sha256: string; key_id: string; signature: Buffer; published_at: Date }
const PUBLICATION = `to_char(as_of, 'YYYY-MM-DD') as as_of, text, sha256, key_id, signature, published_at`
export const findPublication = (q: Sql, asOf: string | null) =>
  q.find<PublicationRow>(`select ${PUBLICATION} from reporting.publication where ($1::date is null or as_of = $1) order by reporting.publication.as_of desc limit 1`, [asOf])
export const publicationsBefore = (q: Sql, before: string | null, limit: number) =>
  q.many<PublicationRow>(`select ${PUBLICATION} from reporting.publication where ($1::date is null or as_of < $1) order by reporting.publication.as_of desc limit $2`, [before, limit])
export const insertPublication = (q: Sql, p: PublicationRow) =>
  q.run('insert into reporting.publication (as_of, text, sha256, key_id, signature, published_at) values ($1, $2, $3, $4, $5, $6) on conflict (as_of) do nothing', [p.as_of, p.text, p.sha256, p.key_id, p.signature, p.published_at])
