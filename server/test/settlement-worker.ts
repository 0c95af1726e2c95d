import { startApp } from '../src/app.ts'
import type { Actor } from '../src/kernel/actor.ts'
import { inTransaction } from '../src/kernel/data/in-transaction.ts'
import { paymentsModule } from '../src/modules/payments/index.ts'
import { releaseSettlement } from '../src/modules/payments/remitting/make.ts'
import { testConfig } from './world.ts'

/** Lets go of one batch to a department in a process of its own, and never comes to its end: for a test to kill in the middle. */
const [databaseUrl = '', dataDir = '', batchId = '', staffId = ''] = process.argv.slice(2)
const app = await startApp({
  config: testConfig(dataDir),
  databaseUrl,
  endpoints: [],
  modules: [{ ...paymentsModule, handlers: {}, reactions: {}, timers: {}, jobs: {} }],
})
const actor: Actor = { kind: 'staff', id: staffId, roles: ['finance'], jurisdiction: { province: true } }
await inTransaction(app.kernel, { actor, channel: 'system' }, async (tx) => {
  await releaseSettlement(tx, { batchId })
  process.stdout.write('posted\n')
  await new Promise((resolve) => setTimeout(resolve, 600_000))
})
