import { writeFileSync } from 'node:fs'
import { testCluster } from '@app/server/test/database'
import { CALLS_FILE, callsSource, PATHS_FILE, pathsSource } from './generate-calls.ts'
import { contractReport, REPORT_FILE } from './generate-contract-report.ts'
import { rowsFiles } from './generate-rows.ts'

/** `npm run generate`: everything that is written from the contract, and the types of the rows from the migrations. */
writeFileSync(CALLS_FILE, await callsSource())
writeFileSync(PATHS_FILE, pathsSource())
writeFileSync(REPORT_FILE, await contractReport())

const cluster = await testCluster()
try {
  for (const [path, source] of await rowsFiles()) writeFileSync(path, source)
} finally {
  if (!cluster.takenOver) await cluster.stop()
}
