import { startApp } from '../src/app.ts'
import { payBatch } from '../src/modules/commissions/batches/pay-batch.ts'
import { commissionsModule } from '../src/modules/commissions/index.ts'
import { testConfig } from './world.ts'

/** Sends one batch in a process of its own, for a test to kill in the middle. It serves nobody and takes no other work. */
const [databaseUrl = '', dataDir = '', batchId = ''] = process.argv.slice(2)
const app = await startApp({
  config: testConfig(dataDir),
  databaseUrl,
  endpoints: [],
  modules: [{ ...commissionsModule, handlers: {}, reactions: {}, timers: {}, jobs: {} }],
})
await payBatch(app.kernel, { batchId })
await app.stop()
process.exit(0)
