/* The API's description as those use it who build on it: with the linter and the client maker that they would take. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { createClient } from '@hey-api/openapi-ts'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { startWorld } from './world.ts'

let folder: string
let description: string

before(async () => {
  const world = await startWorld()
  description = await (await fetch(`${world.url}/api/openapi.json`)).text()
  await world.close()
  folder = await mkdtemp(join(tmpdir(), 'api-client-'))
})
after(() => rm(folder, { recursive: true }))

async function faults(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] })
  const found = await lintFromString({ source, absoluteRef: 'openapi.json', config })
  return found.map(({ ruleId, message, location }) => `${ruleId} at ${location[0]?.pointer}: ${message}`)
}

test('the description breaks none of the linter’s recommended rules, and each example fits its schema', async () => {
  assert.deepEqual(await faults(description), [])
})

test('an example that does not fit its schema would be found', async () => {
  const broken = description.replace('"trackingNo":"DT-0000-0000"', '"trackingNo":7')
  assert.notEqual(broken, description)
  assert.match((await faults(broken)).join('\n'), /no-invalid-media-type-examples.*trackingNo/)
})

test('a client made from the description compiles, and knows an order’s tracking number', async () => {
  await writeFile(join(folder, 'openapi.json'), description)
  const path = join(folder, 'client')
  await createClient({ input: join(folder, 'openapi.json'), output: { path }, logs: { level: 'silent' } })
  const options = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
  }
  const project = join(path, 'tsconfig.json')
  await writeFile(project, JSON.stringify({ compilerOptions: options, include: ['*.ts'] }))
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript-native/package.json')), 'bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', project, '--pretty', 'false'], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  assert.equal(stdout, '')
  assert.equal(status, 0)
  assert.match(await readFile(join(path, 'types.gen.ts'), 'utf8'), /trackingNo: string/)
})
