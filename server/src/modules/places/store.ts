import type { Office } from '@app/domain/places'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { DistrictOpeningColumns, OfficeColumns } from './rows.generated.ts'

export const importedOffices = (q: Sql) =>
  q.many<Pick<Known<OfficeColumns, { office: Office }>, 'office'>>(
    'select office from places.office order by id limit 20000',
  )
export const putOffices = (q: Sql, offices: readonly Office[], by: string, at: Date) =>
  q.run(
    `insert into places.office (id, office, imported_by, imported_at) select o->>'id', o, $2, $3 from jsonb_array_elements($1::jsonb) as o
    on conflict (id) do update set office = excluded.office, imported_by = excluded.imported_by, imported_at = excluded.imported_at`,
    [JSON.stringify(offices), by, at],
  )

export const findOpening = (q: Sql, districtId: string) =>
  q.find<Pick<DistrictOpeningColumns, 'opens_on'>>(
    'select opens_on from places.district_opening where district_id = $1',
    [districtId],
  )
export const openings = (q: Sql) =>
  q.many<Pick<DistrictOpeningColumns, 'district_id' | 'opens_on'>>(
    'select district_id, opens_on from places.district_opening limit 1000',
  )
export const setOpening = (q: Sql, districtId: string, opensOn: string | null, by: string, at: Date) =>
  q.run(
    `insert into places.district_opening (district_id, opens_on, set_by, set_at) values ($1, $2, $3, $4)
    on conflict (district_id) do update set opens_on = excluded.opens_on, set_by = excluded.set_by, set_at = excluded.set_at`,
    [districtId, opensOn, by, at],
  )
export const closeDistricts = (q: Sql, districtIds: readonly string[], by: string, at: Date) =>
  q.run(
    `insert into places.district_opening (district_id, opens_on, set_by, set_at)
    select id, null, $2, $3 from unnest($1::text[]) as id on conflict (district_id) do nothing`,
    [districtIds, by, at],
  )
