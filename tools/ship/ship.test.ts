import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { type Lock, productionPlaces } from './closure.ts'
import { commandsOf, launcherOf } from './launcher.ts'
import { type Bom, bomOf, faultsOf, missingIn } from './sbom.ts'

const read = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T
const lock = read<{ packages: Lock }>('package-lock.json').packages
const places = productionPlaces(ROOT, lock, ['', 'server', 'domain', 'contract', 'planner'])

test('a release has what the server needs to run, and nothing that only builds or tests', () => {
  for (const wanted of ['fastify', 'pg', 'zod', 'sharp', 's3mini', '@app/domain'])
    assert.ok(places.includes(`node_modules/${wanted}`), wanted)
  for (const unwanted of ['typescript', 'vite', 'playwright-core', 'oxlint', 'react-dom', 'vitest'])
    assert.ok(!places.includes(`node_modules/${unwanted}`), unwanted)
  assert.ok(
    places.some((place) => /node_modules\/node-linux-/.test(place)),
    'Node itself',
  )
})

test('what is needed and not installed stops the packing', () => {
  const lacking: Lock = {
    server: { dependencies: { 'not-there': '1.0.0' } },
    'node_modules/not-there': { version: '1.0.0' },
  }
  assert.throws(() => productionPlaces(ROOT, lacking, ['server']), /not-there .* is needed and not installed/)
  const optional: Lock = { server: { optionalDependencies: { 'not-there': '1.0.0' } } }
  assert.deepEqual(productionPlaces(ROOT, optional, ['server']), [])
})

test('the list of packages can be read by others, is the same each time, and lacks none', () => {
  const at = new Date('2026-01-01T00:00:00Z')
  const bom = bomOf(lock, places, 'product', '1.2.3', at)
  assert.deepEqual(faultsOf(bom), [])
  assert.deepEqual(missingIn(bom, places), [])
  assert.deepEqual(bomOf(lock, places, 'product', '1.2.3', at), bom)
  assert.notEqual(bomOf(lock, places.slice(1), 'product', '1.2.3', at).serialNumber, bom.serialNumber)
  const fastify = bom.components.find((one) => one.name === 'fastify')
  assert.equal(fastify?.purl, `pkg:npm/fastify@${lock['node_modules/fastify']?.version}`)
  assert.match(fastify?.hashes?.[0]?.content ?? '', /^[0-9a-f]{128}$/)
  assert.ok(bom.dependencies.find((one) => one.ref === 'node_modules/fastify')?.dependsOn.includes('node_modules/pino'))
})

test('a list with a package too few, a reference into nothing or no address is found', () => {
  const bom = bomOf(lock, places, 'product', '1.2.3', new Date(0))
  const [first, ...rest] = bom.components as [Bom['components'][0], ...Bom['components']]
  assert.deepEqual(missingIn({ ...bom, components: rest }, places), [`${places[0]} is shipped and not named`])
  assert.ok(faultsOf({ ...bom, components: rest }).some((fault) => /not described/.test(fault)))
  assert.ok(faultsOf({ ...bom, components: [first, ...bom.components] }).some((fault) => /there twice/.test(fault)))
  const bad = [{ ...first, purl: 'npm:x' }, ...rest]
  assert.ok(faultsOf({ ...bom, components: bad }).some((fault) => /no package address/.test(fault)))
})

test('the entry runs the commands of package.json, becomes the process, and knows no other', () => {
  const { scripts } = read<{ scripts: Record<string, string> }>('package.json')
  const commands = commandsOf(scripts)
  for (const name of ['serve', 'migrate', 'backup', 'restore', 'figures', 'ledger']) assert.ok(commands[name], name)
  assert.ok(!('test' in commands) && !('dev' in commands) && !('start' in commands))
  const place = mkdtempSync(join(tmpdir(), 'launcher-'))
  try {
    mkdirSync(join(place, 'server/src'), { recursive: true })
    writeFileSync(
      join(place, 'server/src/migrate.ts'),
      'console.log(process.pid, process.argv.slice(2).join("|"), process.env.NODE_ENV)',
    )
    writeFileSync(join(place, 'run'), launcherOf(commands), { mode: 0o755 })
    const ran = spawnSync('sh', ['-c', 'echo $$; exec ./run migrate "a b" --c'], { cwd: place, encoding: 'utf8' })
    const [shell, said] = ran.stdout.trim().split('\n') as [string, string]
    assert.equal(said, `${shell} a b|--c production`, ran.stderr)
    const wrong = spawnSync(join(place, 'run'), ['nonsense'], { encoding: 'utf8' })
    assert.deepEqual([wrong.status, /^usage: run serve\|/.test(wrong.stderr)], [64, true])
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})
