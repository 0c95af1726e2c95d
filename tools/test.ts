import { testCluster } from '@app/server/test/database'
import { boundaryStage, conclude, nodeTests, type Outcome, plannerStage, pureStage, runAll, staticStages, testFiles, uiStages } from './stages.ts'

/** `npm test`: everything, with counts. A stage that ran nothing has failed. */
const begun = Date.now()

// Started here, so that stopping it is ours too, unless somebody else's tests run on it already.
const cluster = await testCluster()
const outcomes: Outcome[] = []
try {
  outcomes.push(...(await runAll([boundaryStage(), ...staticStages(), pureStage(), plannerStage(), ...uiStages()], 2)))
  const journeys = testFiles('server/test/journeys/**/*.test.ts', 'city/**/*.test.ts')
  const server = testFiles('server/**/*.test.ts').filter((file) => !journeys.includes(file))
  outcomes.push(...(await runAll([
    nodeTests('server', server, { minutesMax: 12 }),
    nodeTests('journeys', journeys, { minutesMax: 8, secondsEach: 240 }),
  ], 1)))
  // A browser that is late once is asked again; what fails twice has failed. The keyboard's own timing is not steady yet:
  // `node --test e2e/agent-keyboard.test.ts` by hand.
  const pages = testFiles('e2e/**/*.test.ts').filter((file) => !file.endsWith('agent-keyboard.test.ts'))
  const browser = (name: string) => runAll([nodeTests(name, pages, { concurrency: 1, minutesMax: 12, secondsEach: 300 })], 1)
  const first = await browser('browser')
  outcomes.push(...(first.every((one) => one.failed === 0 && !one.problem) ? first : await browser('browser, second try')))
} finally {
  if (!cluster.takenOver) await cluster.stop()
}
process.exitCode = conclude(outcomes, begun)
