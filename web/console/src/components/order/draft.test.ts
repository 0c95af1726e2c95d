import type { CaseDefinition, Field } from '@app/domain/catalogue'
import { describe, expect, test } from 'vitest'
import { fieldsToAsk, missingOf, newDraft, orderOf, receiverOf, setAside, takeBack, type OrderDraft } from './draft.ts'
import { wholePrice } from './whole-price.ts'

const words = (text: string) => ({ en: text, ur: text })
const unverified = { status: 'unverified' as const }
const text = (name: string): Field => ({ name, type: 'text', maxLength: 20, label: words(name) })

function madeUpCase(over: Partial<CaseDefinition> = {}): CaseDefinition {
  return {
    id: 'usual',
    name: words('Usual'),
    form: [{ id: 'one', title: words('One'), fields: [text('plate'), text('colour')] }],
    formRules: [],
    documents: [],
    parties: [],
    competence: { basis: 'residence', officeKind: 'o', level: 'tehsil', evidence: unverified },
    eligibility: { questions: [], rules: [] },
    statutoryWaits: [],
    timeLimit: { workingDays: 3, evidence: unverified },
    approvers: [],
    thirdPartySteps: [],
    feeLines: [],
    proofFields: [],
    delivery: { form: 'paper' },
    validity: { months: null },
    paper: words('paper'),
    modes: [],
    legs: [],
    commission: {},
    minimumDwellSeconds: 0,
    skills: [],
    equipment: [],
    visitMinutes: 10,
    ...over,
  }
}

const world = { today: '2026-11-24', hasDistrict: () => true, hasTehsil: () => true }
const frame = {
  definition: madeUpCase(),
  serviceVersion: 3,
  world,
  signatures: ['sealed'],
  language: 'ur' as const,
  callId: 'c1',
}
const doorstep: OrderDraft = {
  ...newDraft({ name: 'Test Citizen One', phone: '+923001234567' }),
  serviceId: 'made-up',
  caseId: 'usual',
  forWhom: 'self',
  mode: 'doorstep',
  place: { name: 'A town', pin: { lat: 31, lon: 74 }, tehsilId: 't' },
  landmark: 'the made-up mosque',
  slotId: 's1',
  consent: true,
}

describe('an order on a caller’s behalf', () => {
  test('asks what names the office and the price, each once', () => {
    expect(
      fieldsToAsk(madeUpCase({ asset: { kind: 'vehicle', keyField: 'plate' } })).map((field) => field.name),
    ).toEqual(['plate'])
    const asking = madeUpCase({
      asset: { kind: 'vehicle', keyField: 'plate' },
      eligibility: { questions: [text('plate')], rules: [] },
    })
    expect(fieldsToAsk(asking).map((field) => field.name)).toEqual(['plate'])
  })

  test('says what is missing in the order of the form', () => {
    expect(missingOf(newDraft({ name: '', phone: '' }))).toEqual([
      'service',
      'callerName',
      'callerPhone',
      'subject',
      'mode',
      'consent',
    ])
    expect(missingOf(doorstep)).toEqual([])
    expect(missingOf({ ...doorstep, landmark: ' ', slotId: '' })).toEqual(['landmark', 'slot'])
    expect(missingOf({ ...doorstep, mode: 'remote', landmark: '' })).toEqual([])
    expect(missingOf({ ...doorstep, consent: false })).toEqual(['consent'])
  })

  test('the centre that the caller names is sent, in its way alone', () => {
    expect(orderOf({ ...doorstep, mode: 'centre', centreId: 'centre-one' }, frame).centreId).toBe('centre-one')
    expect(orderOf({ ...doorstep, mode: 'centre' }, frame).centreId).toBeUndefined()
    expect(orderOf({ ...doorstep, mode: 'remote', centreId: 'centre-one' }, frame).centreId).toBeUndefined()
  })

  test('a caller from abroad needs somebody at the door with a number that rings there', () => {
    const abroad = { ...doorstep, callerPhone: '+447700900000' }
    expect(missingOf(abroad)).toEqual(['receiverPhone'])
    expect(
      missingOf({ ...abroad, receiver: { name: 'Test Citizen Two', relation: 'parent', phone: '+923001234568' } }),
    ).toEqual([])
    expect(
      missingOf({ ...abroad, receiver: { name: 'Test Citizen Two', relation: '', phone: '+923001234568' } }),
    ).toEqual(['receiver'])
  })

  test('what is left empty about the receiver is the caller’s', () => {
    expect(receiverOf(doorstep)).toEqual({ name: 'Test Citizen One', relation: 'self', phone: '+923001234567' })
  })

  test('the command says for whom, with consent and the call, and carries the sealed price', () => {
    const order = orderOf(doorstep, frame)
    expect(order.onBehalfOf).toEqual({ phone: '+923001234567', name: 'Test Citizen One', consent: true, callId: 'c1' })
    expect(order.requests[0]).toMatchObject({
      serviceVersion: 3,
      subject: { name: 'Test Citizen One' },
      quoteSignature: 'sealed',
    })
    expect(order).toMatchObject({
      slotId: 's1',
      address: { landmark: 'the made-up mosque', tehsilId: 't' },
      receiver: { relation: 'self' },
    })
  })

  test('without a time there is no slot, and from their phone there is no address', () => {
    expect(orderOf({ ...doorstep, slotId: 'later' }, frame).slotId).toBeUndefined()
    const remote = orderOf({ ...doorstep, mode: 'remote' }, frame)
    expect(remote.address).toBeUndefined()
    expect(remote.receiver).toBeUndefined()
  })

  test('an answer to a question that is no longer asked is not sent', () => {
    expect(orderOf({ ...doorstep, answers: { colour: 'green', gone: 'x' } }, frame).requests[0]?.answers).toEqual({
      colour: 'green',
    })
  })

  test('a second service leaves what was said of caller, place and time, and both are sent with their own prices', () => {
    const named = { serviceVersion: 3, serviceName: words('Made up'), definition: madeUpCase() }
    const aside = setAside(doorstep, named)
    expect(aside).toMatchObject({
      serviceId: '',
      answers: {},
      forWhom: '',
      consent: false,
      landmark: doorstep.landmark,
      slotId: 's1',
    })
    expect(missingOf(aside)).toEqual(['service', 'subject', 'consent'])
    const both = { ...aside, serviceId: 'another', forWhom: 'other' as const, subjectName: 'Test Child' }
    const { requests } = orderOf(both, { ...frame, signatures: ['first', 'second'] })
    expect(requests.map(({ serviceId, subject, quoteSignature }) => [serviceId, subject.name, quoteSignature])).toEqual(
      [
        ['made-up', 'Test Citizen One', 'first'],
        ['another', 'Test Child', 'second'],
      ],
    )
    expect(new Set(requests.map((one) => one.requestId)).size).toBe(2)
  })

  test('whoever wanted nothing more gets the last one back as it was', () => {
    const aside = setAside(doorstep, { serviceVersion: 3, serviceName: words('Made up'), definition: madeUpCase() })
    expect(takeBack(aside)).toEqual({ ...doorstep, consent: false })
  })

  test('the price of all is one price: equal fees on one line, our charge once', () => {
    const line = (code: string, amountPaisa: number, rangePaisa: [number, number] | null = null) => ({
      code,
      label: words(code),
      kind: 'fixed' as const,
      amountPaisa,
      rangePaisa,
      payTo: words('Office'),
      payBy: 'collectable' as const,
      authority: null,
      ceilingPaisa: null,
    })
    const price = (lines: ReturnType<typeof line>[], totalPaisa: number) => ({
      lines,
      governmentFeePaisa: 200,
      chargePaisa: 600,
      taxPaisa: 80,
      thirdPartyPaisa: 0,
      totalPaisa,
      dueAtDoorPaisa: totalPaisa,
      duePsidPaisa: 0,
      validUntil: '2026-12-01T00:00:00.000Z',
      signature: 's',
    })
    const whole = wholePrice([
      price([line('fee', 200), line('charge', 600)], 800),
      price([line('fee', 200, [100, 300]), line('charge', 600), line('copies', 50)], 850),
    ])
    expect(whole).toMatchObject({ totalPaisa: 1_650, chargePaisa: 1_200, dueAtDoorPaisa: 1_650 })
    expect(whole?.lines.map(({ code, amountPaisa, rangePaisa }) => [code, amountPaisa, rangePaisa])).toEqual([
      ['fee', 400, [100, 300]],
      ['charge', 1_200, null],
      ['copies', 50, null],
    ])
    expect(wholePrice([])).toBeUndefined()
  })
})
