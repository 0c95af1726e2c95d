import { writeFileSync } from 'node:fs'
import { testCluster } from '@app/server/test/database'
import { appPathsFile, appPathsSource, PHONE_APPS } from './generate/app-paths.ts'
import { CALLS_FILE, callsSource, PATHS_FILE, pathsSource } from './generate/calls.ts'
import { contractReport, REPORT_FILE } from './generate/contract-report.ts'
import { EVENTS_FILE, eventsPage } from './generate/events.ts'
import { modulesSource, ROOT_FILE, TABLE_FILE, tablePage } from './generate/modules.ts'
import { rowsFiles } from './generate/rows.ts'

/** `npm run generate`: what is written from the list of modules, from the contract, and from the migrated database. */
writeFileSync(ROOT_FILE, modulesSource())
writeFileSync(TABLE_FILE, tablePage())
writeFileSync(CALLS_FILE, await callsSource())
writeFileSync(PATHS_FILE, pathsSource())
for (const app of PHONE_APPS) writeFileSync(appPathsFile(app), appPathsSource(app))
writeFileSync(REPORT_FILE, await contractReport())
writeFileSync(EVENTS_FILE, eventsPage())

const cluster = await testCluster()
try {
  for (const [path, source] of await rowsFiles()) writeFileSync(path, source)
} finally {
  if (!cluster.takenOver) await cluster.stop()
}
