import type { Input, Output } from '@app/contract'
import {
  checklistFor,
  madeUpName,
  type Answers,
  type CaseDefinition,
  type ServiceDefinition,
} from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import { answersFor, bookingAnswers, findSlots, type Guide, type Town } from '../catalogue.ts'
import { newId } from '../ids.ts'
import type { Line } from '../line.ts'
import { madeUpScan } from '../scan.ts'
import { createVoice, type Voice } from '../voice.ts'

export type Mode = 'doorstep' | 'centre' | 'remote' | 'selfService'
export type RequestView = Output<'requests.get'>

export interface Wish {
  serviceId: string
  caseId?: string
  mode: Mode
  town: Town
  manner?: 'soonest' | 'woman' | 'gate' | 'elsewhere'
  payWith?: 'cash' | 'psid'
  given?: Answers
  slot?: 'first' | 'later' | 'in two days' | 'none'
  subject?: string
  /** Where the other party lives (a seller in another district). */
  otherParty?: Town
  otherPhone?: string
  /** A second service for the same household, in the same order and visit. */
  also?: string
}

/** What one request is about, as whoever ordered it knows it. */
interface Matter {
  definition: ServiceDefinition
  found: CaseDefinition
  answers: Answers
}
export interface Ordered extends Matter {
  orderId: string
  requestId: string
  trackingNo: string
  totalPaisa: number
  wish: Wish
  receiverPhone: string
  also: ({ requestId: string; trackingNo: string } & Matter)[]
}

export interface Citizen {
  name: string
  voice: Voice
  order(wish: Wish): Promise<Ordered>
  view(requestId: string): Promise<RequestView>
  /** Remote: form, papers and proof from home. */
  fillFromHome(ordered: Ordered): Promise<void>
  uploadPapers(requestId: string, found: CaseDefinition, answers: Answers, only?: readonly string[]): Promise<void>
}

const TWO_DAYS_MS = 48 * 3_600_000

/** The slot that is wished for; none where nobody comes, or none is to be had. */
async function chooseSlot(line: Line, wish: Wish, now: Date) {
  if (wish.mode !== 'doorstep' || wish.slot === 'none') return undefined
  const where = { tehsilId: wish.town.tehsilId, serviceId: wish.serviceId, manner: wish.manner ?? 'soonest' }
  const slots = await findSlots(line, where, now)
  if (wish.slot === 'later') return slots[Math.min(slots.length - 1, 6)] ?? slots[0]
  if (wish.slot !== 'in two days') return slots[0]
  return slots.find((one) => Date.parse(one.startsAt) - now.getTime() > TWO_DAYS_MS) ?? slots.at(-1)
}

/** An order as the contract wants it, made by the citizen or by an agent for a caller. */
export async function prepareOrder(
  line: Line,
  guide: Guide,
  wish: Wish,
  person: { name: string; phone: string; seed: number },
  now: Date,
): Promise<Matter & { input: Input<'requests.book'>; also?: Matter }> {
  const definition = await guide.service(wish.serviceId)
  const found = definition.cases.find((c) =>
    wish.caseId === undefined ? c.modes.some((m) => m.mode === wish.mode) : c.id === wish.caseId,
  )
  if (!found) throw new Error(`${wish.serviceId} has no case ${wish.caseId ?? `for ${wish.mode}`}`)
  const answers = answersFor(found, wish.town, now, person.seed, wish.given)
  const asked = wish.mode === 'doorstep' ? bookingAnswers(found, answers) : answers
  const { serviceVersion, options } = await line.send('catalogue.quote', {
    serviceId: wish.serviceId,
    caseId: found.id,
    answers: JSON.stringify(asked),
  })
  const option = options.find((o) => o.mode === wish.mode)
  if (!option)
    throw new Error(
      `${wish.serviceId}/${found.id} is not to be had as ${wish.mode}; only ${options.map((o) => o.mode).join(', ')}`,
    )
  const slot = await chooseSlot(line, wish, now)
  const request = async (
    serviceId: string,
    of: { found: CaseDefinition; asked: Answers; serviceVersion: number; signature: string },
  ) => ({
    requestId: newId(),
    serviceId,
    serviceVersion: of.serviceVersion,
    caseId: of.found.id,
    subject: { name: wish.subject ?? person.name },
    forWhom: wish.subject === undefined ? ('self' as const) : ('other' as const),
    answers: of.asked as Record<string, unknown>,
    quoteSignature: of.signature,
    placeOfEvent: { tehsilId: wish.town.tehsilId },
    parties: partiesOf(of.found, wish, person),
  })
  const first = await request(wish.serviceId, { found, asked, serviceVersion, signature: option.quote.signature })
  const second = wish.also === undefined ? undefined : await secondRequest(wish.also)
  return {
    definition,
    found,
    answers,
    ...(second && { also: second.matter }),
    input: {
      orderId: newId(),
      mode: wish.mode,
      manner: wish.manner ?? 'soonest',
      payWith: wish.payWith ?? 'cash',
      ...(wish.mode === 'doorstep' && {
        address: {
          pin: near(wish.town.point, person.seed),
          landmark: 'opposite the test park',
          house: `${1 + (person.seed % 90)}`,
          tehsilId: wish.town.tehsilId,
        },
        receiver: { name: person.name, relation: 'self', phone: person.phone },
      }),
      ...(slot && { slotId: slot.id }),
      requests: second ? [first, second.request] : [first],
    },
  }

  async function secondRequest(serviceId: string) {
    const other = await guide.service(serviceId)
    const one = other.cases.find((c) => c.modes.some((m) => m.mode === wish.mode))
    if (!one) return undefined
    const its = answersFor(one, wish.town, now, person.seed)
    const askedOfIt = bookingAnswers(one, its)
    const offered = await line.send('catalogue.quote', {
      serviceId,
      caseId: one.id,
      answers: JSON.stringify(askedOfIt),
    })
    const price = offered.options.find((o) => o.mode === wish.mode)
    return (
      price && {
        matter: { definition: other, found: one, answers: its },
        request: await request(serviceId, {
          found: one,
          asked: askedOfIt,
          serviceVersion: offered.serviceVersion,
          signature: price.quote.signature,
        }),
      }
    )
  }
}

/** What was booked, with what the household knows of it. */
export function orderedOf(
  prepared: Awaited<ReturnType<typeof prepareOrder>>,
  made: Output<'requests.book'>,
  wish: Wish,
  receiverPhone: string,
): Ordered {
  const [first, ...rest] = made.requests
  if (!first) throw new Error('an order without a request')
  const { definition, found, answers, also } = prepared
  return {
    orderId: made.orderId,
    requestId: first.id,
    trackingNo: first.trackingNo,
    totalPaisa: made.totalPaisa,
    definition,
    found,
    answers,
    wish,
    receiverPhone,
    also: also ? rest.map(({ id, trackingNo }) => ({ requestId: id, trackingNo, ...also })) : [],
  }
}

function partiesOf(
  found: CaseDefinition,
  wish: Wish,
  person: { name: string; phone: string; seed: number },
): Input<'requests.book'>['requests'][number]['parties'] {
  return found.parties
    .filter((p) => p.min > 0 && p.role !== 'subject')
    .map((p) => {
      const self = p.role === 'applicant' || p.role === 'payer' || p.role === 'informant'
      const home = !self && wish.otherParty ? wish.otherParty : wish.town
      return {
        partyId: newId(),
        role: p.role,
        label: p.role,
        districtId: home.districtId,
        person: {
          name: self ? person.name : madeUpName(person.seed % 2 ? 'F' : 'M', person.seed).ur,
          ...(self ? { phone: person.phone } : wish.otherPhone !== undefined && { phone: wish.otherPhone }),
        },
      }
    })
}

/** Houses lie within a mile or so of the town's middle. */
const near = (point: { lat: number; lon: number }, seed: number) => ({
  lat: point.lat + (((seed * 37) % 200) - 100) / 10_000,
  lon: point.lon + (((seed * 61) % 200) - 100) / 10_000,
})

export function createCitizen(
  line: Line,
  guide: Guide,
  person: { name: string; phone: string; seed: number },
): Citizen {
  const voice = createVoice(line, person.phone, 'citizen')
  const citizen: Citizen = {
    name: person.name,
    voice,
    async order(wish) {
      const prepared = await prepareOrder(line, guide, wish, person, await line.now())
      return orderedOf(prepared, await voice.call('requests.book', prepared.input), wish, person.phone)
    },
    view: (requestId) => voice.call('requests.get', { requestId }),
    async fillFromHome({ requestId, found, answers }) {
      const view = await citizen.view(requestId)
      await voice.call('requests.saveAnswers', {
        requestId,
        formVersion: view.formVersion,
        answers: answers as Record<string, unknown>,
        complete: true,
      })
      await citizen.uploadPapers(requestId, found, answers)
      const { lines } = await voice.call('requests.proofLines', { requestId })
      if (lines.length)
        await voice.call('requests.prove', {
          requestId,
          lines: lines.map(({ field, value }) => ({ field, value, yes: true as const })),
        })
    },
    async uploadPapers(requestId, found, answers, only) {
      const today = localDateOf(await line.now(), guide.offsetMinutes)
      for (const paper of checklistFor(found, answers, today)) {
        if (only ? !only.includes(paper.code) : paper.optional) continue
        for (const [i, side] of paper.sides.entries())
          await voice.call(
            'requests.upload',
            { requestId, fileId: newId(), itemId: paper.code, side, page: i + 1 },
            { bytes: await madeUpScan() },
          )
      }
    },
  }
  return citizen
}
