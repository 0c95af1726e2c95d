import { boundaryStage, conclude, pureStage, runAll, staticStages } from './stages.ts'

/** The fast part of `npm test`, before every commit: types, imports, tidiness, lint, dead code, the rules' own tests. */
const begun = Date.now()
process.exitCode = conclude(await runAll([boundaryStage(), ...staticStages(), pureStage()], 2), begun)
