import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { makeCityDay } from './generate/city-day.ts'
import { toVroom } from './vroom/to-vroom.ts'

const entry = fileURLToPath(new URL('./cli.ts', import.meta.url))
const run = (args: string[], input: string): { status: number | null; stdout: string } =>
  spawnSync(process.execPath, [entry, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 26 })
const problem = JSON.stringify(toVroom(makeCityDay({ stops: 30, vehicles: 5, seed: 4 })))

test('the same seed and iterations give the same bytes', () => {
  const a = run(['--iterations', '2000', '--seed', '3'], problem)
  assert.equal(a.status, 0)
  assert.equal(run(['--iterations', '2000', '--seed', '3'], problem).stdout, a.stdout)
  assert.equal(JSON.parse(a.stdout).code, 0)
})

test('input may come slowly, and in parts', async () => {
  const child = spawn(process.execPath, [entry, '--iterations', '100'], { stdio: ['pipe', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part
  })
  const half = problem.length >> 1
  await setTimeout(600)
  child.stdin.write(problem.slice(0, half))
  await setTimeout(200)
  child.stdin.end(problem.slice(half))
  const [status] = (await once(child, 'close')) as [number]
  assert.equal(status, 0)
  assert.equal(JSON.parse(out).code, 0)
})

for (const threads of ['2', '32'])
  test(`${threads} threads answer within the time, however many cores there are`, () => {
    const before = performance.now()
    const out = run(['--time', '1', '--threads', threads], problem)
    assert.equal(JSON.parse(out.stdout).code, 0)
    assert.ok(performance.now() - before < 6000)
  })

test('a reader who leaves early meets no stack', async () => {
  const child = spawn(process.execPath, [entry, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  assert.deepEqual([said, code], ['', 141])
})

test('a problem that is refused once threads have started ends at once, with them', async () => {
  const { vehicles, ...rest } = JSON.parse(problem)
  const input = JSON.stringify({
    ...rest,
    vehicles: vehicles.map((vehicle: object) => ({ ...vehicle, profile: 'balloon' })),
  })
  const { status, stdout } = spawnSync(process.execPath, [entry, '--time', '2', '--threads', '2'], {
    input,
    encoding: 'utf8',
    timeout: 20_000,
  })
  assert.deepEqual(
    [status, JSON.parse(stdout)],
    [2, { code: 2, error: 'vehicles[0].profile: no matrix for profile balloon' }],
  )
})

test('help and refusals', () => {
  assert.match(run(['--help'], '').stdout, /--threads N/)
  const bad = run([], '{"vehicles":[]}')
  assert.equal(bad.status, 2)
  assert.match(JSON.parse(bad.stdout).error, /^vehicles: /)
  for (const args of [
    ['--time', 'soon'],
    ['--threads', '0'],
    ['--threads', '1e9'],
  ])
    assert.equal(run(args, problem).status, 2, args.join(' '))
})
