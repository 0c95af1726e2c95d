import type { Office } from '@app/domain/places'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { OfficeColumns } from './rows.generated.ts'

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
