import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SpokenFacts, spokenStatus } from './spoken-status.ts'

const facts: SpokenFacts = {
  state: 'objected',
  mode: 'doorstep',
  turn: 'you',
  ask: 'cure',
  reminders: [],
  stage: null,
  service: 'A paper',
  trackingNo: 'TT-1',
  office: null,
  facilitator: null,
  until: null,
  late: false,
  need: null,
  objection: null,
  reason: null,
  papersWith: null,
  owed: [],
  refund: null,
  areaEvent: null,
}
const p = (en: string, ur: string) => ({ en, ur, 'ur-Latn': en })
const phrases = {
  service: p('{service}:', '{service}:'),
  'state.objected': p('Something is missing.', 'کمی ہے۔'),
  objection: p('It is: {objection}.', 'کمی یہ ہے: {objection}۔'),
  need: p('Due: {need}.', 'باقی: {need}۔'),
  'event.flood': p('Flood until {eventUntil}.', 'سیلاب، {eventUntil} تک۔'),
}

test('words that are a sentence of their own end once within another, in both scripts', () => {
  for (const objection of ['A paper is missing.', 'A paper is missing'])
    assert.equal(
      spokenStatus({ ...facts, objection }, 'en', phrases),
      'A paper: Something is missing. It is: A paper is missing.',
    )
  for (const need of ['ایک بار آئیں۔', 'ایک بار آئیں'])
    assert.equal(spokenStatus({ ...facts, need }, 'ur', phrases), 'A paper: کمی ہے۔ باقی: ایک بار آئیں۔')
})

test('while an event of the area rests the clocks, it is said', () => {
  assert.equal(
    spokenStatus({ ...facts, areaEvent: { kind: 'flood', until: 'Friday' } }, 'en', phrases),
    'A paper: Something is missing. Flood until Friday.',
  )
})

test('what is asked is said once: by the need itself, else by the one thing to do; a reminder after it', () => {
  const more = {
    ...phrases,
    'state.booked': p('Booked.', 'درج۔'),
    'ask.choose_time': p('Choose a time.', 'وقت چنیں۔'),
    'state.visit_assigned': p('Coming.', 'آئیں گے۔'),
    'remind.papers_ready': p('Papers ready.', 'کاغذ تیار۔'),
    'owed.door': p('At the door: {amount}.', 'دروازے پر: {amount}۔'),
    'until.visit': p('When: {until}.', 'وقت: {until}۔'),
  }
  assert.equal(
    spokenStatus({ ...facts, state: 'booked', ask: 'choose_time' }, 'en', more),
    'A paper: Booked. Choose a time.',
  )
  assert.equal(
    spokenStatus({ ...facts, state: 'booked', ask: 'choose_time', need: 'Come once' }, 'en', more),
    'A paper: Booked. Due: Come once.',
  )
  const coming = {
    ...facts,
    state: 'visit_assigned' as const,
    turn: 'representative' as const,
    ask: null,
    reminders: ['papers_ready', 'cash_ready'] as const,
    stage: 'promised' as const,
    until: { kind: 'visit' as const, words: 'Tuesday' },
    owed: [{ key: 'owed.door', amount: 'Rs 1,850' }],
  }
  assert.equal(spokenStatus(coming, 'en', more), 'A paper: Coming. When: Tuesday. Papers ready. At the door: Rs 1,850.')
})

test('a visit under way is said by its step, and an objection by whose it is', () => {
  const more = {
    ...phrases,
    'state.visiting': p('Coming.', 'آ رہے ہیں۔'),
    'state.visiting.at_the_door': p('At the door.', 'دروازے پر۔'),
    'state.objected.office': p('The office corrects it.', 'دفتر درست کرے گا۔'),
  }
  assert.equal(
    spokenStatus({ ...facts, state: 'visiting', turn: 'representative', ask: null, stage: 'at_the_door' }, 'en', more),
    'A paper: At the door.',
  )
  assert.equal(spokenStatus({ ...facts, turn: 'office', ask: null }, 'en', more), 'A paper: The office corrects it.')
})
