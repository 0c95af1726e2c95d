import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endpoints } from '@app/contract'
import { STAFF_ROLES } from '@app/domain/identity'

const posting = endpoints.filter(
  (one) => one.method === 'POST' && one.who.some((who) => (STAFF_ROLES as readonly string[]).includes(who)),
)
const areaOf = (id: string): string => id.slice(0, id.indexOf('.'))

/** Where money, staff, a record's end or another's record are dealt with: each endpoint is judged by itself. */
const ONE_BY_ONE = new Set([
  'access',
  'agencies',
  'agency',
  'centres',
  'connections',
  'facts',
  'finance',
  'numbers',
  'payAccounts',
  'record',
  'refunds',
  'staff',
  'till',
])

/** Why the second factor is not asked for again: by area, and one by one where that is at stake. */
const WHY_NOT: Record<string, readonly string[]> = {
  'the caller’s own account, and the second factor itself': [
    'auth',
    'passkeys',
    'sessions',
    'told',
    'push',
    'setup',
    'number',
  ],
  'an order, its papers and its complaint: nothing of it before the caller has read the code of their own number': [
    'calls',
    'callbacks',
    'household',
    'orders',
    'payments',
    'ratings',
    'requests',
    'selfService',
    'slots',
    'refunds.sendCode',
    'refunds.choose',
    'record.sendCode',
    'record.withdrawConsent',
  ],
  'the office’s, a counter’s or a desk’s own work on what is before it': [
    'areaEvents',
    'centre',
    'departments',
    'desk',
    'messages',
    'operations',
    'positionWeeks',
    'webhooks',
  ],
  'a case with two sides, several hands and an appeal': ['applicants', 'facilitators', 'grievances', 'proceedings'],
  'help that must not wait': ['safety'],
  'the catalogue and where it is open: what changes prices or words is published by another person': [
    'districts',
    'drafts',
    'offices',
    'places',
    'services',
  ],
  'only looks': ['seals', 'staff.previewRows'],
  'only takes away, and must be quick': ['staff.endSession', 'connections.pause', 'connections.end'],
  'what the bank has done already is written down': [
    'finance.matchDeposit',
    'finance.confirmRefund',
    'finance.returnRefund',
    'finance.confirmPayout',
    'finance.returnPayout',
    'finance.clearRail',
    'finance.recordCredit',
    'finance.matchCredit',
  ],
  'moves nothing until another person, who shows it, lets go of it': ['finance.makeBatch', 'finance.makeSettlement'],
  'says who works on it': ['finance.takePayClaim'],
  'only stops an act': [
    'finance.withdrawAct',
    'finance.withdrawBatch',
    'finance.withdrawSettlement',
    'finance.refuseProposal',
    'finance.takeBreak',
    'connections.sendBack',
  ],
  'holds only once another person, who shows it, has said yes': [
    'agencies.askShare',
    'agencies.askDetails',
    'agencies.askClose',
    'agency.askShare',
    'agency.askRelease',
    'centres.make',
    'centres.askMoney',
    'centres.askClose',
  ],
  'names, hours and shifts: no money, no power': [
    'agency.planShift',
    'agency.dropShift',
    'agency.invite',
    'agency.uninvite',
    'centres.correct',
  ],
  'how long roads take: two persons, no money, no power': ['travel'],
  'a text or a paper that opens nothing by itself': ['numbers.sendCode', 'facts.upload'],
  'where money goes over it, what is written holds once it is turned on or confirmed, which asks': [
    'connections.save',
    'connections.rotate',
    'connections.try',
  ],
  'cash over the counter against a receipt or the orderer’s own code, counted at closing': [
    'till.sendRefundCode',
    'till.payRefund',
    'till.collect',
    'till.thirdParty',
    'till.deposit',
    'till.count',
  ],
}
const named = Object.values(WHY_NOT).flat()

test('each command of staff asks for the second factor again, or says why it does not', () => {
  const unjudged = posting
    .filter((one) => !one.stepUp)
    .filter((one) => !named.includes(one.id) && (ONE_BY_ONE.has(areaOf(one.id)) || !named.includes(areaOf(one.id))))
  assert.deepEqual(
    unjudged.map((one) => one.id),
    [],
  )
  assert.ok(posting.length > 150, `only ${posting.length} commands of staff`)
})

test('nothing has a reason that is not there, or that asks all the same', () => {
  const known = new Set(posting.flatMap((one) => [one.id, areaOf(one.id)]))
  assert.deepEqual(
    named.filter((one) => !known.has(one)),
    [],
  )
  assert.deepEqual(
    posting.filter((one) => one.stepUp && named.includes(one.id)).map((one) => one.id),
    [],
  )
  assert.equal(new Set(named).size, named.length)
})

test('payouts, staff, erasure and another’s record ask for it, and nothing that only reads does', () => {
  const asked = (kind: string) => posting.filter((one) => one.stepUp === kind).map((one) => one.id)
  for (const id of ['finance.payout', 'finance.sendRefunds', 'finance.checkAct', 'payAccounts.decide'])
    assert.ok(asked('money').includes(id), id)
  for (const id of ['staff.create', 'staff.setRoles', 'staff.confirmRoles', 'staff.resetSecondFactor'])
    assert.ok(asked('staff').includes(id), id)
  assert.deepEqual(asked('erasure'), ['record.delete'])
  for (const id of ['access.search', 'numbers.decide', 'record.askDownload'])
    assert.ok(asked('record').includes(id), id)
  assert.deepEqual(
    endpoints.filter((one) => one.stepUp && !posting.includes(one)).map((one) => one.id),
    [],
  )
})
