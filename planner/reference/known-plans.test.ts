import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { knownPlans } from './known-plans.ts'

/**
 * As made on the machine on which the engine was last changed. A change of the search changes them, and is then written
 * down here.
 */
const KNOWN = {
  annealed: '44f75606058c551e',
  priced: '9245eb6c2f8e0a1d',
  dear: 'b080514d31001647',
  recombined: '28ab3961681f1b70',
  inPieces: 'cd1c4dc5a752e561',
  equalVehicles: '3a1ff2d67ea77d35',
  session: 'a2152657e7753537',
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

test('the same seed gives the bytes that another machine got', () => {
  assert.deepEqual(Object.fromEntries(Object.entries(knownPlans).map(([name, make]) => [name, digest(make())])), KNOWN)
})

const OLD_MACHINE = ['sse3', 'ssse3', 'sse4-1', 'sse4-2', 'avx', 'avx2', 'fma3', 'bmi1', 'bmi2', 'lzcnt', 'popcnt'].map(
  (one) => `--no-enable-${one}`,
)

test('a processor that knows less, and a compiler that never optimises, give the same bytes', () => {
  const program = `const { createHash } = await import('node:crypto'); const { knownPlans } = await import('./known-plans.ts');
    const digest = (name) => createHash('sha256').update(knownPlans[name]()).digest('hex').slice(0, 16)
    console.log(JSON.stringify(['annealed', 'priced', 'dear', 'session'].map(digest)))`
  for (const flags of process.arch === 'x64' ? [OLD_MACHINE, ['--max-lazy', '--no-opt']] : [['--no-opt']]) {
    const { stdout, stderr } = spawnSync(process.execPath, [...flags, '--input-type=module', '-e', program], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      timeout: 60_000,
    })
    assert.deepEqual(
      JSON.parse(stdout || '[]'),
      [KNOWN.annealed, KNOWN.priced, KNOWN.dear, KNOWN.session],
      `${flags.join(' ')}: ${stderr.slice(0, 300)}`,
    )
  }
})
