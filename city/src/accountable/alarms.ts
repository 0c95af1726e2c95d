import type { Input } from '@app/contract'
import type { Household } from '../household.ts'
import { newId } from '../ids.ts'
import type { Facilitator } from '../robots/facilitator.ts'
import { texts } from '../text-message.ts'
import { after, onDay } from './accountable.ts'
import type { AccountableCity } from '../city.ts'

type Outcome = Input<'safety.close'>['outcome']

/** Calls for help: by the app, by text message without a network, and from a household with somebody at its door. */
export function watchOverAlarms(city: AccountableCity): void {
  const [pressing, texting] = [9, 13].map((n) => city.people.facilitators[n])
  const { agenda } = city.accountable
  // Nobody answers the first for a while: it rings on, and supervisors are told.
  if (pressing)
    agenda.plan(onDay(city, 1, 4), 'a facilitator calls for help', () =>
      raise(city, 'sos', 1, 'helped', (alertId) =>
        pressing.voice.call('safety.sos', { alertId, at: pressing.person.town.point, note: 'Test words' }),
      ),
    )
  if (texting)
    agenda.plan(onDay(city, 4, 3), 'a facilitator texts for help', () =>
      raise(city, 'sos', 0.3, 'false_alarm', () => texts(city.line, texting.person.phone, 'SOS').then(() => true)),
    )
}

/** One household in so many is frightened once, with somebody at its door. */
const EVERY = 60
const FIRST = 5
export async function callsForHelp(city: AccountableCity, home: Household): Promise<void> {
  if (home.number % EVERY !== FIRST || home.done.has('sos')) return
  home.done.add('sos')
  await raise(city, 'citizen', 0.3, 'helped', (alertId) =>
    home.citizen.voice.call('safety.citizenSos', { requestId: home.ordered.requestId, alertId, note: 'Test words' }),
  )
}

/** One facilitator is in need between two doors. */
export async function callsOnTheWay(city: AccountableCity, { voice, person }: Facilitator): Promise<void> {
  if (city.did.has('alarm on the way') || city.now < onDay(city, 2)) return
  city.did.set('alarm on the way', 1)
  await raise(city, 'sos', 0.3, 'moved_away', (alertId) =>
    voice.call('safety.sos', { alertId, at: person.town.point, note: 'Test words' }),
  )
}

/** It must be on the desk's list at once, whoever and whatever it came by; then a person answers, and closes it with what came of it. */
async function raise(
  city: AccountableCity,
  kind: 'sos' | 'citizen',
  answeredAfterHours: number,
  outcome: Outcome,
  call: (alertId: string) => Promise<unknown>,
): Promise<void> {
  const { operations } = city.people
  const alertId = newId()
  const before = new Set(
    (await city.tryTo('alerts', () => operations.call('safety.alerts', { limit: 100 })))?.items.map((one) => one.id),
  )
  const raised = await city.tryTo('call for help', () => call(alertId))
  if (raised === undefined)
    return city.watch.note({ invariant: 'sos', subject: kind, words: 'a call for help was refused' })
  city.accountable.tally.sos++
  const listed = (await city.tryTo('alerts', () => operations.call('safety.alerts', { limit: 100 })))?.items ?? []
  // A text message has an id of its own; among others that came meanwhile, whoever chose one finds that one.
  const mine =
    listed.find((one) => one.id === alertId) ?? listed.find((one) => one.kind === kind && !before.has(one.id))
  if (!mine)
    return city.watch.note({ invariant: 'sos', subject: `alert:${alertId}`, words: 'is not on the list of operations' })
  city.accountable.agenda.plan(after(city.now, answeredAfterHours), `alert ${kind} is answered`, () =>
    answer(city, mine.id, outcome),
  )
}

async function answer(city: AccountableCity, alertId: string, outcome: Outcome): Promise<void> {
  const { operations } = city.people
  await city.tryTo('answer alert', () => operations.call('safety.acknowledge', { alertId }))
  await city.tryTo('note alert', () => operations.call('safety.note', { alertId, note: 'Rung back, and went there' }))
  city.accountable.agenda.plan(after(city.now, 0.7), `alert ${outcome} is closed`, async () => {
    const closed = await city.tryTo('close alert', () =>
      operations.call('safety.close', { alertId, outcome, note: 'Test words' }),
    )
    if (closed?.state !== 'closed')
      city.watch.note({ invariant: 'sos', subject: `alert:${alertId}`, words: 'could not be closed by operations' })
  })
}
