import { testCluster } from '@app/server/test/database'
import {
  boundaryStage,
  canaryStage,
  conclude,
  nodeTests,
  type Outcome,
  plannerStage,
  pureStage,
  runAll,
  serverTypesStage,
  staticStages,
  testFiles,
  uiStages,
} from './stages.ts'

/** `npm test`: everything, with counts. A stage that ran nothing has failed. */
const begun = Date.now()

// Started here, so that stopping it is ours too, unless somebody else's tests run on it already.
const cluster = await testCluster()
const outcomes: Outcome[] = []
try {
  const fast = [boundaryStage(), ...staticStages(), pureStage()]
  const rest = [canaryStage(), serverTypesStage(), plannerStage(), ...uiStages()]
  outcomes.push(...(await runAll([...fast, ...rest], 2)))
  const journeys = testFiles('server/test/journeys/**/*.test.ts', 'city/**/*.test.ts')
  const server = testFiles('server/**/*.test.ts').filter((file) => !journeys.includes(file))
  // A browser walk mostly waits: it goes beside what works.
  outcomes.push(
    ...(await runAll(
      [
        nodeTests('server', server, { minutesMax: 55, secondsEach: 300 }),
        nodeTests('browser', testFiles('e2e/**/*.test.ts'), { concurrency: 1, minutesMax: 55, secondsEach: 900 }),
        nodeTests('journeys', journeys, { minutesMax: 40, secondsEach: 900 }),
      ],
      2,
    )),
  )
} finally {
  if (!cluster.takenOver) await cluster.stop()
}
process.exitCode = conclude(outcomes, begun)
