import { factFields, type CaseDefinition, type Field } from '@app/domain/catalogue'
import { describe, expect, test } from 'vitest'
import { newDraft } from './draft.ts'
import { orderOf } from './order.ts'
import { isAnswered, stepsOf } from './steps.ts'

const words = (text: string) => ({ en: text, ur: text })
const unverified = { status: 'unverified' as const }
const text = (name: string): Field => ({ name, type: 'text', maxLength: 20, label: words(name) })

function madeUpCase(over: Partial<CaseDefinition> = {}): CaseDefinition {
  return {
    id: 'usual', name: words('Usual'), form: [{ id: 'one', title: words('One'), fields: [text('a'), text('plate')] }, { id: 'two', title: words('Two'), when: { of: 'a', is: 'x' }, fields: [text('b')] }],
    formRules: [], documents: [], parties: [], competence: { basis: 'residence', officeKind: 'o', level: 'tehsil', evidence: unverified },
    eligibility: { questions: [], rules: [] }, statutoryWaits: [], timeLimit: { workingDays: 3, evidence: unverified }, approvers: [], thirdPartySteps: [], feeLines: [], proofFields: [],
    delivery: { form: 'paper' }, validity: { months: null }, paper: words('paper'), modes: [], legs: [], commission: {}, minimumDwellSeconds: 0, skills: [], equipment: [], visitMinutes: 10, ...over,
  }
}

const draft = newDraft('made-up', 1, 'usual')
const today = '2026-11-24'

describe('the pages of a booking', () => {
  test('at the door: address, receiver, manner and slot; the form waits for the representative', () => {
    expect(stepsOf({ ...draft, mode: 'doorstep', fill: 'door' }, [madeUpCase()], today)).toEqual(['who', 'mode', 'fill', 'address', 'receiver', 'manner', 'slot', 'check'])
  })

  test('from the phone: the form now, section by section, and nobody comes', () => {
    expect(stepsOf({ ...draft, mode: 'remote' }, [madeUpCase()], today)).toEqual(['who', 'mode', 'form.one', 'check'])
    expect(stepsOf({ ...draft, mode: 'remote', answers: { a: 'x' } }, [madeUpCase()], today)).toContain('form.two')
  })

  test('at a centre: which one is asked, and an older draft without one is asked too', () => {
    expect(stepsOf({ ...draft, mode: 'centre' }, [madeUpCase()], today)).toEqual(['who', 'mode', 'centre', 'check'])
    const { centreId: _none, ...older } = draft
    expect([older, draft, { ...draft, centreId: 'later' }, { ...draft, centreId: 'centre-one' }].map((one) => isAnswered('centre', one))).toEqual([false, false, true, true])
  })

  test('only a chosen centre is sent, and only in its way', () => {
    const world = { today, hasDistrict: () => true, hasTehsil: () => true }
    const sent = (part: Partial<typeof draft>) => orderOf({ ...draft, ...part }, madeUpCase(), world, 'sealed', 'en').centreId
    expect([sent({ mode: 'centre', centreId: 'centre-one' }), sent({ mode: 'centre', centreId: 'later' }), sent({ mode: 'remote', centreId: 'centre-one' })]).toEqual(['centre-one', undefined, undefined])
  })

  test('several cases and questions get pages of their own', () => {
    const asking = madeUpCase({ eligibility: { questions: [text('q')], rules: [] } })
    expect(stepsOf(draft, [asking, madeUpCase({ id: 'other' })], today)).toEqual(['who', 'case', 'questions', 'mode', 'check'])
  })

  test('what names the office or the price is asked first, unless the questions asked it', () => {
    const priced = madeUpCase({ asset: { kind: 'vehicle', keyField: 'plate' } })
    expect(factFields(priced).map((field) => field.name)).toEqual(['plate'])
    expect(stepsOf(draft, [priced], today)).toEqual(['who', 'facts', 'mode', 'check'])
    expect(factFields(madeUpCase({ asset: { kind: 'vehicle', keyField: 'plate' }, eligibility: { questions: [text('plate')], rules: [] } }))).toEqual([])
  })

  test('a page is answered only when nothing needed is empty', () => {
    expect(isAnswered('who', draft)).toBe(false)
    expect(isAnswered('who', { ...draft, forWhom: 'self', subjectName: ' ' })).toBe(false)
    expect(isAnswered('who', { ...draft, forWhom: 'self', subjectName: 'Test Citizen One' })).toBe(true)
    expect(isAnswered('slot', { ...draft, slot: 'later' })).toBe(true)
    const address = { pin: { lat: 31, lon: 74 }, accuracyMeters: 10, movedByHand: false, landmark: '', house: '', street: '', area: '', tehsilId: 't' }
    expect(isAnswered('address', { ...draft, address })).toBe(false)
    expect(isAnswered('address', { ...draft, address: { ...address, landmark: 'near the made-up mosque' } })).toBe(true)
  })
})
