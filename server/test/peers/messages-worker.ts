import { startApp } from '../../src/app.ts'
import { testConfig } from '../world.ts'

/** A server that sends messages, to be killed in the middle of it: `node messages-worker.ts DATABASE DATA PORT`. */
const [databaseUrl = '', dataDir = '', port = '0'] = process.argv.slice(2)
await startApp({
  config: testConfig(dataDir, { port: Number(port), jobConcurrency: 16, sweepTimers: true, poolSize: 24 }),
  databaseUrl,
})
console.log('ready')
process.stdin.resume().on('end', () => process.exit(0))
