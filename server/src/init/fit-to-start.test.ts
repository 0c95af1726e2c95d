import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bareEnvironment } from '../../test/bare-environment.ts'
import { cloneDatabase } from '../../test/database.ts'
import { loadConfig } from '../kernel/config.ts'
import { makeMasterKey } from '../kernel/secrets/master-key-file.ts'
import { lacksOf, lacksUser } from './fit-to-start.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
let folder: string
let key: string
const urls = {
  PUBLIC_URL_CITIZEN: 'https://a.example',
  PUBLIC_URL_FACILITATOR: 'https://b.example',
  PUBLIC_URL_CONSOLE: 'https://c.example',
}
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fit-'))
  key = join(folder, 'own.key')
  await makeMasterKey(key)
})
after(() => rmSync(folder, { recursive: true, force: true }))

test('what a real system lacks is said, each with what to do', () => {
  const whole = { DEMO: '0', DATA_DIR: folder, MASTER_KEY_FILE: key, ...urls }
  const cases: [string, NodeJS.ProcessEnv, RegExp[]][] = [
    ['nothing', whole, []],
    ['the key', { ...whole, MASTER_KEY_FILE: '/nowhere/key' }, [/no master key at \/nowhere\/key/]],
    ['one address', { ...whole, PUBLIC_URL_CONSOLE: '' }, [/PUBLIC_URL_CONSOLE is not set/]],
    [
      'https, allowed to be read',
      { ...whole, ALLOW_INSECURE: '1', PUBLIC_URL_CITIZEN: 'http://a.example' },
      [/PUBLIC_URL_CITIZEN is not an https/],
    ],
    ['all of it', { DEMO: '0', DATA_DIR: folder }, [/master key/, /CITIZEN/, /FACILITATOR/, /CONSOLE/]],
    ['a demo needs none of it', {}, []],
  ]
  for (const [name, env, expected] of cases) {
    const lacks = lacksOf(loadConfig(env))
    assert.equal(lacks.length, expected.length, `${name}: ${lacks.join(' | ')}`)
    for (const [at, words] of expected.entries()) assert.match(lacks[at]!, words, name)
  }
})

test('a real system has a user of its own', () => {
  const lacks = (env: NodeJS.ProcessEnv, uid: number | undefined) => lacksUser(loadConfig(env), uid).length
  assert.deepEqual(
    [lacks({ DEMO: '0' }, 0), lacks({ DEMO: '0' }, 1000), lacks({ DEMO: '0', ALLOW_ROOT: '1' }, 0), lacks({}, 0)],
    [1, 0, 0, 0],
  )
})

interface Ended {
  code: number | null
  said: string
}
/** Runs the server until it ends, or until it serves; then it is told to stop. */
function run(env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...bareEnvironment(), DATA_DIR: folder, PORT: '0', DEMO: '0', ALLOW_ROOT: '1', ...env },
  })
  let said = ''
  child.stderr.on('data', (bytes) => {
    said += String(bytes)
    if (said.includes('serving at')) child.kill('SIGTERM')
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, said })))
}

test('it starts for nobody without them, and in its every line says so where it may', async () => {
  const { url, drop } = await cloneDatabase('template0')
  try {
    const bare = await run({ DATABASE_URL: url })
    assert.equal(bare.code, 1)
    assert.match(bare.said, /does not start yet:\n {2}- There is no master key[^]*PUBLIC_URL_CONSOLE[^]*npm run init/)
    assert.doesNotMatch(bare.said, / at .*\.ts/)
    assert.ok(!existsSync(join(folder, 'keys')), 'no key was made in passing')
    const mute = await run({ DATABASE_URL: url, MASTER_KEY_FILE: key, ...urls })
    assert.equal(mute.code, 1)
    assert.match(mute.said, /No text gateway is on/)
    assert.match(mute.said, /does not start yet:\n {2}- The role .* is a superuser: [^\n]* ALLOW_OWNER_TO_SERVE=1/)
    const owner = await run({ DATABASE_URL: url, MASTER_KEY_FILE: key, ...urls, ALLOW_OWNER_TO_SERVE: '1' })
    assert.match(owner.said, /^(?! {2}- )The role .* is a superuser/m, 'said all the same')
    assert.match(owner.said, /does not start yet:\n {2}- No text gateway is on/, 'and nothing else is lacking')
    if (process.getuid?.() === 0) {
      const root = await run({ DATABASE_URL: url, MASTER_KEY_FILE: key, ...urls, ALLOW_ROOT: '0' })
      assert.deepEqual([root.code, /It runs as root/.test(root.said)], [1, true], root.said)
    }
    const open = await run({ DATABASE_URL: url, ALLOW_INSECURE: '1', LOG_LEVEL: 'trace' })
    assert.equal(open.code, 0, open.said)
    assert.match(open.said, /ALLOW_INSECURE=1: No text gateway is on/)
    assert.match(open.said, /serving at http:\/\/127\.0\.0\.1:/)
    const lines = open.said.split('\n').filter((one) => one.startsWith('{'))
    assert.ok(lines.length > 0, 'the log says something')
    for (const line of lines)
      assert.equal((JSON.parse(line) as { insecure?: string }).insecure, 'ALLOW_INSECURE=1', line)
  } finally {
    await drop()
  }
})
