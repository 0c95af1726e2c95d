import { localDateOf } from '@app/domain/shared'
import { fetchBack } from '../accountable/recoveries.ts'
import { type City, isAccountable } from '../city.ts'
import { readsLetters } from './documents.ts'

const OBJECTS = 0.07
const REJECTS = 0.02
/**
 * A file's own fate is the same each time it lies there, so that its history says when it is enough: after one
 * objection, under faults after two or three.
 */
const LINES = 4
const LINES_UNDER_FAULTS = 8
const MISPRINTS = 0.03
/** The office gives the document itself, and not only its number. */
const WITH_FILE = 0.3
const RESTS_NOT = 0.3
/** Applications of one pile that a clerk handles at a sitting. */
const AT_A_TIME = 8

/** The office's clerk works down each pile; what is due first lies on top. */
export async function clerkWorks(city: City): Promise<void> {
  const { clerk } = city.people
  for (const state of ['to_take', 'in_process', 'approved', 'objected'] as const) {
    const pile = await city.tryTo('pile', () => clerk.pile(state))
    let handled = 0
    for (const { applicationId, needs, officeId } of pile ?? []) {
      if (city.notOurs?.has(officeId)) continue
      // Somebody must still appear: nothing to decide yet. A file rests a while on the table; how long is the file's own fate.
      if ((state === 'in_process' && needs.length > 0) || !city.chance.hits(RESTS_NOT)) continue
      const chance = city.chance.fork(`${applicationId} ${state}`)
      if (state === 'to_take')
        await city.tryTo('take', () => clerk.take(applicationId, `DC-${applicationId.slice(-6)}`))
      else if (state === 'in_process') await decides(city, applicationId, chance)
      else if (state === 'approved')
        await city.tryTo('issue', () =>
          clerk.issue(applicationId, `NO-${applicationId.slice(-6)}`, {
            misprint: chance.hits(MISPRINTS),
            withFile: chance.hits(WITH_FILE),
          }),
        )
      else await printsAgain(city, applicationId)
      if (++handled >= AT_A_TIME) break
    }
  }
}

/** What the office itself has to put right is in the pile of objections too; the rest there waits for the citizen. */
async function printsAgain(city: City, applicationId: string): Promise<void> {
  const { clerk } = city.people
  const file = await city.tryTo('open file', () => clerk.voice.call('desk.get', { applicationId }))
  if (file?.actions.some((one) => one.action === 'issue' && one.allowed))
    await city.tryTo('issue again', () => clerk.issue(applicationId, `NO-${applicationId.slice(-6)}-B`))
}

async function decides(city: City, applicationId: string, chance: City['chance']): Promise<void> {
  const { clerk } = city.people
  const { voice } = clerk
  if (chance.hits(OBJECTS) || chance.hits(REJECTS)) {
    const file = await city.tryTo('open file', () => voice.call('desk.get', { applicationId }))
    const objection = file?.objectionCodes[0]
    const rejection = file?.rejectionCodes[0]
    if (chance.hits(0.25) && rejection)
      return void (await city.tryTo('reject', () =>
        voice.call('desk.reject', {
          applicationId,
          code: rejection.code,
          words: 'does not meet the condition',
          ground: 'rule of the test office',
        }),
      ))
    const before = file?.history.length ?? 0
    if (objection && before < (city.faults ? LINES_UNDER_FAULTS : LINES))
      return void (await city.tryTo('object', () =>
        voice.call('desk.object', {
          applicationId,
          code: objection.code,
          items: file?.scans[0] ? [file.scans[0].itemId] : [],
        }),
      ))
  }
  await city.tryTo('approve', () => voice.call('desk.approve', { applicationId }))
}

/** The helpline rings back whoever was promised it; a visit without proof is asked about. */
export async function agentWorks(city: City): Promise<void> {
  const { agent } = city.people
  const due = await city.tryTo('callbacks', () => agent.call('callbacks.list', { limit: 20 }))
  for (const one of due?.items ?? [])
    await city.tryTo('call back', () =>
      agent.call('callbacks.done', {
        callbackId: one.id,
        reached: city.chance.hits(0.8),
        ...((one.visitId || one.reason === 'order_asked') && { visitConfirmed: true }),
      }),
    )
}

/** Operations look at what is late, and give visits of people who cannot be reached to others. */
export async function operationsWork(city: City): Promise<void> {
  const { operations } = city.people
  const board = await city.tryTo('board', () => operations.call('operations.board', { show: 'late', limit: 50 }))
  for (const item of board?.items ?? []) {
    const who = city.people.facilitators.find((f) => f.person.name === item.facilitatorName)
    if (item.visitId && who && (city.vanished.get(who.person.id) ?? 0) > city.tick)
      await city.tryTo('mark lost', () =>
        operations.call('operations.markLost', { visitId: item.visitId as string, reason: 'cannot be reached' }),
      )
  }
  if (isAccountable(city)) await fetchBack(city)
  const stuck = await city.tryTo('filings', () => operations.call('departments.queue', { state: 'stuck', limit: 20 }))
  for (const filing of stuck?.items ?? [])
    await city.tryTo('retry', () => operations.call('departments.retry', { applicationId: filing.applicationId }))
  await readsLetters(city)
}

/** Once a week: departments are settled and people are paid. */
export async function financeWorks(city: City, newId: () => string): Promise<void> {
  const { finance, secondFinance } = city.people
  await departmentsArePaid(city, newId)
  const batchId = newId()
  await city.tryTo('payout', () => finance.call('finance.makeBatch', { batchId }))
  await city.tryTo('let go of payout', () => secondFinance.call('finance.releaseBatch', { batchId }))
  if (city.faults) await sendsBack(city)
  await refundsGoOut(city, newId)
}

/** What is due to each goes as a batch through two people, and the bank says that it came. */
async function departmentsArePaid(city: City, newId: () => string): Promise<void> {
  const { finance, secondFinance } = city.people
  const payables = await city.tryTo('payables', () => finance.call('finance.payables', {}))
  for (const { departmentId } of payables?.items.filter((one) => one.freePaisa > 0) ?? []) {
    const batchId = newId()
    await city.tryTo('settle', () => finance.call('finance.makeSettlement', { batchId, departmentId }))
    await city.tryTo('let go of settlement', () => secondFinance.call('finance.releaseSettlement', { batchId }))
    const sent = await city.tryTo('settlement', () => finance.call('finance.settlement', { batchId, limit: 1 }))
    if (!sent?.batch.settledAt) continue
    const { amountPaisa, settledAt } = sent.batch
    await city.tryTo('settled', () =>
      finance.call('finance.confirmSettlement', {
        batchId,
        confirmationId: newId(),
        bankReference: `CPR-${batchId}`,
        day: localDateOf(new Date(settledAt), city.guide.offsetMinutes),
        amountPaisa,
      }),
    )
  }
}

/** Everything whose citizen has said where to goes out, and the bank pays it; once, under faults, it sends one back. */
async function refundsGoOut(city: City, newId: () => string): Promise<void> {
  const { finance } = city.people
  const ready = await city.tryTo('refunds', () => finance.call('finance.refunds', { state: 'chosen', limit: 1 }))
  if (ready?.items.length)
    await city.tryTo('refunds sent', () => finance.call('finance.sendRefunds', { batchId: newId() }))
  const sent = await city.tryTo('refunds sent out', () =>
    finance.call('finance.refunds', { state: 'sent', limit: 100 }),
  )
  for (const { refundId } of sent?.items ?? []) {
    if (refundId === null) continue
    if (city.faults && !city.did.has('refund sent back')) {
      city.did.set('refund sent back', 1)
      await city.tryTo('refund sent back', () =>
        finance.call('finance.returnRefund', { refundId, reason: 'account_closed' }),
      )
    } else
      await city.tryTo('refund', () =>
        finance.call('finance.confirmRefund', { refundId, bankReference: `REFUND-${refundId.slice(-6)}` }),
      )
  }
}

/** Once the bank sends a payout back: the account is closed, and the pay is due again. */
async function sendsBack(city: City): Promise<void> {
  const { finance } = city.people
  if (city.did.has('payout sent back')) return
  const sent = await city.tryTo('payouts', () => finance.call('finance.payouts', { limit: 1 }))
  const one = sent?.items[0]
  if (!one) return
  city.did.set('payout sent back', 1)
  await city.tryTo('payout sent back', () =>
    finance.call('finance.returnPayout', { batchId: one.batchId, payeeId: one.payeeId, reason: 'account closed' }),
  )
}
