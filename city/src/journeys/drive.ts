import { findSlots } from '../catalogue.ts'
import type { Citizen, Ordered, RequestView } from '../robots/citizen.ts'
import { payPsid, payThirdParties } from './money.ts'
import { appear, waitForTheLaw } from './needs.ts'
import type { Stage } from './stage.ts'
import { counterVisit, deskDecides, doorVisit } from './steps.ts'

/** What is planted on the way. Each happens once. */
export interface Plan {
  /** The clerk objects, and the citizen asks for the free correction visit, or cures by upload. */
  objection?: 'visit' | 'upload'
  /** The paper is printed with a mistake, and corrected free. */
  misprint?: boolean
  /** Everything is paid by PSID before the visit. */
  prepaid?: boolean
  /** What third parties took for it, by the quote's line; paid by the facilitator at that visit. */
  thirdParties?: { at: 'collection' | 'delivery'; costs: Readonly<Record<string, number>> }
  /** Whoever is at the door reads out another code: the journey has to fail. */
  wrongCode?: boolean
}

const ROUNDS_MAX = 400
const ENDED = ['rejected', 'withdrawn', 'cancelled', 'failed']

/** Does whatever is due next, by whoever's turn it is, until the paper is at home. */
export async function bringHome(
  stage: Stage,
  citizen: Citizen,
  ordered: Ordered,
  plan: Plan = {},
): Promise<RequestView> {
  const left = { ...plan }
  for (let round = 0; round < ROUNDS_MAX; round++) {
    await stage.settle()
    const view = await citizen.view(ordered.requestId)
    if (view.state === 'delivered' || view.state === 'closed') return view
    if (ENDED.includes(view.state)) throw new Error(`${ordered.trackingNo} ended ${view.state}: ${view.spoken.en}`)
    await step(stage, citizen, ordered, view, left)
  }
  const view = await citizen.view(ordered.requestId)
  throw new Error(`${ordered.trackingNo} is still ${view.state} after ${ROUNDS_MAX} rounds: ${view.spoken.en}`)
}

const waiting = (view: RequestView, kind: string): boolean =>
  view.visits.some((v) => v.tasks.some((t) => t === kind) && !['completed', 'failed', 'cancelled'].includes(v.state))

async function step(stage: Stage, citizen: Citizen, ordered: Ordered, view: RequestView, left: Plan): Promise<void> {
  switch (view.state) {
    case 'booked':
      return atHome(stage, citizen, ordered, view)
    case 'scheduled':
    case 'visit_assigned':
    case 'visiting':
      // Whoever is asked answers while the offer lives; the bank can wait.
      await stage.takeVisit(ordered.requestId, 'collection')
      if ((left.prepaid || view.quote.duePsidPaisa > 0) && view.money.receipts.length === 0)
        await payPsid(stage, citizen, ordered.requestId, left.prepaid ? 'all' : 'government')
      return atTheDoor(stage, ordered, 'collection', left)
    case 'ready':
      return waiting(view, 'filing') ? counterVisit(stage, ordered, 'filing', 'taken') : stage.pass(2)
    case 'submitted':
    case 'in_process':
    case 'approved':
      return atOffice(stage, citizen, ordered, view, left)
    case 'objected':
      return cure(stage, citizen, ordered, view, left)
    case 'issued':
      return waiting(view, 'pickUp') ? counterVisit(stage, ordered, 'pickUp', 'picked_up') : stage.pass(2)
    case 'delivering':
      return atTheDoor(stage, ordered, 'delivery', left)
    default:
      return stage.pass(6)
  }
}

async function atTheDoor(stage: Stage, ordered: Ordered, kind: 'collection' | 'delivery', left: Plan): Promise<void> {
  const { thirdParties } = left
  await doorVisit(stage, ordered, kind, {
    ...(left.wrongCode && { wrongCode: true }),
    ...(thirdParties?.at === kind && {
      onTheWay: (facilitator, visit) => payThirdParties(stage, ordered, facilitator, visit, thirdParties.costs),
    }),
  })
}

/** Remote: form, papers and proof from home, the fee by PSID. */
async function atHome(stage: Stage, citizen: Citizen, ordered: Ordered, view: RequestView): Promise<void> {
  if (ordered.wish.mode === 'doorstep') return chooseSlot(stage, citizen, ordered)
  if (ordered.wish.mode !== 'remote') return stage.pass(1)
  await citizen.fillFromHome(ordered)
  await stage.tell(
    citizen.name,
    'web',
    'fills the form, uploads the papers and says yes to each line',
    ordered.requestId,
  )
  if (view.money.owedPaisa > 0) await payPsid(stage, citizen, ordered.requestId, 'all')
  await citizen.voice.call('requests.completeByUpload', { requestId: ordered.requestId })
  await stage.settle()
  await stage.tell(citizen.name, 'web', 'sends it off: no visit was needed', ordered.requestId)
}

async function chooseSlot(stage: Stage, citizen: Citizen, ordered: Ordered): Promise<void> {
  const [slot] = await findSlots(
    stage.line,
    {
      tehsilId: ordered.wish.town.tehsilId,
      serviceId: ordered.wish.serviceId,
      manner: ordered.wish.manner ?? 'soonest',
    },
    await stage.line.now(),
  )
  if (!slot) return stage.pass(6)
  await citizen.voice.call('requests.confirmSlot', { requestId: ordered.requestId, slotId: slot.id })
  await stage.settle()
  return stage.tell(citizen.name, 'web', 'chooses a slot', ordered.requestId)
}

async function atOffice(
  stage: Stage,
  citizen: Citizen,
  ordered: Ordered,
  view: RequestView,
  left: Plan,
): Promise<void> {
  const open = view.needs.filter((n) => n.state === 'open')
  const mine = open.find((n) => n.mine)
  if (mine) return appear(stage, citizen, ordered, view, mine)
  if (open[0]) return waitForTheLaw(stage, ordered, open[0])
  // What was handed in at a counter is decided at that counter's desk, whatever system the department has.
  if (ordered.definition.connector.kind !== 'desk' && !ordered.found.legs.includes('filing'))
    return departmentDecides(stage, citizen, ordered, view)
  if (left.objection && view.state !== 'approved')
    return void (await deskDecides(stage, citizen, ordered, { object: true }))
  const misprint = left.misprint === true
  delete left.misprint
  await deskDecides(stage, citizen, ordered, { misprint })
}

/** A department with a system of its own answers over its connector, when it does. */
async function departmentDecides(stage: Stage, citizen: Citizen, ordered: Ordered, view: RequestView): Promise<void> {
  for (let hours = 0; hours < 30 * 24; hours += 3) {
    await stage.pass(3)
    await stage.settle()
    if ((await citizen.view(ordered.requestId)).state !== view.state)
      return stage.tell(
        'The department',
        `its ${ordered.definition.connector.kind} system`,
        'answers',
        ordered.requestId,
      )
  }
  throw new Error(`the department never answered ${ordered.trackingNo}`)
}

async function cure(stage: Stage, citizen: Citizen, ordered: Ordered, view: RequestView, left: Plan): Promise<void> {
  const way = left.objection
  delete left.objection
  const objection = view.application?.objection
  if (waiting(view, 'correction')) return doorVisit(stage, ordered, 'correction')
  // A misprint of the office's own is corrected by the office; the citizen has nothing to do.
  if (view.waitingOn === 'department')
    return ordered.definition.connector.kind === 'desk'
      ? void (await deskDecides(stage, citizen, ordered))
      : stage.pass(6)
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

const SECOND_PAPER_DAYS_MAX = 120

/** Number plates and the like come later, by a visit of their own; until they are home the request stays open. Is there such a one? */
export async function bringSecondPaper(stage: Stage, citizen: Citizen, ordered: Ordered): Promise<boolean> {
  const { second } = ordered.found.delivery
  if (!second) return false
  await stage.tell('The department', 'waits', `${second.label.en} (${second.afterWorkingDays} working days)`)
  for (let days = 0; !waiting(await citizen.view(ordered.requestId), 'pickUp'); days++) {
    if (days > SECOND_PAPER_DAYS_MAX) throw new Error(`the second paper of ${ordered.trackingNo} never came`)
    await stage.pass(24)
    await stage.settle()
  }
  await stage.tell('The department', 'counter', 'has the second paper ready', ordered.requestId)
  await counterVisit(stage, ordered, 'pickUp', 'picked_up')
  await doorVisit(stage, ordered, 'delivery')
  const left = (await citizen.view(ordered.requestId)).papers.filter((paper) => !paper.home)
  if (left.length) throw new Error(`${left.length} papers of ${ordered.trackingNo} are not home`)
  return true
}
