import type { ServiceDefinition } from '@app/domain/catalogue'
import type { Sql } from '../../kernel/data/sql.ts'
import type { ServiceIntakeColumns, ServiceVersionColumns } from './rows.generated.ts'
import type { Known } from '../../kernel/data/known.ts'

type DefinitionRow = Pick<Known<ServiceVersionColumns, { definition: ServiceDefinition }>, 'definition'>

export const putVersion = (q: Sql, d: ServiceDefinition, by: string, at: Date) =>
  q.run(
    `insert into catalogue.service_version (service_id, version, effective_from, effective_to, definition,
      published_by, published_at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (service_id, version) do nothing`,
    [d.id, d.version, d.effectiveFrom, d.effectiveTo ?? null, JSON.stringify(d), by, at],
  )
export const allVersions = (q: Sql) =>
  q.many<DefinitionRow>('select definition from catalogue.service_version order by service_id, version limit 5000')
export const findVersion = (q: Sql, id: string, version: number) =>
  q.find<DefinitionRow>('select definition from catalogue.service_version where service_id = $1 and version = $2', [
    id,
    version,
  ])
export const versionsOf = (q: Sql, id: string) =>
  q.many<
    Pick<ServiceVersionColumns, 'version' | 'authored_by' | 'published_by' | 'published_at'> & {
      effective_from: string
      definition: ServiceDefinition
    }
  >(
    `select version, to_char(effective_from, 'YYYY-MM-DD') as effective_from, authored_by, published_by, published_at, definition
    from catalogue.service_version where service_id = $1 order by version desc limit 200`,
    [id],
  )
export const insertVersion = (q: Sql, d: ServiceDefinition, authors: readonly string[], by: string, at: Date) =>
  q.run(
    `insert into catalogue.service_version (service_id, version, effective_from, effective_to, definition,
      authored_by, published_by, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (service_id, version) do nothing`,
    [d.id, d.version, d.effectiveFrom, d.effectiveTo ?? null, JSON.stringify(d), authors, by, at],
  )

export const findIntake = (q: Sql, serviceId: string) =>
  q.find<Pick<ServiceIntakeColumns, 'taken'>>('select taken from catalogue.service_intake where service_id = $1', [
    serviceId,
  ])
export const intakes = (q: Sql) =>
  q.many<Pick<ServiceIntakeColumns, 'service_id' | 'taken' | 'why' | 'set_at'>>(
    'select service_id, taken, why, set_at from catalogue.service_intake limit 1000',
  )
export const setIntake = (q: Sql, serviceId: string, set: { taken: boolean; why: string }, by: string, at: Date) =>
  q.run(
    `insert into catalogue.service_intake (service_id, taken, why, set_by, set_at) values ($1, $2, $3, $4, $5)
    on conflict (service_id) do update set taken = excluded.taken, why = excluded.why, set_by = excluded.set_by,
      set_at = excluded.set_at`,
    [serviceId, set.taken, set.why, by, at],
  )
export const switchOff = (q: Sql, serviceIds: readonly string[], why: string, by: string, at: Date) =>
  q.run(
    `insert into catalogue.service_intake (service_id, taken, why, set_by, set_at)
    select id, false, $2, $3, $4 from unnest($1::text[]) as id on conflict (service_id) do nothing`,
    [serviceIds, why, by, at],
  )
