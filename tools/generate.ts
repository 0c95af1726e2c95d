import { writeFileSync } from 'node:fs'
import { CALLS_FILE, callsSource, PATHS_FILE, pathsSource } from './generate-calls.ts'
import { contractReport, REPORT_FILE } from './generate-contract-report.ts'

/** `npm run generate`: everything that is written from the contract. */
writeFileSync(CALLS_FILE, await callsSource())
writeFileSync(PATHS_FILE, pathsSource())
writeFileSync(REPORT_FILE, await contractReport())
