import { startApp } from '../src/app.ts'
import { cupsModule } from './cups.ts'
import { plainTerritory } from './plain-territory.ts'
import { testConfig } from './world.ts'

/**
 * A server that fetches jobs and never finishes them: to be killed. Every eighth reaction says so once it has written
 * its effect and holds its transaction open.
 */
const [databaseUrl = '', dataDir = ''] = process.argv.slice(2)
await startApp({
  config: testConfig(dataDir, { jobConcurrency: 8 }),
  databaseUrl,
  territory: plainTerritory,
  endpoints: [],
  modules: [
    {
      ...cupsModule,
      handlers: {},
      reactions: {
        'cup.drunk': {
          count: async (tx, { cupId }) => {
            await tx.run('insert into cups.drunk (cup_id) values ($1)', [cupId])
            await new Promise(() => undefined)
          },
        },
      },
    },
  ],
})
process.stdout.write('ready\n')
setInterval(() => undefined, 1_000)
