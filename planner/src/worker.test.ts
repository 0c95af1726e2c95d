import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { checkPlan } from './check/check-plan.ts'
import { makeCityDay } from './generate/city-day.ts'
import { LargePlan } from './large/large-plan.ts'
import { replaySession } from './session/session.ts'
import { CityWorker, DaysWorker, PlannerPool } from './worker.ts'

test('threads that nobody has closed keep no process alive', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'planner-worker-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const script = join(folder, 'unclosed.mjs')
  writeFileSync(
    script,
    `import { PlannerPool } from ${JSON.stringify(new URL('./worker.ts', import.meta.url).href)}; new PlannerPool(2)`,
  )
  const { status, signal } = spawnSync(process.execPath, [script], { timeout: 20_000 })
  assert.deepEqual([status, signal], [0, null])
})

test('what a closed thread was asked, or is asked then, is refused', async () => {
  const worker = new CityWorker()
  const opening = worker.open(makeCityDay({ stops: 20, vehicles: 3, seed: 3 }), 1)
  worker.close()
  await assert.rejects(opening, /ended/)
  await assert.rejects(worker.plan(), /ended/)
})

test('a pool plans under iterations with the same bytes each time, and passes refusals on', async () => {
  const day = makeCityDay({ stops: 40, vehicles: 6, seed: 9 })
  const pool = new PlannerPool(2)
  const run = () => pool.solve(day, { limit: { iterations: 1500 }, seed: 4 })
  const plan = await run()
  assert.deepEqual(checkPlan(day, plan), [])
  assert.deepEqual(await run(), plan)
  await assert.rejects(pool.solve({ ...day, vehicles: [] }, { limit: { iterations: 1 }, seed: 1 }), /vehicles/)
  pool.close()
})

test('two threads that keep a large day hand back a plan that keeps all rules', async () => {
  const day = makeCityDay({ stops: 1600, vehicles: 160, seed: 9 })
  const limit = { ms: 3500 }
  assert.equal(new LargePlan(day, 1, limit, 2).kept, true)
  const pool = new PlannerPool(2)
  const plan = await pool.solve(day, { limit, seed: 1 })
  pool.close()
  assert.deepEqual(checkPlan(day, plan), [])
  assert.ok(plan.unassigned.length < 0.05 * day.stops.length, `${plan.unassigned.length} were left out`)
})

test('a city worker answers quotes while it improves', async () => {
  const worker = new CityWorker()
  await worker.open(makeCityDay({ stops: 80, vehicles: 10, seed: 3 }), 1)
  let done = false
  const improving = worker.improve(600).then((cost) => {
    done = true
    return cost
  })
  const quotes = await worker.quote(
    { stop: { id: 'q', serviceSec: 600, windows: [], delivery: [0, 1], pickup: [1, 0] }, at: 3 },
    [[9 * 3600, 13 * 3600]],
  )
  assert.equal(done, false)
  assert.equal(quotes.length, 1)
  assert.ok((await improving) > 0)
  worker.close()
})

test('many days live on one thread, and what each was asked makes the same plan again elsewhere', async () => {
  const worker = new DaysWorker()
  const days = [1, 2].map((seed) => makeCityDay({ stops: 30, vehicles: 4, seed }))
  for (const [i, problem] of days.entries()) await worker.day(`${i}`).open(problem, 7)
  for (const [i, problem] of days.entries()) {
    const day = worker.day(`${i}`)
    await day.improve(40)
    const plan = await day.plan()
    assert.deepEqual(checkPlan(problem, plan), [])
    assert.deepEqual(replaySession(problem, 7, await day.calls()).plan(), plan)
  }
  assert.equal(worker.gone, false)
  worker.close()
  assert.equal(worker.gone, true)
  await assert.rejects(worker.day('0').plan(), /ended/)
})

test('a day stands on one thread as a session on another left it, and is forgotten when nobody wants it', async () => {
  const [opens, answers] = [new DaysWorker(), new DaysWorker()]
  const problem = makeCityDay({ stops: 60, vehicles: 6, seed: 3 })
  const session = opens.day('a day')
  await session.open(problem, 1)
  const orders = await session.standing()
  const visit = { stop: { id: 'new', serviceSec: 600, windows: [] }, at: 0 }
  const hours: [number, number][] = [[36_000, 39_599]]
  const told = await session.quote(visit, hours)
  session.forget()
  await assert.rejects(session.plan(), /open a day first/)
  const standing = answers.day('a day')
  await standing.stand(problem, orders)
  assert.deepEqual(await standing.quote(visit, hours), told)
  standing.forget()
  await assert.rejects(standing.quote(visit, hours), /open a day first/)
  opens.close()
  answers.close()
})

test('a thread forgets the day that was longest not asked for', async () => {
  const worker = new DaysWorker()
  const problem = makeCityDay({ stops: 3, vehicles: 1, seed: 1 })
  for (let i = 0; i < 17; i++) await worker.day(`${i}`).open(problem, 1)
  await assert.rejects(worker.day('0').plan(), /open a day first/)
  await worker.day('1').plan()
  worker.close()
})
