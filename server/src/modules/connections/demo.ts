import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { refuse } from '../../kernel/refusal.ts'
import { judged, kindOf, NOTHING_WAITS, tell } from './change.ts'
import { sealSecrets } from './sealed-secrets.ts'
import * as store from './store.ts'

export type DemoConnection = Omit<ParsedInput<'demo.connect'>['items'][number], 'subjectId'> & { subjectId?: string }

const SEEDERS = { changed_by: 'demo', asked_by: 'demo', confirmed_by: 'demo: second person' } as const

/**
 * Fills in a connection to a simulator, as two administrators would, and turns it on. One of the same kind and subject that
 * the demo made before is replaced: a simulator that starts anew has another port.
 */
export async function connectForDemo(tx: Tx, given: DemoConnection): Promise<string> {
  if (tx.kernel.mode !== 'demo') refuse('demo_only')
  const { vault } = tx.kernel
  const kind = kindOf(tx, given.kind)
  const subjectId = given.subjectId ?? ''
  const names = Object.keys(given.secrets).sort()
  const settings = judged(tx, kind, given.settings, new Set(names))
  if (given.control !== undefined) settings.control = given.control
  const known = (
    await store.connectionsIn(tx, { states: ['on', 'paused'], purpose: kind.purpose, subjectId }, 200)
  ).find((one) => one.kind === kind.kind && one.settings.control !== undefined)
  const id = known?.id ?? newId()
  if (!known)
    await store.insertConnection(
      tx,
      {
        id,
        kind: kind.kind,
        purpose: kind.purpose,
        subject_id: subjectId,
        name: given.name,
        position: 0,
        money: kind.money,
        settings,
        secrets: null,
        secret_names: names,
        changed_by: SEEDERS.changed_by,
      },
      tx.at,
    )
  const row = (await store.lockConnection(tx, id)) ?? refuse('not_found')
  const state = known?.state ?? 'on'
  await store.updateConnection(
    tx,
    id,
    {
      ...row,
      ...NOTHING_WAITS,
      ...SEEDERS,
      state,
      settings,
      secrets: sealSecrets(vault, id, given.secrets),
      secret_names: names,
    },
    tx.at,
  )
  await tell(tx, row, state)
  return id
}

export async function connectDemo(tx: Tx, input: ParsedInput<'demo.connect'>): Promise<Output<'demo.connect'>> {
  for (const one of input.items) await connectForDemo(tx, one)
  return { done: true }
}
