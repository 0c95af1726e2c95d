import type { Output } from '@app/contract'
import { exampleAnswers, type Answers, type CaseDefinition, type ServiceDefinition } from '@app/domain/catalogue'
import { addDays, localDateOf } from '@app/domain/shared'
import type { Line } from './line.ts'

export interface Town {
  tehsilId: string
  districtId: string
  name: string
  point: { lat: number; lon: number }
}

/** What anybody can read of the services and places, read once. */
export interface Guide {
  service(id: string): Promise<ServiceDefinition>
  towns: Town[]
  offsetMinutes: number
}

/** The clock on the wall: the territory's offset is read off its own times in words; robots need whole hours only. */
const OFFSET_MINUTES = 300

export async function readGuide(line: Line): Promise<Guide> {
  const services = new Map<string, Promise<ServiceDefinition>>()
  const { divisions } = await line.send('places.tree', {})
  const towns = divisions.flatMap((v) =>
    v.districts.flatMap((d) =>
      d.tehsils.map((t) => ({ tehsilId: t.id, districtId: d.id, name: t.name.en, point: t.point })),
    ),
  )
  return {
    towns,
    offsetMinutes: OFFSET_MINUTES,
    service(id) {
      let found = services.get(id)
      if (!found)
        services.set(
          id,
          (found = line
            .send('catalogue.get', { serviceId: id })
            .then(({ service }) => service ?? Promise.reject(new Error(`no service ${id}`)))),
        )
      return found
    },
  }
}

/** Evidently made-up answers that pass the case's form. */
export function answersFor(found: CaseDefinition, town: Town, now: Date, seed: number, given: Answers = {}): Answers {
  return exampleAnswers(found, {
    seed,
    today: localDateOf(now, OFFSET_MINUTES),
    tehsilId: town.tehsilId,
    districtId: town.districtId,
    given,
  })
}

/** What is asked before booking: the questions, and whatever names the competent office. */
export function bookingAnswers(found: CaseDefinition, answers: Answers): Answers {
  const wanted = new Set([
    ...found.eligibility.questions.map((q) => q.name),
    ...(found.competence.placeField ? [found.competence.placeField] : []),
  ])
  return Object.fromEntries(Object.entries(answers).filter(([name]) => wanted.has(name)))
}

/** Slots of the coming days, the soonest first, and of the next week where those are full. */
export async function findSlots(
  line: Line,
  wanted: { tehsilId: string; serviceId: string; manner: 'soonest' | 'woman' | 'gate' | 'elsewhere' },
  now: Date,
): Promise<Output<'slots.list'>['slots']> {
  for (const ahead of [0, 7]) {
    const { slots } = await line.send('slots.list', {
      ...wanted,
      from: addDays(localDateOf(now, OFFSET_MINUTES), ahead),
      days: 7,
    })
    if (slots.length) return slots
  }
  return []
}
