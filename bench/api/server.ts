import { startApp } from '@app/server/app'
import { loadConfig } from '@app/server/kernel/config'

/**
 * The server as it serves in production: answers are not checked against the contract a second time, and jobs are left
 * to another process (JOB_CONCURRENCY=0). Everything else is the product.
 */
const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
const config = {
  ...loadConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    DEMO: '1',
    PORT: '0',
    JOB_CONCURRENCY: '0',
    LOG_LEVEL: 'warn',
    POOL_SIZE: process.env.POOL_SIZE,
  }),
  demoCity: false,
  checkOutputs: false,
}
const app = await startApp({ config, databaseUrl })
process.stdin.on('end', () => app.stop().then(() => process.exit(0)))
process.stdin.resume()
process.stdout.write(`${new URL(app.url).port}\n`)
