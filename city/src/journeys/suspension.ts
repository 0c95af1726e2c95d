import { formatRupees } from '@app/domain/shared'
import { newId } from '../ids.ts'
import type { Facilitator } from '../robots/facilitator.ts'
import { paidByTwo } from '../robots/payout.ts'
import { madeUpScan } from '../scan.ts'
import { openOfficeOfPeople, type OfficeOfPeople, told } from './office-of-people.ts'
import type { Stage } from './stage.ts'
import { doorVisit, order } from './steps.ts'

export interface Suspended {
  id: 'suspension'
  states: string[]
  standings: string[]
  payPaisa: number
  paidAfterPaisa: number
  evidenceHash: string
  intact: boolean
  refusals: string[]
}

/** Review, notice with its evidence, answer, decision, appeal granted, pay released; and every step that somebody tries to skip. */
export async function playSuspension(stage: Stage): Promise<Suspended> {
  stage.transcript.heading('Suspended with due process, and the appeal granted')
  const office = await openOfficeOfPeople(stage.line)
  const { facilitator, payPaisa } = await someoneWithPay(stage)
  const who = facilitator.person.name
  const proceedingId = newId()
  const refusals: string[] = []
  const states: string[] = []
  const standings: string[] = []
  const note = async (): Promise<void> => {
    const view = await office.judge.call('proceedings.get', { proceedingId })
    states.push(view.state)
    standings.push(view.standing)
    await stage.tell(
      'The record',
      '—',
      `proceeding ${view.state}; ${who} stands ${view.standing}; pay ${view.payHeld ? 'held' : 'free'}`,
    )
  }
  const tries = async (what: string, code: string): Promise<void> => {
    refusals.push(code)
    await stage.tell('', '', `   ${what}: refused (${code}), nothing moved`)
  }

  await office.complainer.call('proceedings.open', {
    proceedingId,
    facilitatorId: facilitator.person.id,
    ground: 'Two households say that 500 more was asked',
  })
  await stage.tell('Operations', 'console', 'opens a review by hand: two households say that 500 more was asked')
  await note()
  await tries(
    'A supervisor tries to suspend without a notice',
    await told(office.judge, 'proceedings.decide', { proceedingId, outcome: 'suspension', days: 30, reason: 'Enough' }),
  )
  const hash = await serve(stage, office, proceedingId)
  await note()
  await tries(
    '… and before the answer or its days',
    await told(office.judge, 'proceedings.decide', { proceedingId, outcome: 'suspension', days: 30, reason: 'Enough' }),
  )
  const intact = await answer(stage, facilitator, proceedingId, hash)
  await note()
  await decide(stage, office, proceedingId, facilitator)
  await note()
  await tries(
    'Finance tries to pay out',
    await told(stage.people.finance, 'finance.payout', { batchId: newId(), facilitatorId: facilitator.person.id }),
  )
  await facilitator.voice.call('notices.appeal', { proceedingId, words: 'The slip is of that very day: see its stamp' })
  await stage.tell(who, 'facilitator app', 'appeals within the seven days')
  await note()
  await tries(
    'The one who decided tries to answer the appeal',
    await told(office.judge, 'proceedings.decideAppeal', { proceedingId, verdict: 'uphold', reason: 'As before' }),
  )
  await stage.pass(20)
  await office.hearer.call('proceedings.decideAppeal', {
    proceedingId,
    verdict: 'overturn',
    reason: 'The stamp is of that day; the parking was theirs to pay',
  })
  await stage.settle()
  await stage.tell('Another supervisor', 'console', 'hears it within 72 hours and grants it: the decision is undone')
  await note()
  const payouts = await paidByTwo(stage.people, { batchId: newId(), facilitatorId: facilitator.person.id })
  const paidAfterPaisa = payouts.reduce((sum, one) => sum + one.grossPaisa, 0)
  await stage.tell('Finance', 'console', `pays out ${formatRupees(paidAfterPaisa)}: held meanwhile, never lost`)
  if (paidAfterPaisa !== payPaisa) throw new Error(`${payPaisa} was earned and ${paidAfterPaisa} paid`)
  await facilitator.startShift()
  await stage.tell(who, 'facilitator app', 'is on duty again')
  return { id: 'suspension', states, standings, payPaisa, paidAfterPaisa, evidenceHash: hash, intact, refusals }
}

/** A visit is done and its days of holding are over. */
async function someoneWithPay(stage: Stage): Promise<{ facilitator: Facilitator; payPaisa: number }> {
  const citizen = stage.citizen('Test Citizen suspension')
  const ordered = await order(stage, citizen, {
    town: stage.home,
    serviceId: 'birth-certificate',
    caseId: 'timely',
    mode: 'doorstep',
    subject: 'Test Child',
  })
  const { facilitator } = await stage.takeVisit(ordered.requestId, 'collection')
  await doorVisit(stage, ordered, 'collection')
  await stage.pass(4 * 24)
  await stage.settle()
  const { availablePaisa } = await facilitator.voice.call('earnings.summary', {})
  if (availablePaisa === 0) throw new Error('nothing was earned')
  await stage.tell(
    facilitator.person.name,
    'facilitator app',
    `has earned ${formatRupees(availablePaisa)}, free to be paid out`,
  )
  return { facilitator, payPaisa: availablePaisa }
}

async function serve(stage: Stage, office: OfficeOfPeople, proceedingId: string): Promise<string> {
  const { fileId } = await office.judge.call(
    'proceedings.upload',
    { proceedingId, fileId: newId() },
    { bytes: await madeUpScan() },
  )
  const { notice } = await office.judge.call('proceedings.serve', {
    proceedingId,
    words: 'Two households say that you asked for 500 more than the receipt. Please answer.',
    evidence: [
      { label: 'Call-backs', words: 'Both were called back by different agents and said the same', fileId: null },
      { label: 'A note', words: 'Handed over by the second household', fileId },
    ],
  })
  await stage.settle()
  if (!notice) throw new Error('no notice was served')
  await stage.tell(
    'Supervisor',
    'console',
    `serves the notice with ${notice.evidence.length} pieces of evidence, frozen as ` +
      `${notice.hash.slice(0, 12)}…; answer by ${notice.answerDueAt.slice(0, 10)}`,
  )
  return notice.hash
}

async function answer(stage: Stage, facilitator: Facilitator, proceedingId: string, hash: string): Promise<boolean> {
  const who = facilitator.person.name
  await stage.pass(30)
  const notice = await facilitator.voice.call('notices.read', { proceedingId })
  await facilitator.voice.call('proceedings.file', {
    proceedingId,
    fileId: notice.evidence.find((one) => one.fileId)?.fileId ?? '',
  })
  await stage.tell(
    who,
    'facilitator app',
    `reads the notice and all its evidence (receipt ${stage.transcript.clock(notice.readAt!)}, hash ` +
      `${notice.hash === hash && notice.intact ? 'as served' : 'DIFFERS'})`,
  )
  const { fileId } = await facilitator.voice.call(
    'proceedings.upload',
    { proceedingId, fileId: newId() },
    { bytes: await madeUpScan() },
  )
  await facilitator.voice.call('notices.answer', {
    proceedingId,
    words: 'It was the parking fee, which they offered to pay. Here is the slip.',
    files: [fileId],
  })
  await stage.settle()
  await stage.tell(who, 'facilitator app', 'answers in words, with the parking slip')
  return notice.intact && notice.hash === hash
}

async function decide(
  stage: Stage,
  office: OfficeOfPeople,
  proceedingId: string,
  facilitator: Facilitator,
): Promise<void> {
  await office.judge.call('proceedings.decide', {
    proceedingId,
    outcome: 'suspension',
    days: 30,
    reason: 'The slip is not legible and names no day',
  })
  await stage.settle()
  await stage.tell(
    'Supervisor',
    'console',
    `decides, with reasons: suspended for 30 days. ${facilitator.person.name} gets no offers; the pay waits`,
  )
}
