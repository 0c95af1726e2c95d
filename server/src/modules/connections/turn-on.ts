import type { ParsedInput } from '@app/contract'
import type { Tx } from '../../kernel/context.ts'
import { judged, kindOf, NOTHING_WAITS, openToChange, write } from './change.ts'
import { former } from './save.ts'
import { openSecrets } from './sealed-secrets.ts'
import { meOf } from './staff.ts'
import type { ConnectionRow } from './store.ts'
import { after, type View } from './view.ts'

/** Judged anew: its form may have grown since it was written. */
const assertFit = (tx: Tx, row: ConnectionRow): void => {
  const { control: _knobs, ...settings } = row.settings
  judged(tx, kindOf(tx, row.kind), settings, new Set(row.secret_names))
}

/** Lets it speak; where money goes over it, a second administrator is asked. */
export async function turnOnConnection(tx: Tx, input: ParsedInput<'connections.turnOn'>): Promise<View> {
  const row = await openToChange(tx, input.connectionId, 'turnOn', input.revision)
  assertFit(tx, row)
  if (row.money) await write(tx, row, 'turn_on_asked', { waits: 'turnOn', changed_by: meOf(tx) })
  else await write(tx, row, 'turned_on', { state: 'on', changed_by: meOf(tx), asked_by: meOf(tx) })
  return after(tx, row.id)
}

/** The second person: what waits holds from now. */
export async function confirmConnection(tx: Tx, input: ParsedInput<'connections.confirm'>): Promise<View> {
  const row = await openToChange(tx, input.connectionId, 'confirm', input.revision)
  const stand = { asked_by: row.changed_by, confirmed_by: meOf(tx) }
  if (row.waits === 'turnOn') {
    assertFit(tx, row)
    await write(tx, row, 'turned_on', { ...NOTHING_WAITS, ...stand, state: 'on' }, { askedBy: row.changed_by })
  } else {
    const secrets = openSecrets(tx.kernel.vault, row.id, row.proposed_secrets)
    const change = {
      name: row.proposed_name ?? row.name,
      settings: row.proposed_settings ?? row.settings,
      secrets: row.proposed_secrets,
      secret_names: Object.keys(secrets).sort(),
      ...(row.proposed_secret_names?.length && former(tx, row)),
    }
    await write(tx, row, 'confirmed', { ...change, ...NOTHING_WAITS, ...stand }, { askedBy: row.changed_by })
  }
  return after(tx, row.id)
}

/** What waits is dropped. */
export async function sendBackConnection(tx: Tx, input: ParsedInput<'connections.sendBack'>): Promise<View> {
  const row = await openToChange(tx, input.connectionId, 'sendBack', input.revision)
  await write(tx, row, 'sent_back', NOTHING_WAITS, { askedBy: row.changed_by, what: row.waits })
  return after(tx, row.id)
}
