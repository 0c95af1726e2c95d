import { bringHome, bringSecondPaper, type Plan } from './drive.ts'
import type { Facilitator } from '../robots/facilitator.ts'
import type { Ordered, RequestView, Wish } from '../robots/citizen.ts'
import { payOut, payRefund } from './money.ts'
import type { Played } from './played.ts'
import { prove } from './prove.ts'
import type { Stage } from './stage.ts'
import { order, rateEachOther } from './steps.ts'
import { receivedPaisa, rupees, statesOf } from './transcript.ts'

interface Scenario {
  title: string
  wish: (stage: Stage) => Omit<Wish, 'town'> & Partial<Pick<Wish, 'town'>>
  plan?: Plan
}

const SELLERS_PHONE = '+923045550001'

/** The first ten services, each by its own road. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  domicile: {
    title:
      'A domicile certificate: prepaid by PSID; third parties paid on receipts and reimbursed; ' +
      'an objection cured by a free correction visit',
    wish: () => ({ serviceId: 'domicile', caseId: 'adult', mode: 'doorstep', payWith: 'psid' }),
    plan: {
      objection: 'visit',
      prepaid: true,
      thirdParties: {
        at: 'collection',
        costs: { 'affidavit-paper': 300_00, 'oath-commissioner': 80_00, copies: 50_00 },
      },
    },
  },
  'e-stamp': {
    title: 'An e-stamp paper for an affidavit',
    wish: () => ({ serviceId: 'e-stamp', caseId: 'affidavit', mode: 'doorstep' }),
  },
  'birth-certificate': {
    title: 'A birth certificate, free of the government’s fee',
    wish: () => ({ serviceId: 'birth-certificate', caseId: 'timely', mode: 'doorstep', subject: 'Test Child' }),
  },
  'death-certificate': {
    title: 'A death certificate',
    wish: () => ({ serviceId: 'death-certificate', caseId: 'by-family', mode: 'doorstep', subject: 'Test Deceased' }),
  },
  'marriage-certificate': {
    title: 'A marriage certificate',
    wish: () => ({ serviceId: 'marriage-certificate', caseId: 'muslim', mode: 'doorstep' }),
  },
  'divorce-certificate': {
    title: 'A divorce certificate, discreetly and by a woman: the law’s waiting time, and a misprint corrected free',
    wish: () => ({ serviceId: 'divorce-certificate', mode: 'doorstep', manner: 'woman' }),
    plan: { misprint: true },
  },
  'vehicle-transfer': {
    title: 'A vehicle transfer: seller and buyer live in different districts, and each appears in their own',
    wish: (stage) => ({
      serviceId: 'vehicle-transfer',
      caseId: 'sale',
      mode: 'doorstep',
      otherParty: stage.away,
      otherPhone: SELLERS_PHONE,
    }),
    plan: { thirdParties: { at: 'delivery', costs: { 'biometric-agent': 200_00 } } },
  },
  'property-tax': {
    title: 'Property tax, paid by PSID with no visit',
    wish: () => ({ serviceId: 'property-tax', caseId: 'pay', mode: 'remote', payWith: 'psid' }),
  },
  'token-tax': {
    title: 'Token tax, paid by PSID with no visit',
    wish: () => ({ serviceId: 'token-tax', caseId: 'private', mode: 'remote', payWith: 'psid' }),
  },
  'vehicle-registration': {
    title: 'A new vehicle’s registration; the number plates come later, by a visit of their own',
    wish: () => ({ serviceId: 'vehicle-registration', caseId: 'local', mode: 'doorstep' }),
  },
}

/** Plays one service from the order to the ratings and the closing. `wrongCode` is planted, to see it fail. */
export async function play(stage: Stage, id: string, planted: Pick<Plan, 'wrongCode'> = {}): Promise<Played> {
  const scenario = SCENARIOS[id]
  if (!scenario) throw new Error(`there is no journey "${id}"; there are ${Object.keys(SCENARIOS).join(', ')}`)
  stage.transcript.heading(scenario.title)
  await stage.officeOpens()
  const plan = { ...scenario.plan, ...planted }
  const citizen = stage.citizen(`Test Citizen ${id}`)
  const ordered = await order(stage, citizen, { town: stage.home, ...scenario.wish(stage) })
  await bringHome(stage, citizen, ordered, plan)
  let ratings = ordered.wish.mode === 'doorstep' ? await rateEachOther(stage, citizen, ordered.requestId) : 0
  if (await bringSecondPaper(stage, citizen, ordered)) ratings += await rateEachOther(stage, citizen, ordered.requestId)
  const refundedPaisa = await payRefund(stage, citizen, ordered)
  const view = await stage.until(citizen, ordered.requestId, ['closed'], 30)
  await stage.tell(
    'The system',
    'clock',
    'closes the request; nothing is owed either way, and every paper is home',
    ordered.requestId,
  )
  const { paisa: commissionPaisa, earners } = await commissionOf(stage, ordered.requestId)
  if (commissionPaisa > 0)
    await stage.tell(
      'The system',
      'ledger',
      `commission of all legs: ${rupees(commissionPaisa)}, to ${earners.map((one) => one.person.name).join(' and ')}`,
    )
  const reimbursedPaisa = plan.thirdParties && plan.prepaid ? await reimburse(stage, earners) : 0
  const played = report(id, view, { ratings, commissionPaisa })
  prove(stage, played, { ordered, view, plan, refundedPaisa, reimbursedPaisa })
  return played
}

function report(id: string, view: RequestView, more: Pick<Played, 'ratings' | 'commissionPaisa'>): Played {
  const { quote } = view
  return {
    id,
    mode: view.mode,
    states: statesOf(view),
    visits: view.visits.flatMap((v) =>
      v.tasks.map((kind) => ({ kind, outcome: v.state === 'completed' ? 'done' : v.state })),
    ),
    receiptNo: view.money.receipts[0]?.receiptNo ?? null,
    feePaisa: receivedPaisa(view) - (quote.totalPaisa - quote.governmentFeePaisa),
    ...more,
    openAdvancePaisa: view.money.advancePaisa,
  }
}

/** What all legs of the request earned, as the facilitators' own statements say, and who earned it. */
async function commissionOf(stage: Stage, requestId: string): Promise<{ paisa: number; earners: Facilitator[] }> {
  let paisa = 0
  const earners: Facilitator[] = []
  for (const facilitator of stage.people.facilitators) {
    const { voice } = facilitator
    const past = (await voice.call('visits.list', { past: 'true', limit: 100 })).items
    const tasks = new Set(past.flatMap((v) => v.tasks.filter((t) => t.requestId === requestId).map((t) => t.id)))
    if (!tasks.size) continue
    const { items } = await voice.call('earnings.summary', { limit: 100 })
    const earned = items
      .filter((i) => i.taskId !== null && tasks.has(i.taskId))
      .reduce((all, i) => all + i.grossPaisa, 0)
    if (earned > 0) earners.push(facilitator)
    paisa += earned
  }
  return { paisa, earners }
}

/** What the payouts bring beyond the commission is what was paid out of the own pocket. */
async function reimburse(stage: Stage, earners: readonly Facilitator[]): Promise<number> {
  let paisa = 0
  for (const facilitator of earners) {
    const { availablePaisa } = await facilitator.voice.call('earnings.summary', { limit: 100 })
    paisa += (await payOut(stage, facilitator)).grossPaisa - availablePaisa
  }
  return paisa
}

export type { Ordered }
