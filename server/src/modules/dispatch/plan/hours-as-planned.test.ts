import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Output } from '@app/contract'
import { localDateOf, type LocalDate, type Point } from '@app/domain/shared'
import { makeCityDay } from '@app/planner'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import { setCrews } from '../../slots/index.ts'
import { quotingThread } from './planner-thread.ts'
import { dayName } from './plan-rules.ts'
import { planSoon } from './plan-soon.ts'
import { warmDay, type WarmDay } from './warm-days.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([], { planner: true })
  await w.facilitator()
  await w.facilitator()
})
after(() => w?.world.close())

type Listed = Output<'slots.list'>
const around = ({ lat, lon }: Point): string => `${lat.toFixed(2)},${lon.toFixed(2)}`
const list = (more: { manner?: 'woman'; around?: string; requestId?: string; from?: LocalDate } = {}) =>
  w.world.call('slots.list', { tehsilId: w.tehsil.id, serviceId: w.service.id, days: 3, ...more })
const ids = ({ slots }: Listed): string[] => slots.map(({ id }) => id)
const near = ({ slots }: Listed): string[] => slots.flatMap((slot) => (slot.near ? [slot.id] : []))

/** A day is opened by the first who ask of it; they ask again until the plan has its say. */
async function once(ask: () => Promise<Listed>, holds: (answer: Listed) => boolean): Promise<Listed> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await ask()
    if (holds(answer)) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the plan has no say')
}

test('hours in which somebody is near are marked, for who says about where', async () => {
  const hour = (await w.slots())[4]!
  const { requestIds } = await w.order({ slotId: hour.id })
  await w.world.settle()
  const day = localDateOf(hour.startsAt, w.world.kernel.territory.calendar.utcOffsetMinutes)
  assert.equal(await planSoon(w.world.kernel, w.tehsil.districtId, day), 'planned')
  const marked = await once(
    () => list({ around: around(w.home), from: day }),
    (answer) => near(answer).length > 0,
  )
  const plain = await list({ from: day })
  assert.deepEqual(near(plain), [], 'nobody said where')
  const days = (slots: readonly { id: string }[]) => slots.map(({ id }) => id)
  assert.deepEqual(days(marked.slots), days(plain.slots))
  // The order's own place counts for those who may read it, and for nobody else.
  assert.deepEqual(near(await list({ requestId: requestIds[0]!, from: day })), [])
})

test('an hour in which nobody could come is not shown, though it is counted as free', async () => {
  // Counted as if a woman worked there; the day's plan knows that none does.
  await w.look((tx) =>
    setCrews(tx, [w.tehsil.id], async () => [
      { tehsilIds: [w.tehsil.id], skills: ['', 'woman', 'vehicle', 'discretion'], people: 2, peopleIn: () => 2 },
    ]),
  )
  const counted = await list({ manner: 'woman' })
  assert.ok(counted.slots.length > 0)
  const shown = await once(
    () => list({ manner: 'woman', around: around(w.home) }),
    (answer) => answer.slots.length === 0,
  )
  assert.deepEqual(shown.full, [], 'and no day is called full, for which one could wait')
  assert.deepEqual(ids(await list({ around: around(w.home) })), ids(await list()))
})

test('a day that nothing happened to is not opened anew, and one that somebody ordered for is at once', async () => {
  const hour = (await w.slots()).at(-1)!
  const { kernel } = w.world
  const day = localDateOf(hour.startsAt, kernel.territory.calendar.utcOffsetMinutes)
  const name = dayName(w.tehsil.districtId, day)
  const ask = () => list({ around: around(w.home), from: day })
  const warm = async (holds: (one: WarmDay) => boolean): Promise<WarmDay> => {
    for (let tries = 0; tries < 300; tries++) {
      await ask()
      const one = warmDay(kernel, name)
      if (one && holds(one)) return one
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('the day was not looked at')
  }
  const first = await warm(() => true)
  first.staleMs = 0
  assert.equal(await warm(({ staleMs }) => staleMs > 0), first)
  // As if it had been opened a while ago: right after it, a day waits a moment for more.
  first.openedMs -= 10_000
  const visits = first.facts.visits.length
  await w.order({ slotId: hour.id })
  await w.world.settle()
  const next = await warm((one) => one !== first)
  assert.equal(next.facts.visits.length, visits + 1)
})

test('where the planner has no time, or is not used, all hours are shown that are counted as free', async () => {
  const { kernel } = w.world
  const elsewhere = { lat: w.home.lat + 0.03, lon: w.home.lon }
  const counted = ids(await list({ manner: 'woman' }))
  const late = async () =>
    (await kernel.metrics.hoursQuoted.get()).values.find(({ labels }) => labels.outcome === 'late')?.value ?? 0
  const before = await late()
  // The thread opens a day in one go, and answers nothing meanwhile.
  const busy = quotingThread(kernel)
    .day('a large one')
    .open(makeCityDay({ stops: 800, vehicles: 60, seed: 1 }), 1)
  assert.deepEqual(ids(await list({ manner: 'woman', around: around(elsewhere) })), counted)
  assert.ok((await late()) > before, 'and that is counted')
  await busy
  kernel.config.planner = false
  assert.deepEqual(ids(await list({ manner: 'woman', around: around(w.home) })), counted)
})
