import { programmeFunded } from '@app/domain/ledger'
import { system } from '../../kernel/actor.ts'
import type { Kernel } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { proveHeldMoney } from './held/held-proof.ts'
import { enter, queueLanded } from './queue/enter.ts'
import { seal, signHead } from './seal/seal.ts'
import * as store from './store.ts'

const sealEveryMs = 20_000
const beatsPerSnapshot = 15
/** Made up: Rs 1 crore of working capital, so that a demo can pay for free services before it has earned anything. */
const demoCapitalPaisa = 1_000_000_000

/** What a start finds: a restored dump whose balances are to be reckoned, a demo that has no money yet. */
export async function beginLedger(kernel: Kernel): Promise<{ stop(): Promise<void> }> {
  if ((await store.adoptRestored(kernel.db)).adopted)
    kernel.log.warn({}, 'the ledger comes from a restored dump; its balances are reckoned anew')
  if (kernel.mode === 'demo') {
    const capital = programmeFunded({ fundingId: 'demo', bank: 'main', amountPaisa: demoCapitalPaisa })
    await enter(kernel, capital, { job: 'demo' })
  }
  return { stop: () => queueLanded(kernel) }
}

/** Seals every 20 seconds and takes a snapshot every five minutes, away from the transactions that post. */
export async function startKeeper(kernel: Kernel): Promise<{ stop(): Promise<void> }> {
  let beats = 0
  let running: Promise<unknown> = Promise.resolve()
  const beat = async (): Promise<void> => {
    await seal(kernel)
    await signHead(kernel)
    await proveHeldMoney(kernel)
    beats++
    if (beats % beatsPerSnapshot === 0) await takeSnapshot(kernel)
  }
  const timer = setInterval(() => {
    running = running
      .then(beat)
      .catch((error: Error) => kernel.log.error({ err: error.message }, 'sealing the ledger failed'))
  }, sealEveryMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** Moves the deferred balances' starting point forward; returns how many accounts moved. */
export const takeSnapshot = (kernel: Kernel): Promise<number> =>
  inTransaction(
    kernel,
    { actor: system('job:ledger.snapshot') },
    async (tx) => (await store.takeSnapshot(tx, tx.at)).taken,
  )
