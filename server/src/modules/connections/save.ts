import type { ParsedInput } from '@app/contract'
import { DAY_MS } from '@app/domain/shared'
import { savedAside } from '@app/domain/connections'
import type { Tx } from '../../kernel/context.ts'
import type { SpokenKind } from '../../kernel/module.ts'
import { refuse } from '../../kernel/refusal.ts'
import { judged, kindOf, openToChange, type Settings, tell, write } from './change.ts'
import { openSecrets, sealSecrets, type Secrets } from './sealed-secrets.ts'
import { assertProvince, meOf } from './staff.ts'
import * as store from './store.ts'
import { after, type View } from './view.ts'
import { departmentName } from './words.ts'

/** Writes a new connection, or changes one. A secret that is not given stays what it was. */
export async function saveConnection(tx: Tx, input: ParsedInput<'connections.save'>): Promise<View> {
  assertProvince(tx)
  const kind = kindOf(tx, input.kind)
  if (input.revision === 0) await insertNew(tx, kind, input)
  else {
    const row = await openToChange(tx, input.connectionId, 'save', input.revision)
    // What it is and whose stays: another department's system is another connection.
    if (row.kind !== input.kind) refuse('kind_unknown', { field: 'kind' })
    if (row.subject_id !== input.subjectId) refuse('subject_unknown', { field: 'subjectId' })
    await keep(tx, row, kind, input)
  }
  return after(tx, input.connectionId)
}

async function insertNew(tx: Tx, kind: SpokenKind, input: ParsedInput<'connections.save'>): Promise<void> {
  const fits = kind.subject === 'department' ? departmentName(tx.kernel, input.subjectId) !== null : !input.subjectId
  if (!fits) refuse('subject_unknown', { field: 'subjectId' })
  const names = Object.keys(input.secrets)
  const settings = judged(tx, kind, input.settings, new Set(names))
  const row = {
    id: input.connectionId,
    kind: kind.kind,
    purpose: kind.purpose,
    subject_id: input.subjectId,
    name: input.name,
    position: input.position,
    money: kind.money,
    settings,
    secrets: sealSecrets(tx.kernel.vault, input.connectionId, input.secrets),
    secret_names: names.sort(),
    changed_by: meOf(tx),
  }
  if ((await store.insertConnection(tx, row, tx.at)) === 0) refuse('connection_changed')
  await tx.audit({
    action: 'connection.made',
    subject: `connection:${row.id}`,
    details: { kind: row.kind, subject: row.subject_id, secrets: row.secret_names.join(',') },
  })
  await tell(tx, row, 'draft')
}

/** Names of the fields whose value is another one now. */
const changedFields = (before: Settings, now: Settings): string =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((name) => before[name] !== now[name])
    .sort()
    .join(',')

/**
 * Where money goes over one that is in use, the change lies aside; a change that lies there already is the base of the
 * next, so that nothing of the first is lost.
 */
async function keep(
  tx: Tx,
  row: store.ConnectionRow,
  kind: SpokenKind,
  given: { name: string; position: number; settings: Settings; secrets: Secrets },
): Promise<void> {
  const { vault } = tx.kernel
  const aside = savedAside({ state: row.state, money: row.money })
  const before = openSecrets(vault, row.id, row.proposed_secrets ?? row.secrets)
  const secrets = { ...before, ...given.secrets }
  const names = Object.keys(secrets).sort()
  const settings = judged(tx, kind, given.settings, new Set(names))
  // What a simulator's own knobs are at is no field of the form; it stays.
  if (row.settings.control !== undefined) settings.control = row.settings.control
  const sealed = sealSecrets(vault, row.id, secrets)
  const replaced = Object.keys(given.secrets).sort()
  const details = { fields: changedFields(row.settings, settings), secrets: replaced.join(',') }
  if (aside)
    await write(
      tx,
      row,
      'proposed',
      {
        position: given.position,
        waits: 'change',
        proposed_name: given.name,
        proposed_settings: settings,
        proposed_secrets: sealed,
        proposed_secret_names: [...new Set([...(row.proposed_secret_names ?? []), ...replaced])].sort(),
        changed_by: meOf(tx),
      },
      details,
    )
  else
    await write(
      tx,
      row,
      'saved',
      {
        name: given.name,
        position: given.position,
        settings,
        secrets: sealed,
        secret_names: names,
        ...(replaced.length && former(tx, row)),
        changed_by: meOf(tx),
      },
      details,
    )
}

/** For a day the other side may still sign with what it had. */
export const former = (tx: Tx, row: store.ConnectionRow) =>
  row.state === 'draft' ? {} : { former_secrets: row.secrets, former_until: new Date(tx.at.getTime() + DAY_MS) }

/** New secrets under the same settings. */
export async function rotateSecrets(tx: Tx, input: ParsedInput<'connections.rotate'>): Promise<View> {
  const row = await openToChange(tx, input.connectionId, 'rotate', input.revision)
  if (Object.keys(input.secrets).length === 0) refuse('connection_unfit', { problems: [] })
  const { control: _knobs, ...settings } = row.proposed_settings ?? row.settings
  await keep(tx, row, kindOf(tx, row.kind), {
    name: row.proposed_name ?? row.name,
    position: row.position,
    settings,
    secrets: input.secrets,
  })
  return after(tx, row.id)
}
