import { testCluster } from '@app/server/test/database'
import { boundaryStage, conclude, type Outcome, pureStage, runAll, staticStages } from './stages.ts'

/** The fast part of `npm test`, before every commit: types, imports, tidiness, lint, dead code, the rules' own tests. */
const begun = Date.now()

// The types of the rows are compared with a migrated database; it is started here, so that stopping it is ours too.
const cluster = await testCluster()
const outcomes: Outcome[] = []
try {
  outcomes.push(...(await runAll([boundaryStage(), ...staticStages(), pureStage()], 2)))
} finally {
  if (!cluster.takenOver) await cluster.stop()
}
process.exitCode = conclude(outcomes, begun)
