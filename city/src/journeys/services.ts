import { bringHome, type Plan } from './drive.ts'
import type { Mode, Ordered, RequestView, Wish } from '../robots/citizen.ts'
import type { Stage } from './stage.ts'
import { order, rateEachOther } from './steps.ts'

/** One line of the report. Money is paisa; `feePaisa` is the government's lines alone. */
export interface Played {
  id: string; mode: Mode; states: string[]; visits: { kind: string; outcome: string }[]; receiptNo: string | null; feePaisa: number; commissionPaisa: number; ratings: number; openAdvancePaisa: number
}

interface Scenario { title: string; wish: (stage: Stage) => Omit<Wish, 'town'> & Partial<Pick<Wish, 'town'>>; plan?: Plan }

/** The first ten services, each by its own road. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  domicile: { title: 'A domicile certificate: an objection, cured by a free correction visit', wish: () => ({ serviceId: 'domicile', caseId: 'adult', mode: 'doorstep' }), plan: { objection: 'visit' } },
  'e-stamp': { title: 'An e-stamp paper for an affidavit', wish: () => ({ serviceId: 'e-stamp', caseId: 'affidavit', mode: 'doorstep' }) },
  'birth-certificate': { title: 'A birth certificate, free of the government’s fee', wish: () => ({ serviceId: 'birth-certificate', caseId: 'timely', mode: 'doorstep', subject: 'Test Child' }) },
  'death-certificate': { title: 'A death certificate', wish: () => ({ serviceId: 'death-certificate', caseId: 'by-family', mode: 'doorstep', subject: 'Test Deceased' }) },
  'marriage-certificate': { title: 'A marriage certificate', wish: () => ({ serviceId: 'marriage-certificate', caseId: 'muslim', mode: 'doorstep' }) },
  'divorce-certificate': { title: 'A divorce certificate, discreetly: the law’s waiting time, and a misprint corrected free', wish: () => ({ serviceId: 'divorce-certificate', mode: 'doorstep', manner: 'woman' }), plan: { misprint: true } },
  'vehicle-transfer': { title: 'A vehicle transfer: seller and buyer live in different districts', wish: (stage) => ({ serviceId: 'vehicle-transfer', caseId: 'sale', mode: 'doorstep', otherParty: stage.away }) },
  'property-tax': { title: 'Property tax, paid by PSID with no visit', wish: () => ({ serviceId: 'property-tax', caseId: 'pay', mode: 'remote', payWith: 'psid' }) },
  'token-tax': { title: 'Token tax, paid by PSID with no visit', wish: () => ({ serviceId: 'token-tax', caseId: 'private', mode: 'remote', payWith: 'psid' }) },
  'vehicle-registration': { title: 'A new vehicle’s registration; the plates come later', wish: () => ({ serviceId: 'vehicle-registration', caseId: 'local', mode: 'doorstep' }) },
}

/** Plays one service from the order to the ratings and the closing. */
export async function play(stage: Stage, id: string): Promise<Played> {
  const scenario = SCENARIOS[id]
  if (!scenario) throw new Error(`there is no journey "${id}"; there are ${Object.keys(SCENARIOS).join(', ')}`)
  stage.transcript.heading(scenario.title)
  const citizen = stage.citizen(`Test Citizen ${id}`)
  const ordered = await order(stage, citizen, { town: stage.home, ...scenario.wish(stage) })
  await bringHome(stage, citizen, ordered, scenario.plan)
  const ratings = ordered.wish.mode === 'doorstep' ? await rateEachOther(stage, citizen, ordered.requestId) : 0
  const view = await stage.until(citizen, ordered.requestId, ['closed'], 30)
  await stage.tell('The system', '—', 'closes the request; nothing is owed either way', ordered.requestId)
  const played = await report(stage, id, ordered, view, ratings)
  prove(played, ordered)
  return played
}

async function report(stage: Stage, id: string, ordered: Ordered, view: RequestView, ratings: number): Promise<Played> {
  return {
    id, mode: view.mode, states: view.timeline.filter((t) => STATES.has(t.kind)).map((t) => t.kind), visits: view.visits.flatMap((v) => v.tasks.map((kind) => ({ kind, outcome: v.state === 'completed' ? 'done' : v.state }))),
    receiptNo: view.money.receipts[0]?.receiptNo ?? null, feePaisa: view.quote.governmentFeePaisa, commissionPaisa: await commissionOf(stage, ordered.requestId), ratings, openAdvancePaisa: view.money.advancePaisa,
  }
}

const STATES = new Set(['booked', 'scheduled', 'visit_assigned', 'visiting', 'ready', 'submitted', 'in_process', 'objected', 'approved', 'issued', 'delivering', 'at_office', 'delivered', 'closed', 'rejected', 'withdrawn', 'cancelled', 'failed'])

/** What all legs of the request earned, as the facilitators' own statements say. */
async function commissionOf(stage: Stage, requestId: string): Promise<number> {
  let sum = 0
  for (const { voice } of stage.people.facilitators) {
    const past = (await voice.call('visits.list', { past: 'true', limit: 100 })).items
    const tasks = new Set(past.flatMap((v) => v.tasks.filter((t) => t.requestId === requestId).map((t) => t.id)))
    if (!tasks.size) continue
    const { items } = await voice.call('earnings.summary', { limit: 100 })
    sum += items.filter((i) => i.taskId !== null && tasks.has(i.taskId)).reduce((all, i) => all + i.grossPaisa, 0)
  }
  return sum
}

/** A journey that merely ran has shown nothing: what it promised is checked. */
function prove(played: Played, ordered: Ordered): void {
  const must = (holds: boolean, words: string): void => {
    if (!holds) throw new Error(`${played.id}: ${words}; ${JSON.stringify(played)}`)
  }
  must(played.openAdvancePaisa === 0, 'the advance is not zero at the end')
  must(played.states.at(-1) === 'closed' && played.states.includes('delivered'), 'it was not delivered and closed')
  if (ordered.wish.mode === 'doorstep') {
    must(played.visits.some((v) => v.kind === 'collection' && v.outcome === 'done'), 'no collection was done')
    must(played.visits.some((v) => v.kind === 'delivery' && v.outcome === 'done'), 'nothing was brought home')
    must(played.commissionPaisa > 0, 'no commission was booked')
    must(played.ratings >= 2 && played.ratings % 2 === 0, 'both sides have not rated')
    must(played.receiptNo !== null, 'there is no receipt')
  } else must(played.visits.length === 0, 'a visit was made though none is needed')
  if (SCENARIOS[played.id]?.plan) must(played.states.includes('objected'), 'the planted objection or misprint did not happen')
}
