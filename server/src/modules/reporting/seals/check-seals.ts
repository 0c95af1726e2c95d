import type { Output } from '@app/contract'
import { actorKey } from '../../../kernel/actor.ts'
import type { Kernel, Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { openKept } from '../../../kernel/seals/open-places.ts'
import { verifySeals } from '../../../kernel/seals/verify-seals.ts'
import { whoActed } from '../who.ts'
import * as store from './store.ts'

export const VERIFY = 'seals.verify'
const SHOWN = 10
/** So many sentences are shown of one check; the command line names all. */
const FAULTS_MAX = 40

/** Somebody lets everything that is sealed be walked; while one walks, nobody begins another. */
export async function askForCheck(tx: Tx): Promise<Output<'seals.verify'>> {
  const going = await store.going(tx)
  if (going.id) return { checkId: going.id }
  const checkId = newId()
  await store.ask(tx, checkId, actorKey(tx.actor), tx.at)
  await tx.audit({ action: VERIFY, subject: `seals:${checkId}` })
  await tx.enqueue(VERIFY, { checkId }, { key: VERIFY })
  return { checkId }
}

/** Held against those of the places outside that can be read from here; the others are for the command line. */
export async function checkSeals(kernel: Kernel, { checkId }: { checkId: string }): Promise<void> {
  const { places } = kernel.config.sealHeads
  const kept = places
    .filter(({ kind }) => kind === 'folder' || kind === 's3')
    .map(({ name }) => openKept(kernel.config, name))
  const verdict = await verifySeals(kernel, kernel.sealed, kept)
  const faults = verdict.chains.flatMap((one) => one.faults).length + verdict.faults.length
  if (faults) kernel.log.error({ faults }, 'what is sealed does not hold')
  await store.end(kernel.db, checkId, verdict)
}

export async function lastChecks(q: Query): Promise<Output<'seals.checks'>> {
  const rows = await store.newest(q, SHOWN)
  const who = await whoActed(
    q,
    rows.map((row) => row.asked_by),
  )
  return {
    items: rows.map((row) => ({
      id: row.id,
      askedAt: row.asked_at.toISOString(),
      askedBy: who.get(row.asked_by)?.name ?? '',
      seconds: row.ended_at ? Math.max(0, Math.ceil((row.ended_at.getTime() - row.begun_at.getTime()) / 1_000)) : null,
      chains: (row.verdict?.chains ?? []).map(({ chain, checked, faults }) => ({
        chain: chain as Output<'seals.checks'>['items'][number]['chains'][number]['chain'],
        checked,
        faults: faults.length,
      })),
      faults: row.verdict
        ? [...row.verdict.faults, ...row.verdict.chains.flatMap((one) => one.faults)].slice(0, FAULTS_MAX)
        : [],
    })),
  }
}
