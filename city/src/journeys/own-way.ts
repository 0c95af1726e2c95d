import { formatRupees } from '@app/domain/shared'
import { newId } from '../ids.ts'
import type { Citizen, Ordered } from '../robots/citizen.ts'
import { told } from './office-of-people.ts'
import type { Stage } from './stage.ts'
import { order } from './steps.ts'
import { statesOf } from './transcript.ts'

/** What the own way's journey shows. */
export interface OnOnesOwn {
  id: 'self-service'
  mode: string
  cheapestFirst: string
  states: string[]
  chargePaisa: number
  reference: string
  remindedOnce: boolean
  askedAfterDays: number
  outcome: string
  openAdvancePaisa: number
  refusals: string[]
}

const TITLE =
  'On one’s own: where, when and with what; the form printed with the answers; own reminders, and the question what came of it'
const REFERENCE = 'UC-7/2026/118'
const HOUR_MS = 3_600_000

/** Somebody would rather go themselves. The programme tells them all it knows, and counts it as their own way. */
export async function playSelfService(stage: Stage): Promise<OnOnesOwn> {
  stage.transcript.heading(TITLE)
  const citizen = stage.citizen('Test Citizen self-service')
  const refusals: string[] = []
  const ordered = await order(stage, citizen, {
    town: stage.home,
    serviceId: 'domicile',
    caseId: 'adult',
    mode: 'selfService',
  })
  const cheapestFirst = await ways(stage, ordered)
  await getReady(stage, citizen, ordered, refusals)
  const reminded = await go(stage, citizen, ordered)
  const askedAfterDays = await asked(stage, citizen, ordered)
  refusals.push(await told(citizen.voice, 'selfService.outcome', { requestId: ordered.requestId, outcome: 'refused' }))
  await citizen.voice.call('selfService.outcome', {
    requestId: ordered.requestId,
    outcome: 'received',
    documentNo: 'DOM-2026-118',
  })
  await stage.settle()
  await stage.tell(
    citizen.name,
    'web',
    `a refusal without words was not taken (${refusals.at(-1)}); says: I have the paper. Counted as told by the citizen`,
    ordered.requestId,
  )
  const view = await citizen.view(ordered.requestId)
  if (view.state !== 'delivered' && view.state !== 'closed') throw new Error(`it ended ${view.state}`)
  // Of a few only ours see the row.
  const { rows } = await stage.people.operations.call('figures.outcomes', {})
  const own = rows.find((row) => row.mode === 'selfService')
  if (!own || own.delivered < 1) throw new Error('it is not counted as a way of its own')
  await stage.tell(
    'The figures',
    'open',
    `own way: ${own.received} received, ${own.delivered} delivered, ${own.open} open`,
  )
  return {
    id: 'self-service',
    mode: view.mode,
    cheapestFirst,
    states: statesOf(view),
    chargePaisa: view.quote.chargePaisa,
    reference: REFERENCE,
    remindedOnce: reminded,
    askedAfterDays,
    outcome: 'received',
    openAdvancePaisa: view.money.advancePaisa,
    refusals,
  }
}

/** What costs least stands first, whatever we earn by the others. */
async function ways(stage: Stage, ordered: Ordered): Promise<string> {
  const { options } = await stage.line.send('catalogue.quote', {
    serviceId: ordered.wish.serviceId,
    caseId: ordered.found.id,
    answers: JSON.stringify(ordered.answers),
  })
  const totals = options.map((one) => one.quote.totalPaisa)
  if (totals.some((total, i) => i > 0 && total < totals[i - 1]!))
    throw new Error('a dearer way stands before a cheaper one')
  await stage.tell(
    'The system',
    'quote',
    `the lawful ways, cheapest first: ${options.map((one) => `${one.mode} ${formatRupees(one.quote.totalPaisa)}`).join(', ')}`,
  )
  return options[0]?.mode ?? ''
}

async function getReady(stage: Stage, citizen: Citizen, ordered: Ordered, refusals: string[]): Promise<void> {
  const { requestId } = ordered
  refusals.push(await told(citizen.voice, 'selfService.outcome', { requestId, outcome: 'received' }))
  const guide = await citizen.voice.call('selfService.guide', { requestId })
  const open = guide.hours.find((day) => day.opens)
  await stage.tell(
    'The system',
    'web',
    `${guide.office.name.en}, ${guide.office.address.en}; next open ${open?.day ?? '—'} ` +
      `${open?.opens ?? ''}–${open?.closes ?? ''}; take: ` +
      `${guide.take.map((item) => item.label.en.toLowerCase()).join(', ')}; pay ` +
      `${formatRupees(guide.totalPaisa)} there, nothing to us`,
  )
  const { formVersion } = await citizen.view(requestId)
  await citizen.voice.call('requests.saveAnswers', {
    requestId,
    formVersion,
    answers: ordered.answers as Record<string, unknown>,
    complete: true,
  })
  const pdf = Buffer.from((await citizen.voice.call('selfService.form', { requestId, language: 'ur' })) as Uint8Array)
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('the form is no PDF')
  await stage.tell(
    citizen.name,
    'web',
    `fills the form and prints it, ${Math.round(pdf.length / 1024)} KiB, with the answers in it`,
    requestId,
  )
}

async function go(stage: Stage, citizen: Citizen, ordered: Ordered): Promise<boolean> {
  const { requestId } = ordered
  const at = new Date((await stage.line.now()).getTime() + 26 * HOUR_MS).toISOString()
  await citizen.voice.call('selfService.remind', {
    requestId,
    reminderId: newId(),
    at,
    words: 'Ask at counter 3 for the domicile branch',
  })
  await stage.tell(citizen.name, 'web', 'writes a reminder for tomorrow; its words stay in the app')
  await stage.pass(30)
  await stage.settle()
  const reminders = await citizen.voice.messages('own_reminder')
  if (reminders.length !== 1 || reminders[0]?.text.includes('counter 3'))
    throw new Error(`${reminders.length} reminders, or one that tells the words`)
  await stage.tell('The system', 'text message', `“${reminders[0]?.text}”`)
  await citizen.voice.call('requests.fileOneself', { requestId, reference: REFERENCE })
  await stage.settle()
  await stage.tell(citizen.name, 'web', `was at the office and enters its number, ${REFERENCE}`, requestId)
  return true
}

/** The office never speaks to us here: when its days are over, the citizen is asked. */
async function asked(stage: Stage, citizen: Citizen, ordered: Ordered): Promise<number> {
  const { filedAt, dueAt } = await citizen.voice.call('selfService.guide', { requestId: ordered.requestId })
  if (!dueAt || !filedAt) throw new Error('no day is set')
  await stage.passTo(new Date(Date.parse(dueAt) + 20 * HOUR_MS))
  await stage.settle()
  const [question] = await citizen.voice.messages('own_outcome')
  if (!question) throw new Error('nobody asked what came of it')
  await stage.tell('The system', 'text message', `“${question.text}”`)
  return Math.round((Date.parse(question.at) - Date.parse(filedAt)) / 86_400_000)
}
