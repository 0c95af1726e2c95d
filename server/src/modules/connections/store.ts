import type { ConnectionState } from '@app/domain/connections'
import type { Known } from '../../kernel/data/known.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { FieldValue, Purpose } from '../../kernel/outgoing/connection-kind.ts'
import type { ConnectionColumns, TrialColumns } from './rows.generated.ts'

type Settings = Record<string, FieldValue>
export type ConnectionRow = Known<
  ConnectionColumns,
  {
    purpose: Purpose
    state: ConnectionState
    waits: 'turnOn' | 'change' | null
    settings: Settings
    proposed_settings: Settings | null
  }
>
export type TrialRow = Known<TrialColumns, { state: 'running' | 'done' }>

const COLUMNS = `id, kind, purpose, subject_id, name, position, money, state, revision, settings, secrets, secret_names,
  former_secrets, former_until, waits, proposed_name, proposed_settings, proposed_secrets, proposed_secret_names,
  changed_by, asked_by, confirmed_by, made_at, changed_at, last_good_at, last_bad_at, last_bad_code, last_bad_said`
const ORDER = 'purpose, subject_id, position, made_at, id'

export const findConnection = (q: Sql, id: string) =>
  q.find<ConnectionRow>(`select ${COLUMNS} from connections.connection where id = $1`, [id])
/** Of two who change one at once, the second sees what the first did. */
export const lockConnection = (q: Sql, id: string) =>
  q.find<ConnectionRow>(`select ${COLUMNS} from connections.connection where id = $1 for update`, [id])
export const allConnections = (q: Sql, ended: boolean, limit: number) =>
  q.many<ConnectionRow>(
    `select ${COLUMNS} from connections.connection where $1::boolean or state <> 'ended' order by ${ORDER} limit $2`,
    [ended, limit],
  )
export const connectionsIn = (
  q: Sql,
  f: { states: readonly ConnectionState[]; purpose: string; subjectId: string | null },
  limit: number,
) =>
  q.many<ConnectionRow>(
    `select ${COLUMNS} from connections.connection where state = any($1) and purpose = $2
      and ($3::text is null or subject_id = $3) order by ${ORDER} limit $4`,
    [f.states, f.purpose, f.subjectId, limit],
  )
/** Whose connections of that purpose are on. */
export const subjectsOn = async (q: Sql, purpose: Purpose): Promise<string[]> =>
  (
    await q.many<Pick<ConnectionRow, 'subject_id'>>(
      `select distinct subject_id from connections.connection where state = 'on' and purpose = $1 limit 1000`,
      [purpose],
    )
  ).map((row) => row.subject_id)
/** Zero rows where another arrived with this id before. */
export const insertConnection = (
  q: Sql,
  c: Pick<
    ConnectionRow,
    | 'id'
    | 'kind'
    | 'purpose'
    | 'subject_id'
    | 'name'
    | 'position'
    | 'money'
    | 'settings'
    | 'secrets'
    | 'secret_names'
    | 'changed_by'
  >,
  at: Date,
) =>
  q.run(
    `insert into connections.connection (id, kind, purpose, subject_id, name, position, money, settings, secrets,
      secret_names, changed_by, made_at, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) on conflict do nothing`,
    [
      c.id,
      c.kind,
      c.purpose,
      c.subject_id,
      c.name,
      c.position,
      c.money,
      JSON.stringify(c.settings),
      c.secrets,
      c.secret_names,
      c.changed_by,
      at,
    ],
  )

/** What a change may touch; the row is locked and read before. */
export type Changed = Pick<
  ConnectionRow,
  | 'name'
  | 'position'
  | 'state'
  | 'settings'
  | 'secrets'
  | 'secret_names'
  | 'former_secrets'
  | 'former_until'
  | 'waits'
  | 'proposed_name'
  | 'proposed_settings'
  | 'proposed_secrets'
  | 'proposed_secret_names'
  | 'changed_by'
  | 'asked_by'
  | 'confirmed_by'
>
export const updateConnection = (q: Sql, id: string, c: Changed, at: Date) =>
  q.run(
    `update connections.connection set name = $2, position = $3, state = $4, settings = $5, secrets = $6,
      secret_names = $7, former_secrets = $8, former_until = $9, waits = $10, proposed_name = $11,
      proposed_settings = $12, proposed_secrets = $13, proposed_secret_names = $14, changed_by = $15, asked_by = $16,
      confirmed_by = $17, changed_at = $18, revision = revision + 1 where id = $1`,
    [
      id,
      c.name,
      c.position,
      c.state,
      JSON.stringify(c.settings),
      c.secrets,
      c.secret_names,
      c.former_secrets,
      c.former_until,
      c.waits,
      c.proposed_name,
      c.proposed_settings === null ? null : JSON.stringify(c.proposed_settings),
      c.proposed_secrets,
      c.proposed_secret_names,
      c.changed_by,
      c.asked_by,
      c.confirmed_by,
      at,
    ],
  )

/** The same news again within ten seconds changes nothing: ten thousand messages are not ten thousand updates of one row. */
export const noteGood = (q: Sql, id: string, at: Date) =>
  q.run(
    `update connections.connection set last_good_at = $2 where id = $1 and (last_good_at is null
      or last_good_at < $2::timestamptz - interval '10 seconds' or last_bad_at >= last_good_at)`,
    [id, at],
  )
export const noteBad = (q: Sql, id: string, bad: { code: string; said: string }, at: Date) =>
  q.run(
    `update connections.connection set last_bad_at = $4, last_bad_code = $2, last_bad_said = $3 where id = $1
      and (last_bad_at is null or last_bad_at < $4::timestamptz - interval '10 seconds' or last_good_at >= last_bad_at
        or last_bad_code is distinct from $2)`,
    [id, bad.code, bad.said, at],
  )

const TRIAL = 'id, connection_id, by, at, state, ok, code, said, steps'
export const insertTrial = (q: Sql, t: Pick<TrialRow, 'id' | 'connection_id' | 'by'>, at: Date) =>
  q.run('insert into connections.trial (id, connection_id, by, at) values ($1, $2, $3, $4) on conflict do nothing', [
    t.id,
    t.connection_id,
    t.by,
    at,
  ])
export const findTrial = (q: Sql, id: string) =>
  q.find<TrialRow>(`select ${TRIAL} from connections.trial where id = $1`, [id])
export const lastTrial = (q: Sql, connectionId: string) =>
  q.find<Pick<TrialRow, 'id'>>(
    'select id from connections.trial where connection_id = $1 order by at desc, id desc limit 1',
    [connectionId],
  )
export const endTrial = (q: Sql, t: Pick<TrialRow, 'id' | 'ok' | 'code' | 'said' | 'steps'>) =>
  q.run(
    `update connections.trial set state = 'done', ok = $2, code = $3, said = $4, steps = $5
      where id = $1 and state = 'running'`,
    [t.id, t.ok, t.code, t.said, t.steps],
  )

export const anyOn = (q: Sql, purpose: Purpose) =>
  q.one<{ yes: boolean }>(
    `select exists (select from connections.connection where purpose = $1 and state = 'on') as yes`,
    [purpose],
  )
