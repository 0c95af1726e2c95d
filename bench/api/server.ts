import { startApp } from '@app/server/app'
import { loadConfig } from '@app/server/kernel/config'

/**
 * The server as it serves in production: answers are not checked against the contract a second time, and jobs are left
 * to another process unless a number says otherwise. Nobody is turned away for calling too often: one machine plays
 * everybody. Everything else is the product.
 */
const [dataDir = '', databaseUrl = '', jobs = '0', poolSize = process.env.POOL_SIZE] = process.argv.slice(2)
/** What a bench sets on purpose; otherwise as they come. */
const limits = Object.fromEntries(
  ['READERS_AT_ONCE', 'READER_MEGABYTES', 'UPLOAD_MEGABYTES', 'CALL_SECONDS', 'PLANNER', 'METRICS_TOKEN'].map(
    (name) => [name, process.env[name]],
  ),
)
const config = {
  ...loadConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    DEMO: '1',
    PORT: '0',
    ...(jobs === '0' ? { ROLE: 'serve' } : { JOB_CONCURRENCY: jobs }),
    LOG_LEVEL: 'warn',
    POOL_SIZE: poolSize,
    ...limits,
  }),
  demoCity: false,
  checkOutputs: false,
  rateAllowance: 1_000_000,
  orderAllowance: 1_000_000,
}
const app = await startApp({ config, databaseUrl })
process.stdin.on('end', () => app.stop().then(() => process.exit(0)))
process.stdin.resume()
process.stdout.write(`${new URL(app.url).port}\n`)
