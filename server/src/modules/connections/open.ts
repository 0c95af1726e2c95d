import type { ConnectionState } from '@app/domain/connections'
import type { Kernel, Query } from '../../kernel/context.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { OpenConnection, Purpose } from '../../kernel/outgoing/connection-kind.ts'
import { openSecrets } from './sealed-secrets.ts'
import { anyOn, type ConnectionRow, connectionsIn, findConnection } from './store.ts'

const OPEN_MAX = 200

export function opened(kernel: Kernel, at: Date, row: ConnectionRow): OpenConnection {
  const former = row.former_until && row.former_until > at ? row.former_secrets : null
  return {
    id: row.id,
    kind: row.kind,
    purpose: row.purpose,
    subjectId: row.subject_id,
    name: row.name,
    settings: row.settings,
    secrets: openSecrets(kernel.vault, row.id, row.secrets),
    formerSecrets: openSecrets(kernel.vault, row.id, former),
  }
}

async function inStates(
  kernel: Kernel,
  q: Sql,
  states: readonly ConnectionState[],
  purpose: Purpose,
  subjectId?: string,
): Promise<OpenConnection[]> {
  const rows = await connectionsIn(q, { states, purpose, subjectId: subjectId ?? null }, OPEN_MAX)
  return rows
    .filter((row) => kernel.connectionKinds.has(row.kind))
    .map((row) => opened(kernel, kernel.clock.now(), row))
}

/** Those of a purpose that are on, in their order, with their secrets opened; of one subject, or of all. */
export const openFor = (
  kernel: Kernel,
  purpose: Purpose,
  subjectId?: string,
  q: Sql = kernel.db,
): Promise<OpenConnection[]> => inStates(kernel, q, ['on'], purpose, subjectId)

/** Those that are on, and whether what each did last went wrong. */
export async function connectionsWithState(
  q: Query,
  purpose: Purpose,
): Promise<{ open: OpenConnection; failing: boolean; lastBadAt: Date | null }[]> {
  const rows = await connectionsIn(q, { states: ['on'], purpose, subjectId: null }, OPEN_MAX)
  return rows
    .filter((row) => q.kernel.connectionKinds.has(row.kind))
    .map((row) => ({
      open: opened(q.kernel, q.at, row),
      lastBadAt: row.last_bad_at,
      failing: row.last_bad_at !== null && (row.last_good_at === null || row.last_bad_at > row.last_good_at),
    }))
}

/** Those that are paused: nothing goes over them, and what comes from the other side is still known to be its own. */
export const pausedFor = (
  kernel: Kernel,
  purpose: Purpose,
  subjectId?: string,
  q: Sql = kernel.db,
): Promise<OpenConnection[]> => inStates(kernel, q, ['paused'], purpose, subjectId)

/** One that is on. */
export async function findOpen(
  kernel: Kernel,
  connectionId: string,
  q: Sql = kernel.db,
): Promise<OpenConnection | undefined> {
  const row = await findConnection(q, connectionId)
  return row?.state === 'on' && kernel.connectionKinds.has(row.kind)
    ? opened(kernel, kernel.clock.now(), row)
    : undefined
}

/** What connections are called, whatever their state: for lists of what went over them. */
export async function namesOf(q: Query, ...purposes: Purpose[]): Promise<{ id: string; name: string }[]> {
  const states: ConnectionState[] = ['on', 'paused', 'ended']
  const rows = await Promise.all(
    purposes.map((purpose) => connectionsIn(q, { states, purpose, subjectId: null }, OPEN_MAX)),
  )
  return rows.flat().map(({ id, name }) => ({ id, name }))
}

/** Whether anything of that purpose is on at all. */
export const isAnyOn = async (q: Sql, purpose: Purpose): Promise<boolean> => (await anyOn(q, purpose)).yes

/** Which of that purpose are on. */
export const idsOn = async (q: Sql, purpose: Purpose): Promise<string[]> =>
  (await connectionsIn(q, { states: ['on'], purpose, subjectId: null }, OPEN_MAX)).map((row) => row.id)
