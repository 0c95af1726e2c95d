import type { Output, ParsedInput } from '@app/contract'
import type { Kernel, Query, Tx } from '../../kernel/context.ts'
import type { Exchange, OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { asOutgoing } from '../../kernel/outgoing/outgoing-error.ts'
import { refuse } from '../../kernel/refusal.ts'
import { blotExchange } from './blot.ts'
import { judged, kindOf, openToChange } from './change.ts'
import { opened } from './open.ts'
import { noteOutcome } from './outcome.ts'
import { assertProvince, meOf } from './staff.ts'
import * as store from './store.ts'
import { troubleWords } from './words.ts'

const TRY_WITHIN_MS = 60_000
/** What the kept exchanges are sealed for. */
const TRIAL = 'connections.trial'

/** Asks for a try; a job makes it, because no transaction waits for a stranger. */
export async function tryConnection(tx: Tx, input: ParsedInput<'connections.try'>): Promise<Output<'connections.try'>> {
  const row = await openToChange(tx, input.connectionId, 'try')
  const { control: _knobs, ...settings } = row.proposed_settings ?? row.settings
  judged(tx, kindOf(tx, row.kind), settings, new Set([...row.secret_names, ...(row.proposed_secret_names ?? [])]))
  await store.insertTrial(tx, { id: input.trialId, connection_id: row.id, by: meOf(tx) }, tx.at)
  await tx.audit({ action: 'connection.tried', subject: `connection:${row.id}`, details: { kind: row.kind } })
  await tx.enqueue('connections.try', { trialId: input.trialId }, { key: `connections.try:${input.trialId}` })
  return { done: true }
}

/** What waits for confirmation is what is tried, where something does: that is what the second person wants to see. */
function meant(kernel: Kernel, row: store.ConnectionRow): OpenConnection {
  const current = opened(kernel, kernel.clock.now(), row)
  if (!row.proposed_settings) return current
  const proposed = { ...row, settings: row.proposed_settings, secrets: row.proposed_secrets ?? row.secrets }
  return opened(kernel, kernel.clock.now(), proposed)
}

/** Makes the try and keeps the exchange, blotted and sealed. */
export async function runTrial(kernel: Kernel, { trialId }: { trialId: string }): Promise<void> {
  const trial = await store.findTrial(kernel.db, trialId)
  if (trial?.state !== 'running') return
  const row = await store.findConnection(kernel.db, trial.connection_id)
  const kind = row && kernel.connectionKinds.get(row.kind)
  if (!row || !kind || row.state === 'ended') {
    await store.endTrial(kernel.db, { id: trialId, ok: false, code: 'connection_ended', said: '', steps: null })
    return
  }
  const open = meant(kernel, row)
  const exchange = blotExchange(await exchanged(() => kind.try(kernel, open)), [open.secrets, open.formerSecrets])
  const code = exchange.ok ? '' : (exchange.code ?? 'unreachable')
  const said = exchange.words ?? ''
  const steps = kernel.vault.sealOwn(TRIAL, JSON.stringify(exchange.steps))
  await store.endTrial(kernel.db, { id: trialId, ok: exchange.ok, code, said, steps })
  if (!row.proposed_settings) await noteOutcome(kernel, row.id, exchange.ok ? { ok: true } : { ok: false, code, said })
}

async function exchanged(run: () => Promise<Exchange>): Promise<Exchange> {
  let late: NodeJS.Timeout | undefined
  const tooLong = new Promise<Exchange>((resolve) => {
    late = setTimeout(() => resolve({ ok: false, code: 'timed_out', steps: [] }), TRY_WITHIN_MS)
  })
  try {
    return await Promise.race([run(), tooLong])
  } catch (error) {
    const { code, message } = asOutgoing(error)
    return { ok: false, code, words: message === code ? '' : message, steps: [] }
  } finally {
    clearTimeout(late)
  }
}

export async function trialOf(q: Query, input: ParsedInput<'connections.trial'>): Promise<Output<'connections.trial'>> {
  assertProvince(q)
  const row = await store.findTrial(q, input.trialId)
  if (!row || row.connection_id !== input.connectionId) return refuse('not_found')
  const steps = row.steps ? q.kernel.vault.openOwn(TRIAL, row.steps).toString('utf8') : '[]'
  return {
    trialId: row.id,
    at: row.at.toISOString(),
    state: row.state,
    ok: row.ok,
    code: row.code,
    words: troubleWords(q.kernel, row.code),
    said: row.said,
    steps: JSON.parse(steps) as Exchange['steps'],
  }
}
