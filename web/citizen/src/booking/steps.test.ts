import { factFields, type CaseDefinition, type Field } from '@app/domain/catalogue'
import { describe, expect, test } from 'vitest'
import { newDraft, newItem, type Draft, type DraftItem } from './draft.ts'
import { orderOf, withPrefill, type OrderFrame } from './order.ts'
import { isAnswered, nextStep, phasesOf, stepsOf } from './steps.ts'

const words = (text: string) => ({ en: text, ur: text })
const unverified = { status: 'unverified' as const }
const text = (name: string): Field => ({ name, type: 'text', maxLength: 20, label: words(name) })

function madeUpCase(over: Partial<CaseDefinition> = {}): CaseDefinition {
  return {
    id: 'usual',
    name: words('Usual'),
    form: [
      { id: 'one', title: words('One'), fields: [text('a'), text('plate')] },
      { id: 'two', title: words('Two'), when: { of: 'a', is: 'x' }, fields: [text('b')] },
    ],
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
    modes: [{ mode: 'doorstep' }, { mode: 'centre' }, { mode: 'remote' }],
    legs: [],
    commission: {},
    minimumDwellSeconds: 0,
    skills: [],
    equipment: [],
    visitMinutes: 10,
    ...over,
  }
}

const today = '2026-11-24'
const world = { today, hasDistrict: () => true, hasTehsil: () => true }
const item = (over: Partial<DraftItem> = {}): DraftItem => ({ ...newItem('made-up', 1, 'usual'), ...over })
const draft = (over: Partial<Draft> = {}): Draft => ({ ...newDraft(item()), mode: 'doorstep', ...over })
const way = (of: Draft, cases: CaseDefinition[] = [madeUpCase()]) =>
  stepsOf(of, cases, today)
    .filter((step) => step.asked)
    .map((step) => step.id)

describe('the pages of a booking', () => {
  test('at the door: who, where, when, and the check; the form waits for the representative', () => {
    expect(way(draft())).toEqual(['about', 'address', 'when', 'check'])
  })

  test('whoever fills the form now, and whoever stays at home, gets its sections', () => {
    expect(way(draft({ fill: 'now' }))).toEqual(['about', 'form.one', 'address', 'when', 'check'])
    expect(way(draft({ mode: 'remote' }))).toEqual(['about', 'form.one', 'check'])
    expect(way(draft({ mode: 'remote', items: [item({ answers: { a: 'x' } })] }))).toContain('form.two')
  })

  test('at a centre: which one is asked', () => {
    expect(way(draft({ mode: 'centre' }))).toEqual(['about', 'centre', 'check'])
  })

  test('case and way are asked only of whoever has not chosen them on the service’s page, or cannot have what they chose', () => {
    expect(way(draft({ mode: '', items: [item({ caseId: '', caseOpen: true })] }))).toEqual([
      'case',
      'about',
      'mode',
      'check',
    ])
    expect(way(draft(), [madeUpCase({ modes: [{ mode: 'centre' }] })])).toContain('mode')
  })

  test('what names the office or the price is asked first, unless the questions asked it', () => {
    const priced = madeUpCase({ asset: { kind: 'vehicle', keyField: 'plate' } })
    expect(factFields(priced).map((field) => field.name)).toEqual(['plate'])
    expect(way(draft(), [priced])).toEqual(['about', 'facts', 'address', 'when', 'check'])
  })

  test('a second service has pages of its own; where and when are asked once', () => {
    expect(way(draft({ items: [item(), item({ caseOpen: true })] }), [madeUpCase(), madeUpCase()])).toEqual([
      'about',
      '2.case',
      '2.about',
      'address',
      'when',
      'check',
    ])
  })

  test('how far one is never grows, whatever is answered', () => {
    const before = phasesOf(draft())
    expect(phasesOf(draft({ items: [item(), item()], fill: 'now' }))).toEqual(before)
    expect(phasesOf(draft({ mode: '' }))).toEqual(before)
  })
})

describe('what is asked', () => {
  const cases = [madeUpCase({ eligibility: { questions: [text('q')], rules: [] } })]
  const answered = (id: string, of: Draft, accountName?: string) =>
    isAnswered(
      stepsOf(of, cases, today).find((step) => step.id === id)!,
      of,
      { cases, world, accountName },
    )

  test('about: a name and every question; a paper for oneself names the orderer too', () => {
    expect(answered('about', draft())).toBe(false)
    expect(answered('about', draft({ items: [item({ subjectName: 'Test Citizen' })] }))).toBe(false)
    expect(answered('about', draft({ items: [item({ subjectName: 'Test Citizen', answers: { q: 'x' } })] }))).toBe(true)
  })

  test('for somebody else the orderer’s own name is needed, unless the account has it', () => {
    const forOther = draft({ items: [item({ forWhom: 'other', subjectName: 'Test Neighbour', answers: { q: 'x' } })] })
    expect([
      answered('about', forOther),
      answered('about', { ...forOther, ordererName: 'Test Citizen' }),
      answered('about', forOther, 'Test Citizen'),
    ]).toEqual([false, true, true])
  })

  test('the address: a tehsil and a landmark, and whoever opens, if it is not oneself', () => {
    const at = {
      pin: null,
      accuracyMeters: null,
      landmark: 'near the made-up mosque',
      house: '',
      street: '',
      area: '',
      tehsilId: 't',
    }
    expect(answered('address', draft({ address: { ...at, landmark: ' ' } }))).toBe(false)
    expect(answered('address', draft({ address: at }))).toBe(true)
    const other = { self: false, name: 'Test Receiver', relation: 'Sister', phone: '+923001234567' }
    expect([
      answered('address', draft({ address: at, receiver: other })),
      answered('address', draft({ address: at, receiver: { ...other, phone: '+447700900123' } })),
    ]).toEqual([true, false])
  })

  test('from a page that was opened to change something the way leads back, over what that opened', () => {
    const steps = stepsOf(draft(), cases, today)
    const about = steps[1]!
    expect(nextStep(about, steps, () => false)?.id).toBe('check')
    expect(nextStep(about, steps, (step) => step.id === 'when')?.id).toBe('when')
    expect(nextStep(about, steps, () => true)?.id).toBe('address')
  })
})

describe('the order that is sent', () => {
  const frame = (over: Partial<OrderFrame> = {}): OrderFrame => ({
    cases: [madeUpCase()],
    world,
    signatures: {},
    language: 'en',
    accountName: undefined,
    tehsilPoint: () => ({ lat: 31.5, lon: 74.3 }),
    words: { self: 'Myself', newborn: (parent) => `Newborn of ${parent}` },
    ...over,
  })
  const address = {
    pin: null,
    accuracyMeters: null,
    landmark: 'near the made-up mosque',
    house: '12',
    street: '',
    area: '',
    tehsilId: 't',
  }

  test('whoever orders opens the door themselves, with the number that they sign in with', () => {
    const sent = orderOf(draft({ items: [item({ subjectName: 'Test Citizen' })], address }), frame())
    expect(sent).toMatchObject({
      ordererName: 'Test Citizen',
      receiver: { name: 'Test Citizen', relation: 'Myself' },
      address: { pin: { lat: 31.5, lon: 74.3 }, accuracyMeters: null },
    })
    expect(sent.receiver).not.toHaveProperty('phone')
  })

  test('a child without a name is called after who orders, and said to be unnamed', () => {
    const cases = [madeUpCase({ subject: { for: [{ who: 'member' }], nameOptional: true } })]
    expect(orderOf(draft({ ordererName: 'Test Mother' }), frame({ cases })).requests[0]).toMatchObject({
      subject: { name: 'Newborn of Test Mother', named: false },
      forWhom: 'member',
    })
  })

  test('what a phone is unsure of is a place and no door', () => {
    const pin = { lat: 31.6, lon: 74.4 }
    const sent = (accuracyMeters: number) =>
      orderOf(draft({ address: { ...address, pin, accuracyMeters } }), frame()).address
    expect([sent(12), sent(900)]).toMatchObject([
      { pin, accuracyMeters: 12 },
      { pin, accuracyMeters: null },
    ])
  })

  test('only a chosen centre is sent, and only in its way', () => {
    const sent = (part: Partial<Draft>) => orderOf(draft(part), frame()).centreId
    expect([
      sent({ mode: 'centre', centreId: 'centre-one' }),
      sent({ mode: 'centre', centreId: 'later' }),
      sent({ mode: 'remote', centreId: 'centre-one' }),
    ]).toEqual(['centre-one', undefined, undefined])
  })

  test('a form that is filled before ordering begins with what the order says', () => {
    const named = madeUpCase({
      form: [
        {
          id: 'one',
          title: words('One'),
          fields: [
            { ...text('a'), prefill: 'subject.name' },
            { name: 'home', type: 'address', label: words('home'), prefill: 'home' },
          ],
        },
      ],
    })
    const one = item({ subjectName: 'Test Citizen' })
    expect(
      withPrefill(draft({ items: [one], address }), one, { cases: [named], world, accountName: undefined }, named),
    ).toEqual({ a: 'Test Citizen', home: { line: '12', tehsilId: 't', landmark: 'near the made-up mosque' } })
  })
})
