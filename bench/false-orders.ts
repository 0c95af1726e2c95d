/**
 * A made day on which a fifth of the orders is false, by classes, through the product's own signs and points. Points were
 * chosen on seeds 1 to 5; what is printed is of seeds 101 to 110, which nobody looked at while choosing.
 *
 *   npm run bench -- false-orders [--orders 5000] [--seeds 101-110] [--json] [--plant NAME]
 */
import { parseArgs } from 'node:util'
import { DOUBT_RULES, doubtOf, type DoubtOutcome, type Signs, signsOf } from '@app/domain/orders'
import { chanceOf } from './false-orders/chance.ts'
import { type Class, CLASSES, type Day, makeDay, type MadeOrder } from './false-orders/made-day.ts'

/** What each plant breaks, and the line that must then fail. */
const PLANTS = {
  blind: 'caught',
  harsh: 'honest',
  newcomers: 'newcomers',
} as const
type Plant = keyof typeof PLANTS

/** The targets: caught before a visit, honest ones asked for more than a call, and newcomers called no more than others. */
const CAUGHT_LEAST = 0.8
const HONEST_MOST = 1 / 200
/** Chance alone moves the two shares apart by about so much in ten days of this size. */
const NEWCOMERS_MOST = 0.01
/** What a supervisor makes of it, with the reasons before them: of false ones and of honest ones. */
const SEES_FALSE = 0.9

interface Judged {
  order: MadeOrder
  outcome: DoubtOutcome
  /** Asked for more than a call: at once, or because nobody was reached. */
  looked: boolean
  caught: boolean
}

function planted(signs: Signs, order: MadeOrder, plant: Plant | undefined): Signs {
  if (plant === 'blind') return { ...signs, device_of_many: 0, places_at_once: 0, number_of_many: 0 }
  if (plant === 'newcomers') return order.known ? signs : { ...signs, failed_at_place: signs.failed_at_place + 3 }
  return signs
}

/** Each order is looked at with all of its day that it shares something with: a later one brings an earlier one back. */
function judge(day: Day, seed: number, plant: Plant | undefined): Judged[] {
  const chance = chanceOf(seed * 7_919)
  const rules = plant === 'harsh' ? { callBack: 1, look: 2 } : DOUBT_RULES
  const by = new Map<string, MadeOrder[]>()
  const keysOf = (o: MadeOrder) =>
    [`a ${o.accountId}`, `d ${o.device}`, `n ${o.told}`, `c ${o.cell}`].filter((key) => !key.endsWith('null'))
  for (const order of day.orders) for (const key of keysOf(order)) by.set(key, [...(by.get(key) ?? []), order])
  return day.orders.map((order) => {
    const related = [...new Set(keysOf(order).flatMap((key) => by.get(key) ?? []))]
    const { outcome } = doubtOf(planted(signsOf(order, related, day.failures), order, plant), rules)
    const looked = outcome === 'look' || (outcome === 'call_back' && !order.reached)
    const denied = outcome !== 'none' && order.reached && !order.confirms
    const seen = looked && order.of !== 'honest' && chance.yes(SEES_FALSE)
    return { order, outcome, looked, caught: denied || seen }
  })
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000)

export default async function falseOrders(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      orders: { type: 'string', default: '5000' },
      seeds: { type: 'string', default: '101-110' },
      plant: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [from = 101, to = from] = values.seeds.split('-').map(Number)
  const orders = Number(values.orders)
  if (!(orders >= 500 && from >= 1 && to >= from) || (values.plant !== undefined && !(values.plant in PLANTS))) {
    console.error(`--orders at least 500, --seeds A-B, --plant one of ${Object.keys(PLANTS).join(', ')}`)
    process.exitCode = 1
    return
  }
  const plant = values.plant as Plant | undefined
  const judged: Judged[] = []
  for (let seed = from; seed <= to; seed++) judged.push(...judge(makeDay(chanceOf(seed), orders), seed, plant))
  report(judged, { seeds: values.seeds, orders, plant, json: values.json })
}

function report(
  judged: readonly Judged[],
  given: { seeds: string; orders: number; plant: Plant | undefined; json: boolean },
): void {
  const of = (what: Class) => judged.filter((one) => one.order.of === what)
  const shareOf = (some: readonly Judged[], is: (one: Judged) => boolean) => share(some.filter(is).length, some.length)
  const called = (one: Judged) => one.outcome !== 'none'
  const honest = of('honest')
  const fakes = judged.filter((one) => one.order.of !== 'honest')
  const result = {
    seeds: given.seeds,
    ordersADay: given.orders,
    false: {
      orders: fakes.length,
      share: share(fakes.length, judged.length),
      caught: shareOf(fakes, (one) => one.caught),
      byClass: Object.fromEntries(
        CLASSES.map((one) => [
          one,
          {
            orders: of(one).length,
            called: shareOf(of(one), called),
            looked: shareOf(of(one), (it) => it.looked),
            caught: shareOf(of(one), (it) => it.caught),
          },
        ]),
      ),
    },
    honest: {
      orders: honest.length,
      called: shareOf(honest, called),
      looked: shareOf(honest, (one) => one.looked),
      known: shareOf(
        honest.filter((one) => one.order.known),
        called,
      ),
      newcomers: shareOf(
        honest.filter((one) => !one.order.known),
        called,
      ),
    },
  }
  const failed = [
    ...(result.false.caught < CAUGHT_LEAST ? ['caught'] : []),
    ...(result.honest.looked > HONEST_MOST ? ['honest'] : []),
    ...(result.honest.newcomers - result.honest.known > NEWCOMERS_MOST ? ['newcomers'] : []),
  ]
  for (const [name, one] of Object.entries(result.false.byClass))
    console.log(
      `${name.padEnd(18)} ${one.orders} orders: called ${one.called}, looked at ${one.looked}, caught ${one.caught}`,
    )
  console.log(
    `false, all         ${result.false.orders} orders: caught ${result.false.caught} (at least ${CAUGHT_LEAST})`,
  )
  const { honest: kept } = result
  console.log(
    `honest             ${kept.orders} orders: called ${kept.called}, looked at ${kept.looked} (at most ${HONEST_MOST})`,
  )
  console.log(`honest, called     newcomers ${result.honest.newcomers}, known ${result.honest.known}`)
  for (const name of failed) console.log(`FAILED: ${name}${given.plant ? ` (planted: ${given.plant})` : ''}`)
  if (given.plant && !failed.includes(PLANTS[given.plant]))
    console.log(`FAILED: the planted fault ${given.plant} was not found`)
  if (failed.length || given.plant) process.exitCode = 1
  if (given.json) console.log(JSON.stringify({ ...result, failed }))
}
