import type { Input } from '@app/contract'
import { newId } from '../ids.ts'
import { after, onDay } from './accountable.ts'
import type { AccountableCity } from '../city.ts'
import { mustBeRefused } from './must-refuse.ts'

type Kind = Input<'areaEvents.propose'>['kind']
/** Which town's district, when it is said, when it begins and ends; `ended`: by hand, after so many hours. */
interface Event {
  town: number
  day: number
  hours: number
  kind: Kind
  beginsAfter: number
  lasts: number
  ended?: number
}
const EVENTS: readonly Event[] = [
  { town: 1, day: 1, hours: 1, kind: 'flood', beginsAfter: 0, lasts: 48, ended: 26 },
  { town: 2, day: 3, hours: 2, kind: 'network', beginsAfter: 0, lasts: 30 },
  { town: 0, day: 5, hours: 6, kind: 'heat', beginsAfter: 20, lasts: 8 },
]

/** Floods and the like: one proposes, another declares, and clocks wait. They end by hand or by themselves. */
export function declareEvents(city: AccountableCity): void {
  for (const event of EVENTS)
    city.accountable.agenda.plan(onDay(city, event.day, event.hours), `${event.kind} is declared`, () =>
      declare(city, event),
    )
}

async function declare(city: AccountableCity, { town, kind, beginsAfter, lasts, ended }: Event): Promise<void> {
  const { operations, secondOperations } = city.people
  const districtId = city.towns[town % city.towns.length]?.districtId
  if (!districtId) return
  const id = newId()
  const from = after(city.now, beginsAfter)
  const proposed = await city.tryTo('propose event', () =>
    operations.call('areaEvents.propose', {
      id,
      kind,
      scope: { districtId },
      from: from.toISOString(),
      to: after(from, lasts).toISOString(),
      note: `Test ${kind}`,
    }),
  )
  if (!proposed) return
  await mustBeRefused(city, 'area event', 'declare one’s own event', ['same_person'], () =>
    operations.call('areaEvents.declare', { id }),
  )
  if (!(await city.tryTo('declare event', () => secondOperations.call('areaEvents.declare', { id })))) return
  city.accountable.tally.areaEvents++
  const end = after(from, ended ?? lasts + 0.4)
  city.accountable.agenda.plan(end, `${kind} is over`, async () => {
    if (ended !== undefined) await city.tryTo('end event', () => operations.call('areaEvents.end', { id }))
    const { items } = await city.line.send('areaEvents.list', {})
    if (items.some((one) => one.id === id))
      city.watch.note({ invariant: 'area event', subject: id, words: `${kind} is over and still declared` })
  })
}
