import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { advance, cashInHand, credit, debit, type Journal, journal } from '@app/domain/ledger'
import type { Territory } from '@app/domain/territory'
import { cloneDatabase } from '../database.ts'
import { loadConfig } from '../../src/kernel/config.ts'
import type { Kernel, Tx } from '../../src/kernel/context.ts'
import { inTransaction } from '../../src/kernel/data/in-transaction.ts'
import { openKernel } from '../../src/kernel/kernel.ts'
import { Refusal } from '../../src/kernel/refusal.ts'

export const capPaisa = 2_500_000
/** All that the ledger asks of a territory. */
const territory = {
  calendar: { utcOffsetMinutes: 300 },
  rates: [{ effectiveFrom: '2020-01-01', cash: { capPaisa } }],
} as unknown as Territory

export interface LedgerWorld {
  kernel: Kernel
  /** One transaction of the system; what it posts is committed. */
  as<T>(fn: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A ledger of its own on real PostgreSQL, without the rest of the system: in a new database, or in the one given. */
export async function ledgerWorld(options: { poolSize?: number; url?: string } = {}): Promise<LedgerWorld> {
  const { url, drop } = options.url ? { url: options.url, drop: undefined } : await cloneDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'ledger-'))
  const config = loadConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'fatal', POOL_SIZE: String(options.poolSize ?? 20) })
  const kernel = await openKernel({ config, databaseUrl: url, territory, modules: [] })
  return {
    kernel,
    as: (fn) => inTransaction(kernel, { actor: { kind: 'system', id: 'test' } }, fn),
    async close() {
      await kernel.close()
      await drop?.()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Cash without a promised head-room, straight into the hand: the database checks the cap. */
export const taken = (key: string, facilitatorId: string, requestId: string, amountPaisa: number): Journal =>
  journal({
    key,
    kind: 'cash_at_door',
    legs: [debit(cashInHand(facilitatorId), amountPaisa), credit(advance(requestId), amountPaisa)],
  })
export const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
