import { parseArgs } from 'node:util'
import { made } from './attacked/files.ts'
import { type Sent, sendUntilTaken } from './attacked/attackers.ts'
import type { Attack, AttackOver } from './attacked/attack-process.ts'
import { readyAttack } from './attacked/start-attack.ts'
import { watchMemory } from './attacked/watch-memory.ts'
import { type BenchSystem, openBenchSystem, round } from './api/bench-system.ts'
import { type Load, load } from './api/load.ts'
import { type Booking, prepare } from './api/prepare.ts'

const CONNECTIONS = 8
const WARM_UP = 300
const UNFINISHED = 60
const LARGE_SCANS = 40
const SLOW_SOCKETS = 300
const HONEST = 8
const GOALS = { timesQuiet: 3, serverMb: 700, readerMb: 640, honestMs: 30_000 }

/** What `--plant` takes away, by settings of the product. Bounded all the same: the machine is shared. */
const PLANTED: Record<string, Record<string, string>> = {
  limits: { READERS_AT_ONCE: '4', READER_MEGABYTES: '1500', UPLOAD_MEGABYTES: '8000', CALL_SECONDS: '3600' },
}

/**
 * `npm run bench -- attacked [--bookings 600] [--plant limits] [--json]`: bookings in quiet, and again while somebody sends
 * 60 files that never end, 40 pictures of 58 megapixels, 4 PDFs made to break their reader, and 300 calls a letter at a time,
 * all at once. Beside them honest people send photos. `--plant limits` opens the limits, and must be found.
 */
export default async function attacked(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      bookings: { type: 'string', default: '600' },
      plant: { type: 'string' },
    },
  })
  const planted = values.plant === undefined ? {} : PLANTED[values.plant]
  if (!planted) throw new Error(`nothing is planted by ${values.plant}: ${Object.keys(PLANTED).join(', ')}`)
  const count = Math.max(300, Number(values.bookings))
  const files = await made()
  Object.assign(process.env, planted)
  const system = await openBenchSystem('attacked')
  try {
    const result = await run(system, count, files)
    const wrong = faultsOf(result)
    if (values.json) console.log(JSON.stringify({ bench: 'attacked', plant: values.plant ?? null, ...result, wrong }))
    else console.log(JSON.stringify(result, null, 2))
    for (const one of wrong) console.error(`attacked: ${one}`)
    if (wrong.length) process.exitCode = 1
    else if (values.plant) throw new Error(`${values.plant} was planted, and nothing was found`)
  } finally {
    await system.stop()
  }
}

type Files = Awaited<ReturnType<typeof made>>
type Result = Awaited<ReturnType<typeof run>>

async function run(system: BenchSystem, count: number, files: Files) {
  const server = await system.serve()
  const { calls, bookings } = await prepare({
    ...system,
    port: server.port,
    bookings: WARM_UP + 2 * count + HONEST,
    slotsLeast: 100,
  })
  const own = bookings.slice(WARM_UP + 2 * count)
  await load(server.port, CONNECTIONS, [...calls.slice(0, WARM_UP), ...own.map(({ call }) => call)])
  const attackers = await readyAttack(attackOn(server.port, bookings, files))
  try {
    const quiet = await load(server.port, CONNECTIONS, calls.slice(WARM_UP, WARM_UP + count))
    const seen = watchMemory(server.pid)
    const attack = attackers.begin()
    const honest = Promise.all(
      own.map(({ token, requestId }) =>
        sendUntilTaken(server.port, { token, requestId, itemId: 'gate-photo' }, files.honest, 2 * GOALS.honestMs),
      ),
    )
    const under = await load(server.port, CONNECTIONS, calls.slice(WARM_UP + count, WARM_UP + 2 * count))
    const [photos, over] = await Promise.all([honest, attack])
    return { ...resultOf({ quiet, under, photos, over }), ...seen() }
  } finally {
    attackers.end()
  }
}

interface Seen {
  quiet: Load
  under: Load
  photos: readonly Sent[]
  over: AttackOver
}

function resultOf({ quiet, under, photos, over: { scans, poison, hanging, allOpenMs } }: Seen) {
  const statuses = [...scans, ...poison, ...photos].map(({ status }) => status).concat(hanging)
  return {
    bookings: under.count,
    quietP99Ms: round(quiet.p99Ms),
    attackedP99Ms: round(under.p99Ms),
    timesQuiet: round(under.p99Ms / quiet.p99Ms),
    quietPerSecond: round(quiet.perSecond, 1),
    attackedPerSecond: round(under.perSecond, 1),
    attackedMs: round(under.wallMs, 0),
    allOpenMs: round(allOpenMs, 0),
    honestTaken: photos.filter(({ status }) => status === 200).length,
    honestMsMost: round(Math.max(...photos.map(({ ms }) => ms)), 0),
    poisonRefused: poison.filter(({ status }) => status >= 400 && status < 500 && ![404, 429].includes(status)).length,
    poison: poison.length,
    statuses: Object.fromEntries(
      [...new Set(statuses)].sort().map((status) => [status, statuses.filter((one) => one === status).length]),
    ),
  }
}

/** Everything at once; attackers have accounts too, each of them few, and requests of their own: of others’ nothing is read. */
function attackOn(port: number, bookings: readonly Booking[], files: Files): Attack {
  // The first bookings are of one citizen each, and were made while the server warmed up.
  const own = (n: number) => {
    const { token, requestId } = bookings[n] as Booking
    return { token, requestId }
  }
  const large = Array.from({ length: LARGE_SCANS }, (_, n) => ({
    ...own(10 + (n % 20)),
    itemId: 'gate-photo' as const,
    address: `127.0.2.${1 + (n % 20)}`,
    bytes: files.large,
    poisonous: false,
  }))
  const poison = files.poisonous.map((bytes, n) => ({
    ...own(31 + n),
    // A view of a place is a picture: of a document sent as one nothing is read.
    itemId: 'paper-report' as const,
    address: `127.0.3.${1 + n}`,
    bytes,
    poisonous: true,
  }))
  return {
    port,
    unfinished: { count: UNFINISHED, tokens: bookings.slice(0, 10).map(({ token }) => token) },
    slow: SLOW_SOCKETS,
    files: [...poison, ...large],
  }
}

function faultsOf(r: Result): string[] {
  const wrong: string[] = []
  if (r.timesQuiet > GOALS.timesQuiet) wrong.push(`bookings took ${r.timesQuiet} times as long (p99) as in quiet`)
  if (r.allOpenMs > r.attackedMs) wrong.push('the bookings were over before all attackers were there')
  if (r.serverRssMb > GOALS.serverMb) wrong.push(`the server took ${r.serverRssMb} MB`)
  if (r.readerRssMb > GOALS.readerMb) wrong.push(`a reader took ${r.readerRssMb} MB`)
  if (r.poisonRefused < r.poison) wrong.push(`of ${r.poison} poisonous files ${r.poisonRefused} were read and refused`)
  if (r.readersMost === 0) wrong.push('no reader was seen')
  if (r.honestTaken < HONEST) wrong.push(`of ${HONEST} honest photos ${r.honestTaken} were taken`)
  if (r.honestMsMost > GOALS.honestMs) wrong.push(`an honest photo waited ${r.honestMsMost} ms`)
  if ((r.statuses['500'] ?? 0) > 0) wrong.push(`${r.statuses['500']} calls were answered 500`)
  return wrong
}
