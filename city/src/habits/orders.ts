import { madeUpName } from '@app/domain/catalogue'
import { createCitizen, orderedOf, prepareOrder, type Mode, type Wish } from '../robots/citizen.ts'
import { newId } from '../ids.ts'
import type { City } from '../city.ts'
import type { Fate, Household } from '../household.ts'
import { LOOKS_EVERY } from './households.ts'

/** Shares as people ask, roughly; every one of the first ten services is among them. */
const DEMAND: readonly [string, number, readonly Mode[]][] = [
  ['domicile', 22, ['doorstep', 'doorstep', 'doorstep', 'selfService']],
  ['birth-certificate', 16, ['doorstep', 'doorstep', 'remote']],
  ['e-stamp', 12, ['doorstep']],
  ['death-certificate', 8, ['doorstep', 'remote']],
  ['marriage-certificate', 8, ['doorstep']],
  ['property-tax', 9, ['remote']],
  ['token-tax', 9, ['remote']],
  ['vehicle-transfer', 7, ['doorstep']],
  ['vehicle-registration', 5, ['doorstep']],
  ['divorce-certificate', 4, ['doorstep']],
]
const FATES: readonly [Fate, number][] = [
  ['plain', 78],
  ['cancels', 4],
  ['reschedules', 6],
  ['not_home', 5],
  ['withdraws', 3],
  ['slow', 4],
]
const BY_PHONE = 0.2
const TOGETHER = 0.08

const weighted = <T>(chance: City['chance'], table: readonly (readonly [T, number, ...unknown[]])[]): T => {
  let at = chance.next() * table.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of table) if ((at -= weight) < 0) return value
  return (table[0] as (typeof table)[number])[0]
}

/** One more household orders, by itself or through an agent who is called. Answers how many requests came of it, `room` at most. */
export async function orderSomething(city: City, number: number, room: number): Promise<number> {
  const chance = city.chance.fork(`household ${number}`)
  const serviceId = weighted(chance, DEMAND)
  const mode = chance.pick<Mode>(DEMAND.find(([id]) => id === serviceId)?.[2] ?? ['doorstep'])
  const name = madeUpName(number % 2 ? 'M' : 'F', Math.floor(number / 2))
  // Most people write their name in Urdu.
  const person = {
    name: number % 3 ? name.ur : name.en,
    phone: `+92304${String(1_000_000 + number)}`,
    seed: 1_000 + number,
  }
  const citizen = createCitizen(city.line, city.guide, person)
  const wish: Wish = {
    serviceId,
    mode,
    town: chance.pick(city.towns),
    manner: chance.hits(0.12) ? 'woman' : 'soonest',
    slot: chance.hits(0.3) ? 'later' : 'first',
    payWith: chance.hits(0.2) ? 'psid' : 'cash',
    otherParty: chance.pick(city.towns),
    ...(mode === 'doorstep' &&
      room > 1 &&
      chance.hits(TOGETHER) &&
      serviceId !== 'birth-certificate' && { also: 'birth-certificate' }),
  }
  const made = await city.tryTo(`order ${serviceId}`, () =>
    chance.hits(BY_PHONE) ? orderByPhone(city, wish, person, citizen) : citizen.order(wish),
  )
  if (!made) return 0
  const fate = weighted(chance, FATES)
  for (const ordered of [made, ...made.also.map((one) => ({ ...made, ...one }))]) {
    city.watch.acknowledged(ordered.requestId)
    const course =
      ordered === made
        ? city.accountable?.courseOf({ number, atTheDoor: mode === 'doorstep', withdraws: fate === 'withdraws' })
        : undefined
    city.households.push({
      number,
      course,
      citizen,
      ordered,
      fate: ordered === made ? fate : 'plain',
      chance,
      nextLook: city.tick + 1 + (number % LOOKS_EVERY),
      ended: false,
      done: new Set(),
    })
  }
  return 1 + made.also.length
}

async function orderByPhone(
  city: City,
  wish: Wish,
  person: { name: string; phone: string; seed: number },
  citizen: Household['citizen'],
): Promise<Household['ordered']> {
  const { agent } = city.people
  const callId = newId()
  await agent.call('calls.start', { callId, phone: person.phone })
  await agent.call('calls.find', { q: person.phone })
  const prepared = await prepareOrder(city.line, city.guide, wish, person, await city.line.now())
  const made = await agent.call('requests.book', {
    ...prepared.input,
    onBehalfOf: { phone: person.phone, name: person.name, consent: true, callId },
  })
  await agent.call('calls.finish', { callId, disposition: 'ordered', requestId: made.requests[0]?.id })
  await citizen.voice.token()
  return orderedOf(prepared, made, wish, person.phone)
}
