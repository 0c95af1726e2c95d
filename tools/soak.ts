import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import { onceFailed } from './city-seeds.ts'

/**
 * Heavy properties at the counts that the requirements state: programs that exit 1 at the first violation, each run
 * named by its seed. Seeds with which the city once failed come first.
 */
const SOAKS: Record<string, string[][]> = {
  ledger: [['server/soak-ledger.ts', '--operations', '1000000', '--kills', '400', '--crashes', '10']],
  jobs: [['server/soak-jobs.ts']],
  keys: [['server/soak-keys.ts']],
  messages: [['server/soak-messages.ts']],
  storm: [['server/soak-storm.ts']],
  planner: [['planner/soak.ts']],
  faults: [['tools/soaks/faults.ts']],
  upgrade: [['tools/soaks/upgrade.ts']],
  fuzz: [['tools/soaks/fuzz.ts']],
  desks: [['e2e/soaks/soak-desks.ts'], ['e2e/soaks/soak-agency-and-centre.ts']],
  books: [['tools/soaks/books.ts']],
  city: [
    ...onceFailed(),
    ...['7', '8', '9', '10'].map((seed) => ['--seed', seed, '--requests', '300', '--faults', '--json']),
  ].map((args) => ['city/src/run.ts', ...args]),
}

const [name, ...more] = process.argv.slice(2)
const known = Object.keys(SOAKS).filter((soak) => existsSync(join(ROOT, SOAKS[soak]?.[0]?.[0] as string)))
if (!name || !(name === 'all' || known.includes(name))) {
  console.log(`npm run soak -- ${[...known, 'all'].join('|')} [options of that soak]`)
  process.exit(name === '--help' ? 0 : 1)
}

function run([file, ...args]: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, file as string), ...args], { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
    child.on('close', (code) => resolve(code === 0))
  })
}

let failed = 0
for (const soak of name === 'all' ? known : [name]) {
  // Options given by hand replace the stated ones: one run, with that seed.
  const runs = more.length ? [[SOAKS[soak]?.[0]?.[0] as string, ...more]] : (SOAKS[soak] as string[][])
  for (const command of runs) {
    const begun = Date.now()
    const held = await run(command)
    if (!held) failed++
    console.log(
      `${held ? '✔' : '✖'} soak ${soak} ${command.slice(1).join(' ')} ${((Date.now() - begun) / 1_000).toFixed(0)} s`,
    )
  }
}
process.exit(failed ? 1 : 0)
