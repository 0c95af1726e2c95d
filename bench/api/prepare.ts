import type { Input } from '@app/contract'
import { createClient } from '@app/contract/client'
import { type CaseDefinition, exampleAnswers } from '@app/domain/catalogue'
import { addDays, localDateOf } from '@app/domain/shared'
import { testConfig } from '@app/server/test/world'
import { inTransaction } from '@app/server/kernel/data/in-transaction'
import { newId } from '@app/server/kernel/id'
import { openKernel } from '@app/server/kernel/kernel'
import { loadTerritory } from '@app/server/kernel/territory'
import { publishHours, setCrews } from '../../server/src/modules/slots/index.ts'
import type { Call } from './load.ts'

const CITIZENS = 64
type Mode = 'doorstep' | 'remote'
const CAPACITY = 1_000

export interface Booking {
  call: Call
  mode: Mode
  requestId: string
  token: string
  phone: string
}
export interface Prepared {
  calls: Call[]
  bookings: Booking[]
  slots: number
}

interface Place {
  tehsilId: string
  districtId: string
  pin: { lat: number; lon: number }
  slotId: string
}
interface Quote {
  answers: Record<string, unknown>
  signature: string
  version: number
}
type Kernel = Awaited<ReturnType<typeof openKernel>>
type Client = ReturnType<typeof createClient>

/** Everything that stands before a booking: citizens signed in, hours open, a signed price. */
export async function prepare(given: {
  dataDir: string
  databaseUrl: string
  port: number
  bookings: number
  slotsLeast: number
  citizens?: number
  /** Of ten orders, how many need no visit. */
  remoteOfTen?: number
}): Promise<Prepared> {
  const origin = `http://127.0.0.1:${given.port}`
  const config = testConfig(given.dataDir)
  const kernel = await openKernel({
    config,
    databaseUrl: given.databaseUrl,
    territory: await loadTerritory(config.territory),
    modules: [],
  })
  const call = createClient({ origin, newId, app: 'citizen' })
  try {
    const modes: Mode[] = given.remoteOfTen ? ['doorstep', 'remote'] : ['doorstep']
    const fits = (one: CaseDefinition): boolean =>
      one.legs.includes('collection') && modes.every((mode) => one.modes.some((offer) => offer.mode === mode))
    const service = kernel.territory.services.find((one) => one.cases.some(fits))
    const found = service?.cases.find(fits)
    if (!service || !found) throw new Error('the pack has no service')
    const skills = ['', ...new Set(service.cases.flatMap((one) => one.skills))]
    const today = localDateOf(kernel.clock.now(), kernel.territory.calendar.utcOffsetMinutes)
    const places = await openSlots(kernel, call, { serviceId: service.id, skills, today, least: given.slotsLeast })
    if (places.length < given.slotsLeast) throw new Error(`only ${places.length} slots could be opened`)
    const citizens = await signIn(call, kernel, given.citizens ?? CITIZENS)
    const quotes = new Map<string, Quote>()
    const bookings: Booking[] = []
    for (let n = 0; n < given.bookings; n++) {
      const place = places[n % places.length] as Place
      const mode: Mode = n % 10 < (given.remoteOfTen ?? 0) ? 'remote' : 'doorstep'
      const quoted = `${place.tehsilId} ${mode}`
      let quote = quotes.get(quoted)
      if (!quote) {
        const answers = exampleAnswers(found, {
          seed: 1,
          today,
          tehsilId: place.tehsilId,
          districtId: place.districtId,
        }) as Record<string, unknown>
        const priced = await call('catalogue.quote', {
          serviceId: service.id,
          caseId: found.id,
          answers: JSON.stringify(answers),
        })
        quote = {
          answers,
          version: priced.serviceVersion,
          signature: priced.options.find((one) => one.mode === mode)?.quote.signature ?? '',
        }
        quotes.set(quoted, quote)
      }
      const order = orderOf(place, { serviceId: service.id, caseId: found.id }, quote, mode)
      const citizen = citizens[n % citizens.length] as Citizen
      const headers = { authorization: `Bearer ${citizen.token}`, 'idempotency-key': newId() }
      const requestId = order.requests[0]?.requestId ?? ''
      bookings.push({
        mode,
        requestId,
        ...citizen,
        call: { path: '/api/orders', headers, body: JSON.stringify(order) },
      })
    }
    return { calls: bookings.map((one) => one.call), bookings, slots: places.length }
  } finally {
    await kernel.close()
  }
}

/** Hours of some days are opened tehsil by tehsil, until there are slots enough. */
async function openSlots(
  kernel: Kernel,
  call: Client,
  { serviceId, skills, today, least }: { serviceId: string; skills: string[]; today: string; least: number },
): Promise<Place[]> {
  const places: Place[] = []
  for (const tehsil of kernel.territory.areas.tehsils) {
    if (places.length >= least) break
    const days = [1, 2, 3, 4].map((ahead) => addDays(today, ahead))
    await inTransaction(kernel, { actor: { kind: 'system', id: 'bench' } }, async (tx) => {
      for (const day of days) await publishHours(tx, { tehsilId: tehsil.id, districtId: tehsil.districtId, day })
      await setCrews(tx, [tehsil.id], async () => [
        { tehsilIds: [tehsil.id], skills, people: CAPACITY, peopleIn: () => CAPACITY },
      ])
    })
    const { slots } = await call('slots.list', { tehsilId: tehsil.id, serviceId, from: days[0] as string, days: 4 })
    for (const slot of slots)
      places.push({ tehsilId: tehsil.id, districtId: tehsil.districtId, pin: tehsil.headquarters, slotId: slot.id })
  }
  return places
}

const orderOf = (
  place: Place,
  { serviceId, caseId }: { serviceId: string; caseId: string },
  quote: Quote,
  mode: Mode,
): Input<'requests.book'> => ({
  orderId: newId(),
  mode,
  ...(mode === 'doorstep' && { slotId: place.slotId }),
  address: { pin: place.pin, landmark: 'opposite the test park' },
  receiver: { name: 'Test Receiver', relation: 'self', phone: '03001234567' },
  requests: [
    {
      requestId: newId(),
      serviceId,
      serviceVersion: quote.version,
      caseId,
      subject: { name: 'Test Citizen One' },
      forWhom: 'self',
      answers: quote.answers,
      quoteSignature: quote.signature,
    },
  ],
})

interface Citizen {
  token: string
  phone: string
}

/** The codes wait in their jobs, because no worker runs: read there what a phone would have shown. */
async function signIn(call: Client, kernel: Kernel, count: number): Promise<Citizen[]> {
  const citizens: Citizen[] = []
  for (let n = 0; n < count; n++) {
    const phone = `+92300${String(1_000_000 + n)}`
    await call('auth.requestCode', { phone, app: 'citizen' })
    const { code } = await kernel.db.one<{ code: string }>(
      `select payload->'facts'->>'code' as code from graphile_worker._private_jobs where payload->>'phone' = $1 order by id desc limit 1`,
      [phone],
    )
    const { session } = await call('auth.verifyCode', { phone, app: 'citizen', code })
    if (!session) throw new Error('a citizen could not sign in')
    citizens.push({ token: session.token, phone })
  }
  return citizens
}
