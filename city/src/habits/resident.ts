import { madeUpName } from '@app/domain/catalogue'
import type { Town } from '../catalogue.ts'
import type { City } from '../city.ts'
import { idOf } from '../ids.ts'
import { createCitizen, type Citizen, type Wish } from '../robots/citizen.ts'

/** Of the range of households, below the first of them. */
const PHONE = '+923040000001'
const NAME = { en: 'Noor Misali', ur: 'نور مثالی' }
const CHILD = madeUpName('F', 12).ur
const SEED = 900

/** What is done when the visitor of the demo signs in, and what still has its visit ahead. */
const DONE: readonly Omit<Wish, 'town'>[] = [
  { serviceId: 'birth-certificate', mode: 'doorstep', subject: CHILD },
  { serviceId: 'token-tax', mode: 'remote', payWith: 'psid' },
]
const AHEAD: readonly Omit<Wish, 'town'>[] = [
  { serviceId: 'domicile', mode: 'doorstep', slot: 'in two days' },
  { serviceId: 'e-stamp', mode: 'doorstep', slot: 'none' },
]

export interface Resident {
  citizen: Citizen
  orderAhead(): Promise<void>
  letGo(): void
}

/**
 * The citizen of the demo's list of people: what they ordered first lives through the days like any household's; what lies
 * ahead is ordered last, and from then on nobody acts for them but whoever signs in.
 */
export async function settleResident(city: City, town: Town): Promise<Resident> {
  await city.line.send('demo.seed', {
    citizens: [
      {
        id: idOf(`citizen ${PHONE}`),
        personId: idOf(`person of ${PHONE}`),
        name: NAME.en,
        nameUr: NAME.ur,
        phone: PHONE,
        byHand: true,
      },
    ],
  })
  const citizen = createCitizen(city.line, city.guide, { name: NAME.en, phone: PHONE, seed: SEED })
  const order = async (wish: Omit<Wish, 'town'>) =>
    city.tryTo(`order ${wish.serviceId}`, () => citizen.order({ ...wish, town }))
  const own = new Set<string>()
  const { items } = await citizen.voice.call('requests.mine', { limit: 1 })
  if (items.length === 0) {
    for (const wish of DONE) {
      const ordered = await order(wish)
      if (!ordered) continue
      own.add(ordered.requestId)
      city.watch.acknowledged(ordered.requestId)
      city.households.push({
        number: SEED,
        citizen,
        ordered,
        fate: 'plain',
        chance: city.chance.fork(`resident ${wish.serviceId}`),
        nextLook: city.tick + 1,
        ended: false,
        done: new Set(),
      })
    }
  }
  return {
    citizen,
    async orderAhead() {
      for (const wish of AHEAD) await order(wish)
    },
    letGo() {
      for (const household of city.households) if (own.has(household.ordered.requestId)) household.ended = true
    },
  }
}
