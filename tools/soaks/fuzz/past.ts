import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { holdAccountable } from '../../../city/src/accountable/hold-accountable.ts'
import { advance, evening, live, TICKS_A_DAY, toMorning } from '../../../city/src/day.ts'
import { orderSomething } from '../../../city/src/habits/orders.ts'
import { playCentre } from '../../../city/src/journeys/centre.ts'
import { playSelfService } from '../../../city/src/journeys/own-way.ts'
import { setStage } from '../../../city/src/journeys/stage.ts'
import { createTranscript } from '../../../city/src/journeys/transcript.ts'
import { settle } from '../../../city/src/settle.ts'
import type { OwnSystem } from './own-system.ts'

const REQUESTS = 36
const DAYS = 5
/** The last day ends in the middle of its work: visits are under way, cash is carried. */
const TICKS_OF_LAST = 14

/** What the city lives through before anybody abuses it: requests in every state, people of every desk, complaints and alarms. */
export async function liveBefore(system: OwnSystem, seed: number, say: (words: string) => void): Promise<void> {
  await system.simulators.connect(system.origin)
  const stage = await setStage(
    system.origin,
    createTranscript(() => undefined, 300),
  )
  await playCentre(stage)
  say('somebody walked into a centre')
  await playSelfService(stage)
  say('somebody went their own way')
  await liveDays(system.origin, seed, say)
}

async function liveDays(url: string, seed: number, say: (words: string) => void): Promise<void> {
  const settled = await settle({ url, seed, faults: false, firms: true, perTown: 3, say: () => undefined })
  const { questions: known = [] } = (await loadTerritory(loadConfig({}).territory)).recruiting ?? {}
  const city = await holdAccountable(settled, { seed, known })
  let ordered = 0
  for (let day = 1; day <= DAYS; day++) {
    if (day > 1) await toMorning(city.line)
    const ticks = day === DAYS ? TICKS_OF_LAST : TICKS_A_DAY
    for (let tick = 1; tick <= ticks; tick++) {
      city.tick++
      city.now = await city.line.now()
      const due = Math.ceil((REQUESTS * ((day - 1) * TICKS_A_DAY + tick)) / ((DAYS - 1) * TICKS_A_DAY + TICKS_OF_LAST))
      for (; ordered < due; ordered++) await orderSomething(city, ordered, 1)
      await live(city)
      await city.accountable.agenda.due(city.now)
      await advance(city)
    }
    if (day < DAYS) await evening(city, day)
    say(`day ${day}: ${ordered} ordered`)
  }
  await city.line.send('demo.settle', { withinSeconds: 60 })
}
