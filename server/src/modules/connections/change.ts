import { type ConnectionAction, connectionRefusal, fieldProblems, filled } from '@app/domain/connections'
import type { Tx } from '../../kernel/context.ts'
import type { SpokenKind } from '../../kernel/module.ts'
import type { FieldValue } from '../../kernel/outgoing/connection-kind.ts'
import { refuse } from '../../kernel/refusal.ts'
import { assertProvince, meOf } from './staff.ts'
import * as store from './store.ts'
import { factsOf } from './view.ts'

export type Settings = Record<string, FieldValue>

/** The connection, locked, if this person may do that with it now and has read what it says now. */
export async function openToChange(
  tx: Tx,
  connectionId: string,
  action: ConnectionAction,
  revision?: number,
): Promise<store.ConnectionRow> {
  assertProvince(tx)
  const row = (await store.lockConnection(tx, connectionId)) ?? refuse('not_found')
  const refusal = connectionRefusal(factsOf(row), action, meOf(tx))
  if (refusal) refuse(refusal)
  if (revision !== undefined && revision !== row.revision) refuse('connection_changed', { revision: row.revision })
  return row
}

export const kindOf = (tx: Tx, kind: string): SpokenKind =>
  tx.kernel.connectionKinds.get(kind) ?? refuse('kind_unknown', { field: 'kind' })

/** The form's answers, or a refusal that names each field. Addresses are judged as far as nobody has to be asked. */
export function judged(tx: Tx, kind: SpokenKind, given: Settings, secretNames: ReadonlySet<string>): Settings {
  const settings = filled(kind.fields, given)
  const problems = fieldProblems(kind.fields, { ...given, ...settings }, secretNames)
  if (problems.length) refuse('connection_unfit', { problems })
  for (const { name, type, plainWhen } of kind.fields) {
    const value = settings[name]
    if (typeof value !== 'string' || (type !== 'url' && type !== 'host')) continue
    const host = value.includes(':') ? `[${value}]` : value
    const scheme = plainWhen?.is.includes(settings[plainWhen.field] ?? '') ? 'http' : 'https'
    const unfit = tx.kernel.outgoing.plainlyUnfit(type === 'url' ? value : `${scheme}://${host}/`)
    if (unfit) refuse(unfit, { field: name })
  }
  return settings
}

/** Writes the change and tells of it. Whoever reads the trail sees which fields, never what stood in them. */
export async function write(
  tx: Tx,
  row: store.ConnectionRow,
  action: string,
  change: Partial<store.Changed>,
  details: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  const next = { ...row, ...change }
  await store.updateConnection(tx, row.id, next, tx.at)
  await tx.audit({
    action: `connection.${action}`,
    subject: `connection:${row.id}`,
    details: { kind: row.kind, subject: row.subject_id, revision: row.revision + 1, ...details },
  })
  const spoke = row.state === 'on' || next.state === 'on'
  if (next.state !== row.state || (spoke && (change.settings || change.secrets))) await tell(tx, row, next.state)
}

export const tell = (
  tx: Tx,
  row: Pick<store.ConnectionRow, 'id' | 'purpose' | 'kind' | 'subject_id'>,
  state: store.ConnectionRow['state'],
): Promise<void> =>
  tx.announce('connection.changed', {
    connectionId: row.id,
    purpose: row.purpose,
    kind: row.kind,
    subjectId: row.subject_id,
    state,
  })

/** Nothing waits any more. */
export const NOTHING_WAITS = {
  waits: null,
  proposed_name: null,
  proposed_settings: null,
  proposed_secrets: null,
  proposed_secret_names: null,
} as const
