import { createHash } from 'node:crypto'
import { chainLink, type Hash, merkleRoot } from '@app/domain/ledger'
import { localDateOf } from '@app/domain/shared'
import { system } from '../../../kernel/actor.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { begin, hasBegun, PLAIN } from '../../../kernel/secrets/seal-begin.ts'
import type { Vault } from '../../../kernel/secrets/vault.ts'
import { trialBalance } from '../balance.ts'
import * as store from './store.ts'

export const LEDGER = 'ledger'
export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest()
export const genesis = new Uint8Array(32)

/** The hash of links under that key; a key that is not ours makes none that fits. */
export const hashUnder =
  (vault: Vault, keyId: string): Hash =>
  (bytes) =>
    keyId === PLAIN ? sha256(bytes) : (vault.chainMac(LEDGER, keyId, [bytes]) ?? genesis)

const batchMax = 1000
const BATCHES_MAX = 100

/**
 * Seals what has been posted by transactions that have ended, batch by batch; returns how many journals. No more than `most`
 * batches: while more is posted than is sealed it would not come to an end, and whoever keeps the ledger has other things to do.
 */
export async function seal(kernel: Kernel, most = BATCHES_MAX): Promise<number> {
  let sealed = 0
  for (let batches = 0; batches < most; batches++) {
    const batch = await inTransaction(kernel, { actor: system('job:ledger.seal') }, async (tx) => {
      const rows = await store.unsealed(tx, batchMax)
      if (rows.length === 0) return 0
      const last = await store.lastLink(tx)
      const keyId = kernel.vault.sealKeyId()
      const hash = hashUnder(kernel.vault, keyId)
      if (!(await hasBegun(tx, LEDGER)))
        await begin(tx, kernel.vault, LEDGER, { place: last?.place ?? 0, hash: last?.link ?? genesis })
      const links: Uint8Array[] = []
      for (const row of rows) links.push(chainLink(links.at(-1) ?? last?.link ?? genesis, row.digest, hash))
      const digests = rows.map((row) => row.digest)
      await store.writeSeal(
        tx,
        (last?.place ?? 0) + 1,
        rows.map((row) => row.id),
        digests,
        links,
        merkleRoot(digests, sha256),
        tx.at,
        keyId,
      )
      return rows.length
    })
    sealed += batch
    if (batch < batchMax) break
  }
  return sealed
}

export const headText = (
  day: string,
  place: number,
  link: Uint8Array,
  balance: store.HeadRow['trial_balance'],
): string => `ledger ${day} ${place} ${Buffer.from(link).toString('hex')} ${JSON.stringify(balance)}`

/** Signs the chain's head and the day's trial balance, once a business day. */
export async function signHead(kernel: Kernel): Promise<boolean> {
  return inTransaction(kernel, { actor: system('job:ledger.seal') }, async (tx) => {
    const day = localDateOf(tx.at, kernel.territory.calendar.utcOffsetMinutes)
    const last = await store.lastLink(tx)
    if (!last || (await store.findHead(tx, day))) return false
    const { accounts } = await trialBalance(tx)
    const balance = Object.fromEntries(accounts.map((one) => [one.code, one.balancePaisa]))
    const { keyId, signature } = await kernel.vault.sign(LEDGER, headText(day, last.place, last.link, balance))
    await store.writeHead(tx, day, last.place, last.link, balance, keyId, signature, tx.at)
    return true
  })
}
