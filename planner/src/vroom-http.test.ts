import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import process from 'node:process'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { makeCityDay } from './generate/city-day.ts'
import { toVroom } from './vroom/to-vroom.ts'
import type { VroomOutput } from './vroom/vroom-json.ts'

const entry = fileURLToPath(new URL('./cli.ts', import.meta.url))
const problem = toVroom(makeCityDay({ stops: 20, vehicles: 4, seed: 6 }))
let server: ChildProcess
let url = ''

before(async () => {
  server = spawn(process.execPath, [fileURLToPath(new URL('../reference/fake-vroom-server.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve) => {
    server.stdout!.once('data', (line: Buffer) => resolve(String(line).trim()))
  })
  url = `http://127.0.0.1:${port}`
})
after(() => {
  server.kill()
})

function run(
  to: string,
  input: unknown = problem,
  timeSec = 10,
): { status: number | null; out: VroomOutput & { error?: string } } {
  const { status, stdout } = spawnSync(process.execPath, [entry, '--vroom', to, '--time', String(timeSec)], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return { status, out: JSON.parse(stdout) as VroomOutput & { error?: string } }
}

test('a VROOM server’s answer comes out as it is', () => {
  const { status, out } = run(url)
  assert.equal(status, 0)
  assert.equal(out.code, 0)
  assert.ok(out.routes.length > 0)
  assert.equal(out.summary.routes, out.routes.length)
})

test('what goes wrong with the server is said in words', () => {
  assert.match(run(`${url}/broken`).out.error!, /502 with something that is not JSON/)
  assert.match(run(`${url}/silent`, problem, 0.5).out.error!, /no answer within 1500 ms/)
  assert.match(run('http://127.0.0.1:1').out.error!, /cannot be reached/)
  assert.match(run('nowhere').out.error!, /not a URL/)
  assert.equal(run('nowhere').status, 2)
})
