import { onTheLine } from '../on-the-line.ts'
import { api, type EndpointId, type Input, type Output } from '@app/contract'
import {
  checklistFor,
  exampleAnswers,
  type Answers,
  type CaseDefinition,
  type ServiceDefinition,
} from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import { newId } from '../../src/kernel/id.ts'
import { declared } from '../declared.ts'
import type { Module } from '../../src/kernel/module.ts'
import { HABITS, type Habits } from '../../src/simulators/habits.ts'
import { fillConnections } from './connections-world.ts'
import { startSimulators } from '../../src/simulators/registry.ts'
import { priceItems } from '../../src/modules/catalogue/index.ts'
import { departmentsModule } from '../../src/modules/departments/index.ts'
import { dispatchWorld, type Order, type Person } from './dispatch-world.ts'
import { madeUpScan } from '../../src/modules/documents/made-up-scans.ts'
import { getRequest, recordFacts } from '../../src/modules/requests/index.ts'
import { applicationsModule } from '../../src/modules/applications/index.ts'
import { findByRequest } from '../../src/modules/applications/store.ts'

type Mode = Input<'requests.book'>['mode']
type Wanted = { service: ServiceDefinition; found: CaseDefinition }

/** Departments as they should be: a test switches on the one fault that it is about. */
export const CALM: Habits = {
  ...HABITS,
  laterShare: 0,
  objectShare: 0,
  rejectShare: 0,
  misprintShare: 0,
  documentShare: 0,
  callbackShare: 0,
  decideHours: [24, 24],
  issueHours: [4, 4],
}

/**
 * A system with applications, offices and departments; the departments are processes of their own where a test wants
 * them. For tests only.
 */
export async function applicationsWorld(options: { simulators?: boolean; higher?: readonly Module[] } = {}) {
  const w = await dispatchWorld([departmentsModule, applicationsModule, ...(options.higher ?? [])])
  const { world, tehsil } = w
  const { territory } = world.kernel
  const simulators = options.simulators
    ? await startSimulators({ dataDir: world.kernel.config.dataDir, departments: territory.departments, habits: CALM })
    : undefined
  if (simulators) await fillConnections(world, simulators.connections)
  let seed = 1

  const serviceWith = (fits: (service: ServiceDefinition, found: CaseDefinition) => boolean): Wanted => {
    for (const service of territory.services)
      for (const found of service.cases) if (fits(service, found)) return { service, found }
    throw new Error('the pack has no such service')
  }

  /** A booking without a visit. */
  async function book(
    mode: Mode,
    wanted: Wanted,
    by?: Person,
    more: Partial<Input<'requests.book'>> = {},
  ): Promise<Order> {
    const who = by ?? (await w.citizen())
    const answers = exampleAnswers(wanted.found, {
      seed: seed++,
      today: localDateOf(world.clock.now(), territory.calendar.utcOffsetMinutes),
      tehsilId: tehsil.id,
      districtId: tehsil.districtId,
    })
    const [quote] = await world.as((tx) =>
      priceItems(tx, [{ definition: wanted.service, caseId: wanted.found.id, mode, answers }]),
    )
    const [orderId, requestId] = [newId(), newId()]
    await w.act(who, 'requests.book', {
      orderId,
      mode,
      requests: [
        {
          requestId,
          serviceId: wanted.service.id,
          serviceVersion: wanted.service.version,
          caseId: wanted.found.id,
          subject: { name: 'Test Citizen Nine', nameUr: 'آزمائشی شہری نو' },
          forWhom: 'self',
          answers,
          quoteSignature: quote!.signature,
          placeOfEvent: { tehsilId: tehsil.id },
        },
      ],
      address: { pin: w.home, accuracyMeters: 10, landmark: 'opposite the test school' },
      receiver: { name: 'Test Receiver', relation: 'brother', phone: '+923331234567' },
      ...more,
    })
    await world.settle()
    return { orderId, requestIds: [requestId], citizen: who }
  }

  async function upload(
    who: Person,
    requestId: string,
    itemId: string,
    side: 'front' | 'back' | 'page' = 'page',
    bytes?: Buffer,
  ): Promise<Output<'requests.upload'>> {
    const given = bytes ?? (await madeUpScan('none', seed++ % 5))
    const input = { ...api['requests.upload'].input.parse({ requestId, fileId: newId(), itemId, side }), bytes: given }
    return world.as(
      (tx) => declared('requests.upload', applicationsModule.handlers['requests.upload']!(tx, input)),
      who.actor,
    )
  }

  async function uploadAll(who: Person, requestId: string): Promise<void> {
    const request = await w.look((tx) => getRequest(tx, requestId))
    const service = territory.services.find((one) => one.id === request.serviceId)!
    const found = service.cases.find((one) => one.id === request.caseId)!
    for (const item of checklistFor(
      found,
      request.answers as Answers,
      localDateOf(world.clock.now(), territory.calendar.utcOffsetMinutes),
    )) {
      if (item.required) for (const side of item.sides) await upload(who, requestId, item.code, side)
    }
  }

  async function answerAndProve(who: Person, requestId: string): Promise<void> {
    const { answers, formVersion } = await w.look((tx) => getRequest(tx, requestId))
    await w.act(who, 'requests.saveAnswers', { requestId, formVersion, answers, complete: true })
    const { lines } = await w.act(who, 'requests.proofLines', { requestId })
    if (lines.length)
      await w.act(who, 'requests.prove', {
        requestId,
        lines: lines.map(({ field, value }) => ({ field, value, yes: true as const })),
      })
  }

  /** Form, papers and proof by the endpoints; the money as if paid. */
  async function fill(who: Person, requestId: string): Promise<void> {
    await answerAndProve(who, requestId)
    await uploadAll(who, requestId)
    await w.look((tx) => recordFacts(tx, requestId, { paid: true, owedPaisa: 0 }))
  }

  /** A remote request, complete and filed. */
  async function filed(wanted: Wanted, mode: 'remote' | 'centre' = 'remote'): Promise<Order & { requestId: string }> {
    const order = await book(mode, wanted)
    const requestId = order.requestIds[0]!
    await fill(order.citizen, requestId)
    if (mode === 'remote') await w.act(order.citizen, 'requests.completeByUpload', { requestId })
    else await act(agent, 'requests.completeAtDesk', { requestId })
    await world.settle()
    return { ...order, requestId }
  }

  /** A doorstep request whose collection is done by the book. */
  async function collected(
    wanted: Wanted,
    atTheDoor: (who: Person, requestId: string, visitId: string) => Promise<void> = async () => undefined,
  ): Promise<Order & { requestId: string; who: Person }> {
    const order = await w.order(wanted)
    const requestId = order.requestIds[0]!
    const { who, visit, codes } = await w.begin(requestId)
    await fill(who, requestId)
    await atTheDoor(who, requestId, visit.id)
    await world.clock.advance(900)
    await w.act(who, 'visits.complete', { visitId: visit.id, code: codes.completion })
    await world.settle()
    return { ...order, requestId, who }
  }

  const agent: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['agent'], jurisdiction: { province: true } },
  }
  const clerkOf = (officeId: string): Person => ({
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['clerk'], jurisdiction: { offices: [officeId] } },
  })
  const applicationOf = async (requestId: string) => (await w.look((tx) => findByRequest(tx, requestId)))!
  const request = (requestId: string) => w.look((tx) => getRequest(tx, requestId))
  /** The lines as proved, for an office that prints them right. */
  const printedRight = async (who: Person, requestId: string) =>
    (await w.act(who, 'requests.proofLines', { requestId })).lines.map(({ field, value }) => ({ field, value }))
  /** Any endpoint, its input not parsed yet. This world's agent has whoever ordered on the line, and their code. */
  async function act<Id extends EndpointId>(who: Person, id: Id, input: Input<Id>): Promise<Output<Id>> {
    if (who === agent && 'requestId' in input) await onTheLine(w, agent, String(input.requestId))
    return w.act(who, id, input)
  }
  const hours = async (count: number) => {
    await world.clock.advance(count * 3600)
    await world.settle()
  }
  const close = async () => {
    await simulators?.stop()
    await world.close()
  }
  return {
    ...w,
    act,
    simulators,
    serviceWith,
    book,
    upload,
    uploadAll,
    answerAndProve,
    fill,
    filed,
    collected,
    agent,
    clerkOf,
    applicationOf,
    request,
    printedRight,
    hours,
    close,
  }
}

export type ApplicationsWorld = Awaited<ReturnType<typeof applicationsWorld>>
