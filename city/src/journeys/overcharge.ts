import { newId } from '../ids.ts'
import { accountOf, paidBack, wantsBack } from '../robots/refund.ts'
import type { Citizen, Ordered } from '../robots/citizen.ts'
import type { Facilitator } from '../robots/facilitator.ts'
import { texts } from '../text-message.ts'
import { bringHome } from './drive.ts'
import type { Played } from './played.ts'
import type { Stage } from './stage.ts'
import { doorVisit, order } from './steps.ts'
import { rupees, statesOf } from './transcript.ts'

/** What a complaint's journey shows beside the service that it is about. */
export interface Complained extends Played {
  complaint: {
    caseNo: string
    secondsToQuestion: number
    goodwillPaisa: number
    backSameDay: boolean
    takenBackPaisa: number
    evidenceHash: string
    reopenedTo: string
    state: string
  }
}

const TITLE =
  'Paid more? From the receipt to the case: the money back the same day, the pay taken back, the request opened again'
const ASKED_PAISA = 500_00
const QUESTION_WITHIN_SECONDS = 120

/** Asked for more at the door, a citizen answers the text message with one key; what follows is told to its end. */
export async function playOvercharge(stage: Stage): Promise<Complained> {
  stage.transcript.heading(TITLE)
  const citizen = stage.citizen('Test Citizen overcharge')
  const ordered = await order(stage, citizen, {
    town: stage.home,
    serviceId: 'birth-certificate',
    caseId: 'timely',
    mode: 'doorstep',
    subject: 'Test Child',
  })
  let accused: Facilitator | undefined
  await doorVisit(stage, ordered, 'collection', {
    onTheWay: async (facilitator) => {
      accused = facilitator
      await stage.tell(
        facilitator.person.name,
        'at the door',
        `asks for ${rupees(ASKED_PAISA)} more, “for the officer”; nothing of it is on the receipt`,
      )
    },
  })
  if (!accused) throw new Error('nobody came')
  const secondsToQuestion = await theQuestion(stage, citizen)
  await citizen.voice.call('requests.withdraw', {
    requestId: ordered.requestId,
    reason: 'I was asked for more than the price',
  })
  await stage.settle()
  await stage.tell(citizen.name, 'web', 'loses trust and takes the request back', ordered.requestId)
  const caseId = await oneKey(stage, citizen, ordered)
  const goodwillPaisa = await moneyBack(stage, citizen, ordered, caseId)
  const evidenceHash = await inquiry(stage, citizen, accused, caseId)
  const reopenedTo = (await citizen.view(ordered.requestId)).state
  await bringHome(stage, citizen, ordered)
  await stage.tell('The programme', 'door', 'what was begun is brought to its end', ordered.requestId)
  return theEnd(stage, citizen, accused, {
    ordered,
    caseId,
    secondsToQuestion,
    goodwillPaisa,
    evidenceHash,
    reopenedTo,
  })
}

async function theQuestion(stage: Stage, citizen: Citizen): Promise<number> {
  const now = await stage.line.now()
  const [asked] = await citizen.voice.messages('extra_money_question')
  if (!asked) throw new Error('the household was not asked whether anybody wanted more')
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(asked.at)) / 1_000))
  if (seconds > QUESTION_WITHIN_SECONDS) throw new Error(`the question came ${seconds} s late`)
  await stage.tell('The system', 'text message', `“${asked.text}”`)
  return seconds
}

async function oneKey(stage: Stage, citizen: Citizen, ordered: Ordered): Promise<string> {
  await texts(stage.line, citizen.voice.phone, '1')
  await stage.settle()
  await stage.tell(citizen.name, 'text message', 'answers with one key: 1', ordered.requestId)
  const [found] = (await citizen.voice.call('grievances.mine', { requestId: ordered.requestId })).items
  if (found?.kind !== 'overcharge') throw new Error('no case was opened')
  await stage.tell(
    'The system',
    'complaints',
    `opens case ${found.caseNo}: ${found.accusedName ?? 'nobody'} is complained of; the evidence is ` +
      `frozen, the pay for the visit is held; an answer is due by ${found.dueAt?.slice(0, 10)}`,
  )
  return found.id
}

/** Up to our charge, the same day, before anybody has looked; finance sends it by bank. */
async function moneyBack(stage: Stage, citizen: Citizen, ordered: Ordered, caseId: string): Promise<number> {
  const { goodwillPaisa } = await citizen.voice.call('grievances.get', { grievanceId: caseId })
  await wantsBack(citizen.voice, ordered.requestId, accountOf(citizen.voice, citizen.name))
  await paidBack(stage.people.finance, ordered.requestId, `BANK-${ordered.trackingNo}`)
  await stage.settle()
  await stage.tell(
    'Finance',
    'console',
    `sends ${rupees(goodwillPaisa)} back to the household by bank, the same day`,
    ordered.requestId,
  )
  return goodwillPaisa
}

async function inquiry(stage: Stage, citizen: Citizen, accused: Facilitator, caseId: string): Promise<string> {
  const { grievanceOfficer: officer } = stage.people
  await stage.pass(23.5)
  const seen = await officer.call('grievances.get', { grievanceId: caseId })
  const { evidence } = seen
  await stage.tell(
    'The grievance officer',
    'console',
    `reads what was frozen (${evidence.hash.slice(0, 12)}…, ${evidence.intact ? 'intact' : 'BROKEN'}): ` +
      `${evidence.history.length} lines of history, ${evidence.messages.length} messages, receipt over ` +
      `${rupees(evidence.money.receipts[0]?.amountPaisa ?? 0)}, both codes ` +
      `${evidence.visit?.codes.completionProven ? 'proven' : 'not proven'}`,
  )
  await officer.call('grievances.say', {
    grievanceId: caseId,
    messageId: newId(),
    to: 'accused',
    words: 'The household says that more was asked for than is on the receipt. What happened?',
  })
  await officer.call('grievances.say', {
    grievanceId: caseId,
    messageId: newId(),
    to: 'complainant',
    words: 'How much was asked for, and for what?',
  })
  await stage.settle()
  await citizen.voice.call('grievances.say', {
    grievanceId: caseId,
    messageId: newId(),
    words: `${rupees(ASKED_PAISA)}, “for the officer”. I did not pay it.`,
  })
  await stage.tell(citizen.name, 'web', `answers: ${rupees(ASKED_PAISA)}, “for the officer”`)
  const own = await accused.voice.call('grievances.say', {
    grievanceId: caseId,
    messageId: newId(),
    words: 'I thought that there would be a cost at the counter. I am sorry.',
  })
  if (JSON.stringify(own).includes('for the officer') || own.evidence.request.subjectName !== '')
    throw new Error('the accused reads what is not theirs to read')
  await stage.tell(
    accused.person.name,
    'facilitator app',
    'answers, without seeing who complained or in what words: “I thought that there would be a cost at the counter. I am sorry.”',
  )
  await stage.pass(2)
  const decided = await officer.call('grievances.decide', {
    grievanceId: caseId,
    upheld: true,
    reasonCode: 'admitted',
    words: 'It was admitted. Nothing may be asked for beyond the receipt.',
    remedies: [{ kind: 'clawback' }, { kind: 'retraining' }, { kind: 'reopen', to: 'ready' }],
  })
  await stage.settle()
  await stage.tell(
    'The grievance officer',
    'console',
    `upholds it: ${decided.decisions
      .at(-1)
      ?.remedies.map((one) => one.words.en)
      .join('; ')}`,
    decided.requestId,
  )
  return evidence.hash
}

interface Told {
  ordered: Ordered
  caseId: string
  secondsToQuestion: number
  goodwillPaisa: number
  evidenceHash: string
  reopenedTo: string
}

/** The days of appeal pass; the pay is taken back, the request is closed, and the report is checked. */
async function theEnd(stage: Stage, citizen: Citizen, accused: Facilitator, told: Told): Promise<Complained> {
  const { requestId } = told.ordered
  const view = await stage.until(citizen, requestId, ['closed'], 30)
  await stage.pass(24 * 8)
  await stage.settle()
  const closed = await stage.people.grievanceOfficer.call('grievances.get', { grievanceId: told.caseId })
  const { items } = await accused.voice.call('earnings.summary', { limit: 100 })
  const takenBackPaisa = items.filter((one) => one.state === 'taken_back').reduce((sum, one) => sum + one.grossPaisa, 0)
  await stage.tell(
    'The system',
    'complaints',
    `nobody appealed: the case is ${closed.state}, and ${rupees(takenBackPaisa)} of pay for the visit are taken back`,
    requestId,
  )
  const sentOn = closed.evidence.intact ? (await citizen.voice.messages('overcharge_opened'))[0]?.at : undefined
  const refunded = (await citizen.view(requestId)).money
  const played: Complained = {
    id: 'overcharge',
    mode: view.mode,
    states: statesOf(view),
    visits: view.visits.flatMap((v) =>
      v.tasks.map((kind) => ({ kind, outcome: v.state === 'completed' ? 'done' : v.state })),
    ),
    receiptNo: view.money.receipts[0]?.receiptNo ?? null,
    feePaisa: 0,
    commissionPaisa: items.reduce((sum, one) => sum + one.grossPaisa, 0),
    ratings: 0,
    openAdvancePaisa: refunded.advancePaisa,
    complaint: {
      caseNo: closed.caseNo,
      secondsToQuestion: told.secondsToQuestion,
      goodwillPaisa: told.goodwillPaisa,
      backSameDay: sentOn?.slice(0, 10) === closed.filedAt.slice(0, 10) && refunded.refundPaisa === 0,
      takenBackPaisa,
      evidenceHash: told.evidenceHash,
      reopenedTo: told.reopenedTo,
      state: closed.state,
    },
  }
  await prove(stage, played, told)
  return played
}

/** A journey that merely ran has shown nothing. */
async function prove(stage: Stage, played: Complained, told: Told): Promise<void> {
  const must = (holds: boolean, words: string): void => {
    if (!holds) throw new Error(`overcharge: ${words}; ${JSON.stringify(played)}`)
  }
  const { complaint } = played
  must(complaint.goodwillPaisa > 0 && complaint.backSameDay, 'the money was not back the same day')
  must(complaint.takenBackPaisa > 0, 'no pay was taken back')
  must(complaint.state === 'closed', 'the case is not closed')
  must(
    played.states.includes('withdrawn') && played.states.indexOf('withdrawn') < played.states.lastIndexOf('delivered'),
    'the request was not opened again and delivered',
  )
  must(told.reopenedTo !== 'withdrawn' && played.openAdvancePaisa === 0, 'the request is not where the decision put it')
  const { violations } = await stage.line.send('demo.invariants', {})
  must(violations.length === 0, `something does not hold: ${JSON.stringify(violations)}`)
}
