import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '@app/server/kernel/config'
import type { DeployCheck } from './deploy-check-kind.ts'
import { DEPLOY_CHECKS, isThere, lookAt } from './deploy-checks.ts'

const HELP = `npm run deploy-check             what lies in deploy/, each by the program that will read it there
npm run deploy-check -- --all    … and a program that is not installed is a fault (for CI)`

const { values } = parseArgs({ options: { all: { type: 'boolean' }, help: { type: 'boolean' } } })

function once(check: DeployCheck, planted: boolean): string {
  const scratch = mkdtempSync(join(tmpdir(), 'deploy-check-'))
  try {
    return lookAt(check, join(ROOT, 'deploy'), scratch, planted)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Whether it holds, and whether a broken one would have been found. */
function judge(check: DeployCheck): boolean {
  if (!isThere(check.tool)) {
    console.log(
      `${values.all ? 'MISS' : 'skip'} ${check.name}: ${check.tool} is not installed (Debian: ${check.package})`,
    )
    return !values.all
  }
  const found = once(check, false)
  const seen = once(check, true) !== ''
  console.log(`${found ? 'MISS' : 'ok  '} ${check.name} (${check.tool})${found ? `\n${found}` : ''}`)
  if (!seen) console.log(`MISS ${check.name}: ${check.tool} did not find "${check.plant.to}" in ${check.plant.file}`)
  return !found && seen
}

if (values.help) console.log(HELP)
else process.exitCode = DEPLOY_CHECKS.map(judge).every(Boolean) ? 0 : 1
