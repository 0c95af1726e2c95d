import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleCase } from '../../test/example-case.ts'
import { appearancesOf, legalWaitsOf } from './appearances.ts'
import type { CaseDefinition, PresenceRule } from './case.ts'

const t = (en: string) => ({ en, ur: en })
const rule = (more: Partial<PresenceRule>): PresenceRule => ({
  kind: 'biometric',
  where: 'agent',
  explain: t('Go once'),
  evidence: { status: 'unverified' },
  ...more,
})
const definition: CaseDefinition = {
  ...exampleCase,
  parties: [
    {
      role: 'applicant',
      label: t('Buyer'),
      min: 1,
      max: 1,
      presence: [
        rule({
          from: 'otherParty',
          deadlineDays: 30,
          waivers: [{ when: { of: { yearsSince: 'born' }, atLeast: 80 }, reason: t('age') }],
        }),
        rule({ kind: 'signature', where: 'door' }),
      ],
    },
    {
      role: 'coParty',
      label: t('Seller'),
      min: 1,
      max: 1,
      presence: [rule({ substitute: { who: t('Son or daughter') } })],
    },
    { role: 'witness', label: t('Witness'), min: 0, max: 1, when: { of: 'married', is: true }, presence: [rule({})] },
  ],
  statutoryWaits: [
    {
      code: 'notice',
      label: t('90 days'),
      days: 90,
      from: 'notice',
      noticeField: 'noticeDate',
      evidence: { status: 'unverified' },
    },
    { code: 'filing', label: t('15 days'), days: 15, from: 'submission', evidence: { status: 'unverified' } },
  ],
}

test('who must go, where and by when; what is done at the door or waived is no journey', () => {
  const found = appearancesOf(definition, { born: '1990-01-01' }, '2026-11-24')
  assert.deepEqual(
    found.map((one) => [one.role, one.from, one.deadlineDays, one.substitute?.en ?? null]),
    [
      ['applicant', 'otherParty', 30, null],
      ['coParty', 'booking', null, 'Son or daughter'],
    ],
  )
  assert.deepEqual(
    appearancesOf(definition, { born: '1940-01-01', married: true }, '2026-11-24').map((one) => one.role),
    ['coParty', 'witness'],
  )
})

test('the law’s waits run from the notice or the filing, and end', () => {
  const until = (answers: object, today: string, filed: string | null) =>
    legalWaitsOf(definition, { ...answers }, today, filed).map((wait) => [wait.code, wait.until])
  assert.deepEqual(until({ noticeDate: '2026-11-01' }, '2026-11-24', '2026-11-20'), [
    ['notice', '2027-01-30'],
    ['filing', '2026-12-05'],
  ])
  assert.deepEqual(until({ noticeDate: '2026-11-01' }, '2027-01-29', '2026-11-20'), [['notice', '2027-01-30']])
  assert.deepEqual(until({ noticeDate: '2026-11-01' }, '2027-01-30', '2026-11-20'), [])
  assert.deepEqual(until({}, '2026-11-24', null), [
    ['notice', null],
    ['filing', null],
  ])
})
