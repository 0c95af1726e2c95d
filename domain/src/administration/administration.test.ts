import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  breaksFor,
  checkTemplate,
  differences,
  DRAFT_ACTIONS,
  DRAFT_STATES,
  draftRefusal,
  unverifiedIn,
} from './index.ts'

test('no state lets an author publish, whoever wrote with them; nothing moves once it is closed', () => {
  for (const state of DRAFT_STATES)
    for (const action of DRAFT_ACTIONS) {
      const refusal = draftRefusal({ state, authors: ['a', 'b'] }, action, 'b')
      if (action === 'publish') assert.notEqual(refusal, null, `${state} ${action}`)
      if (state === 'published' || state === 'withdrawn') assert.equal(refusal, 'draft_closed')
    }
  assert.equal(draftRefusal({ state: 'submitted', authors: ['a'] }, 'publish', 'a'), 'same_person')
  assert.equal(draftRefusal({ state: 'submitted', authors: ['a'] }, 'publish', 'b'), null)
  assert.equal(draftRefusal({ state: 'open', authors: ['a'] }, 'publish', 'b'), 'draft_not_submitted')
})

test('a difference is named by what the thing is called, not by where it stands', () => {
  const before = {
    cases: [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ],
    words: ['x'],
  }
  const after = {
    cases: [
      { id: 'c', n: 0 },
      { id: 'a', n: 1 },
      { id: 'b', n: 3 },
    ],
    words: ['x', 'y'],
  }
  assert.deepEqual(
    differences(before, after).map((one) => [one.path, one.change]),
    [
      ['cases.b.n', 'changed'],
      ['cases.c', 'added'],
      ['words.2', 'added'],
    ],
  )
  assert.deepEqual(differences(before, before), [])
  assert.deepEqual(
    differences([{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'a' }]).map((one) => [one.change, one.after]),
    [['changed', 'b, a']],
  )
})

test('a message says what it is given, to anybody, and whole', () => {
  const whole = {
    ur: '{facilitator} {facilitator|female:آئیں گی|male:آئیں گے|other:آئیں گے} {when}',
    en: '{facilitator} comes {when}',
    'ur-Latn': '{facilitator} {when} par aaenge',
  }
  const codes = (text: Partial<typeof whole>) =>
    checkTemplate(['facilitator', 'when'], { ...whole, ...text }).map((one) => one.code)
  assert.deepEqual(codes({}), [])
  const table: [Partial<typeof whole>, string][] = [
    [{ en: '{facilitator} comes' }, 'value_missing'],
    [{ en: '{facilitator} {when} {x}' }, 'value_unknown'],
    [{ en: '{facilitator} {when} and his bag' }, 'gender_assumed'],
    [{ ur: '{facilitator} {when} آئے گا' }, 'gender_assumed'],
    [{ ur: '{facilitator} {when}۔ ہمارے نمائندے راستے میں ہیں، افسر فیصلہ کرے گا۔' }, 'gender_assumed'],
    [{ en: '{facilitator} {when}. The officer has his list.' }, 'gender_assumed'],
    [{ 'ur-Latn': '{facilitator} {when}. Numainda raste mein hai, pohanche ga.' }, 'gender_assumed'],
    [{ 'ur-Latn': '{facilitator} {when} aaye ga' }, 'gender_assumed'],
    [{ ur: '{facilitator} {facilitator|female:آئیں گی|male:آئیں گے} {when}' }, 'sex_form_missing'],
    [{ en: '' }, 'words_missing'],
    [{ 'ur-Latn': '{facilitator} {when} آج' }, 'not_plain'],
    [{ en: '{facilitator} {when} {open' }, 'brace_open'],
    [{ en: `{facilitator} {when} ${'long '.repeat(80)}` }, 'too_long'],
  ]
  for (const [text, code] of table) assert.ok(codes(text).includes(code as never), `${code}: ${codes(text).join()}`)
  assert.deepEqual(
    checkTemplate(undefined, whole).map((one) => one.code),
    ['template_unknown'],
  )
})

test('what an open request stands on does not disappear, nor become another kind of answer', () => {
  const field = (name: string, type = 'text') => ({ name, type, label: { en: '', ur: '' } })
  const definition = (fields: object[], papers: string[]) => ({
    id: 'c',
    form: [{ id: 's', fields }],
    eligibility: { questions: [], rules: [] },
    documents: papers.map((code) => ({ code })),
  })
  const old = definition([field('a'), field('b')], ['p'])
  const codes = (next: object[]) =>
    breaksFor({ cases: next } as never, [{ version: 1, count: 3, definition: old as never }]).map((one) => one.code)
  assert.deepEqual(codes([definition([field('a'), field('b'), field('new')], ['p', 'q'])]), [])
  assert.deepEqual(codes([definition([field('a', 'date')], ['p'])]), ['breaks_field', 'breaks_field'])
  assert.deepEqual(codes([definition([field('a'), field('b')], [])]), ['breaks_document'])
  assert.deepEqual(codes([]), ['breaks_case'])
})

test('what no source gives is found with the words beside it and the source that would do', () => {
  const words = { en: 'Fee', ur: 'فیس' }
  const value = {
    cases: [
      {
        name: { en: 'Case', ur: 'صورت' },
        feeLines: [{ label: words, evidence: { status: 'unverified', note: 'Notification of the board' } }],
        timeLimit: { evidence: { status: 'unverified' } },
      },
    ],
    facts: [{ evidence: { status: 'sourced', source: 'x' } }],
  }
  assert.deepEqual(unverifiedIn(value), [
    { path: 'cases.0.feeLines.0.evidence', label: words, note: 'Notification of the board' },
    { path: 'cases.0.timeLimit.evidence', label: { en: 'Case', ur: 'صورت' }, note: '' },
  ])
  assert.deepEqual(unverifiedIn(null), [])
})
