import { findSlots } from '../catalogue.ts'
import type { Citizen, Ordered, RequestView } from '../robots/citizen.ts'
import type { Stage } from './stage.ts'
import { counterVisit, deskDecides, doorVisit, payPsid } from './steps.ts'

/** What is planted on the way. Each happens once. */
export interface Plan {
  /** The clerk objects, and the citizen asks for the free correction visit, or cures by upload. */
  objection?: 'visit' | 'upload'
  /** The paper is printed with a mistake, and corrected free. */
  misprint?: boolean
}

const ROUNDS_MAX = 400

/** Does whatever is due next, by whoever's turn it is, until the paper is at home. */
export async function bringHome(stage: Stage, citizen: Citizen, ordered: Ordered, plan: Plan = {}): Promise<RequestView> {
  const left = { ...plan }
  for (let round = 0; round < ROUNDS_MAX; round++) {
    await stage.settle()
    const view = await citizen.view(ordered.requestId)
    if (view.state === 'delivered' || view.state === 'closed') return view
    if (['rejected', 'withdrawn', 'cancelled', 'failed'].includes(view.state)) throw new Error(`${ordered.trackingNo} ended ${view.state}: ${view.spoken.en}`)
    await step(stage, citizen, ordered, view, left)
  }
  const view = await citizen.view(ordered.requestId)
  throw new Error(`${ordered.trackingNo} is still ${view.state} after ${ROUNDS_MAX} rounds: ${view.spoken.en}`)
}

async function step(stage: Stage, citizen: Citizen, ordered: Ordered, view: RequestView, left: Plan): Promise<void> {
  const waiting = (kind: string) => view.visits.some((v) => v.tasks.some((t) => t === kind) && !['completed', 'failed', 'cancelled'].includes(v.state))
  switch (view.state) {
    case 'booked': return atHome(stage, citizen, ordered, view)
    case 'scheduled': case 'visit_assigned': case 'visiting':
      // Whoever is asked answers while the offer lives; the bank can wait.
      await stage.takeVisit(ordered.requestId, 'collection')
      if (view.quote.duePsidPaisa > 0 && view.money.receipts.length === 0) await payPsid(stage, citizen, ordered.requestId)
      return void (await doorVisit(stage, ordered, 'collection'))
    case 'ready': return waiting('filing') ? counterVisit(stage, ordered, 'filing', 'taken') : stage.pass(2)
    case 'submitted': case 'in_process': case 'approved': return atOffice(stage, citizen, ordered, view, left)
    case 'objected': return cure(stage, citizen, ordered, view, left)
    case 'issued': return waiting('pickUp') ? counterVisit(stage, ordered, 'pickUp', 'picked_up') : stage.pass(2)
    case 'delivering': return void (await doorVisit(stage, ordered, 'delivery'))
    default: return stage.pass(6)
  }
}

/** Remote: form, papers and proof from home, the fee by PSID. */
async function atHome(stage: Stage, citizen: Citizen, ordered: Ordered, view: RequestView): Promise<void> {
  if (ordered.wish.mode === 'doorstep') return chooseSlot(stage, citizen, ordered)
  if (ordered.wish.mode !== 'remote') return stage.pass(1)
  await citizen.fillFromHome(ordered)
  await stage.tell(citizen.name, 'web', 'fills the form, uploads the papers and says yes to each line', ordered.requestId)
  if (view.money.owedPaisa > 0) await payPsid(stage, citizen, ordered.requestId, 'all')
  await citizen.voice.call('requests.completeByUpload', { requestId: ordered.requestId })
  await stage.settle()
  await stage.tell(citizen.name, 'web', 'sends it off: no visit was needed', ordered.requestId)
}

async function chooseSlot(stage: Stage, citizen: Citizen, ordered: Ordered): Promise<void> {
  const [slot] = await findSlots(stage.line, { tehsilId: ordered.wish.town.tehsilId, serviceId: ordered.wish.serviceId, manner: ordered.wish.manner ?? 'soonest' }, await stage.line.now())
  if (!slot) return stage.pass(6)
  await citizen.voice.call('requests.confirmSlot', { requestId: ordered.requestId, slotId: slot.id })
  await stage.settle()
  return stage.tell(citizen.name, 'web', 'chooses a slot', ordered.requestId)
}

async function atOffice(stage: Stage, citizen: Citizen, ordered: Ordered, view: RequestView, left: Plan): Promise<void> {
  const need = view.needs.find((n) => n.state === 'open' && n.mine)
  if (need) {
    await citizen.voice.call('requests.meetNeed', { requestId: ordered.requestId, needId: need.id, reference: `REF-${need.id.slice(-6)}` })
    await stage.settle()
    return stage.tell(need.partyLabel.en, 'agent’s counter', `${need.what.en}: done`, ordered.requestId)
  }
  const wait = view.needs.find((n) => n.state === 'open')
  if (wait) {
    await stage.tell('The law', '—', `${wait.what.en}${wait.dueAt ? `, until ${wait.dueAt.slice(0, 10)}` : ''}`, ordered.requestId)
    return wait.dueAt ? stage.passTo(new Date(Date.parse(wait.dueAt) + 3_600_000)) : stage.pass(24)
  }
  // What was handed in at a counter is decided at that counter's desk, whatever system the department has.
  if (ordered.definition.connector.kind !== 'desk' && !ordered.found.legs.includes('filing')) return stage.pass(3)
  if (left.objection && view.state !== 'approved') {
    await deskDecides(stage, citizen, ordered, { object: '' })
    return
  }
  const misprint = left.misprint === true
  delete left.misprint
  await deskDecides(stage, citizen, ordered, { misprint })
}

async function cure(stage: Stage, citizen: Citizen, ordered: Ordered, view: RequestView, left: Plan): Promise<void> {
  const way = left.objection
  delete left.objection
  const objection = view.application?.objection
  if (view.visits.some((v) => v.tasks.includes('correction') && !['completed', 'failed', 'cancelled'].includes(v.state))) return void (await doorVisit(stage, ordered, 'correction'))
  // A misprint of the office's own is corrected by the office; the citizen has nothing to do.
  if (view.waitingOn === 'department') return ordered.definition.connector.kind === 'desk' ? void (await deskDecides(stage, citizen, ordered)) : stage.pass(6)
  if (way === 'upload' || !objection?.freeVisit) {
    await citizen.uploadPapers(ordered.requestId, ordered.found, ordered.answers, objection?.cureItems)
    await citizen.voice.call('requests.cure', { requestId: ordered.requestId, by: 'upload' })
    await stage.settle()
    return stage.tell(citizen.name, 'web', 'cures the objection by uploading the paper', ordered.requestId)
  }
  await citizen.voice.call('requests.cure', { requestId: ordered.requestId, by: 'visit' })
  await stage.settle()
  await stage.tell(citizen.name, 'web', 'asks for the free correction visit', ordered.requestId)
  await doorVisit(stage, ordered, 'correction')
}
