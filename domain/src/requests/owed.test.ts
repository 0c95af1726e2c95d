import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOME_VISIT_STAGES, type HomeVisitStage } from './home-visit.ts'
import { type MoneyFacts, owedOf, owedPhrases, payPlaceOf } from './owed.ts'
import { MODES, STATES } from './states.ts'

const door: MoneyFacts = {
  state: 'scheduled',
  mode: 'doorstep',
  homeVisit: null,
  askedPaisa: 185_000,
  owedPaisa: 185_000,
  cashDuePaisa: 185_000,
  directPaisa: 0,
  byPsid: false,
  receiptNo: null,
}
const visit = (stage: HomeVisitStage) => ({ stage, leg: 'collection' as const, startsAtMs: 0, endsAtMs: 1 })
const said = (facts: Partial<MoneyFacts>): string =>
  owedPhrases(owedOf({ ...door, ...facts }))
    .map(({ key, amountPaisa }) => `${key} ${amountPaisa / 100}`)
    .join(', ')

for (const [name, facts, wanted] of [
  ['booked for the door', { state: 'booked' }, 'owed.door 1850'],
  ['a time is fixed', {}, 'owed.door 1850'],
  ['somebody is found', { state: 'visit_assigned', homeVisit: visit('promised') }, 'owed.door 1850'],
  ['on the way', { state: 'visiting', homeVisit: visit('on_the_way') }, 'owed.door 1850'],
  ['at the door', { state: 'visiting', homeVisit: visit('at_the_door') }, 'owed.door.now 1850'],
  ['at work', { state: 'visiting', homeVisit: visit('working') }, 'owed.door.now 1850'],
  [
    'paid at the door',
    { state: 'visiting', homeVisit: visit('working'), owedPaisa: 0, cashDuePaisa: 0, receiptNo: 'R261130-000001-2' },
    'owed.paid.receipt 1850',
  ],
  ['paid, the receipt is on its way', { owedPaisa: 0, cashDuePaisa: 0 }, 'owed.paid 1850'],
  ['a large fee by PSID, the rest at the door', { owedPaisa: 385_000 }, 'owed.door 1850, owed.psid.now 2000'],
  ['all by PSID, as they chose', { byPsid: true }, 'owed.psid.now 1850'],
  [
    'chose the PSID, did not use it, somebody is there',
    { byPsid: true, state: 'visiting', homeVisit: visit('working') },
    'owed.door.now 1850',
  ],
  ['at the centre', { state: 'booked', mode: 'centre' }, 'owed.counter 1850'],
  ['from the phone', { state: 'booked', mode: 'remote', cashDuePaisa: 0 }, 'owed.psid.now 1850'],
  [
    'one goes oneself',
    { state: 'booked', mode: 'selfService', askedPaisa: 0, owedPaisa: 0, cashDuePaisa: 0, directPaisa: 65_000 },
    'owed.yourself 650',
  ],
  [
    'went oneself, filed',
    { state: 'submitted', mode: 'selfService', askedPaisa: 0, owedPaisa: 0, cashDuePaisa: 0, directPaisa: 65_000 },
    'owed.nothing 0',
  ],
  ['free', { askedPaisa: 0, owedPaisa: 0, cashDuePaisa: 0 }, 'owed.nothing 0'],
  ['cancelled before paying', { state: 'cancelled' }, 'owed.nothing 0'],
] as const satisfies readonly [string, Partial<MoneyFacts>, string][])
  test(`${name}: ${wanted}`, () => assert.equal(said(facts), wanted))

test('nobody is told to pay now before the visit, and nobody at a door is spoken of who does not come', () => {
  for (const state of STATES)
    for (const mode of MODES)
      for (const stage of [null, ...HOME_VISIT_STAGES])
        for (const owedPaisa of [0, 185_000]) {
          const facts: MoneyFacts = {
            ...door,
            state,
            mode,
            homeVisit: stage && visit(stage),
            owedPaisa,
            cashDuePaisa: mode === 'doorstep' || mode === 'centre' ? owedPaisa : 0,
          }
          const { parts, nowPaisa } = owedOf(facts)
          assert.equal(
            nowPaisa,
            parts.filter((part) => part.now).reduce((sum, part) => sum + part.amountPaisa, 0),
          )
          if (parts.some((part) => part.place === 'door' && part.now))
            assert.ok(stage === 'at_the_door' || stage === 'working', `${state} ${stage}`)
          if (parts.some((part) => part.place === 'door')) assert.equal(mode, 'doorstep')
          if (owedPaisa === 0) assert.deepEqual(parts, [])
        }
})

test('each way has its place to pay', () =>
  assert.deepEqual(MODES.map(payPlaceOf), ['door', 'counter', 'psid', 'yourself']))
