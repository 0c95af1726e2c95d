import { startApp } from '../src/app.ts'
import { cupsModule } from './cups.ts'
import { plainTerritory } from './plain-territory.ts'
import { testConfig } from './world.ts'

/** A server that runs reactions of a random length, for soak-jobs.ts to kill. It ends when its standard input does. */
const [databaseUrl = '', dataDir = ''] = process.argv.slice(2)
const app = await startApp({
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
            await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
          },
        },
      },
    },
  ],
})
process.stdin.on('end', () => app.stop().then(() => process.exit(0)))
process.stdin.resume()
