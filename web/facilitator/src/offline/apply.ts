import type { Output } from '@app/contract/calls'
import { decideVisit, visitActions, type VisitAction } from '@app/domain/dispatch'
import type { OutboxItem } from './outbox-item.ts'

export type VisitView = Output<'visits.get'>
export type VisitTask = VisitView['tasks'][number]
export type PaperView = VisitTask['papers'][number]

const ACTION_OF: Partial<Record<OutboxItem['endpoint'], VisitAction>> = {
  'visits.depart': 'depart',
  'visits.arrive': 'arrive',
  'visits.start': 'start',
  'visits.startByWitness': 'start',
  'visits.complete': 'complete',
  'visits.fail': 'fail',
  'visits.noShow': 'no_show',
  'visits.giveBack': 'give_back',
}

const factsOf = (view: VisitView) => ({ kind: view.kind, anyDone: view.tasks.some((task) => task.state === 'done') })

/** May this be done with the visit as it stands on the phone? The rule is the domain's, the same that the server enforces. */
export function refusalOf(view: VisitView, action: VisitAction): string | null {
  const facts = factsOf(view)
  const verdict = decideVisit(view.state, action, {
    ...facts,
    anyDone: facts.anyDone || (action === 'complete' && readyToComplete(view)),
  })
  return verdict.ok ? null : verdict.refusal
}

/** The visit as it stands with what was done on this phone and is not answered yet. */
export function applyAll(view: VisitView, items: readonly OutboxItem[]): VisitView {
  return items
    .filter((item) => !item.awaited && (item.state === 'waiting' || item.state === 'needsUpdate'))
    .reduce(applyOne, view)
}

function applyOne(view: VisitView, item: OutboxItem): VisitView {
  const action = ACTION_OF[item.endpoint]
  if (action) return moved(view, action, item)
  switch (item.endpoint) {
    case 'visits.officeOutcome':
      return heardAtCounter(view, item as OutboxItem<'visits.officeOutcome'>)
    case 'requests.saveAnswers': {
      const { requestId, answers, complete } = item.input as {
        requestId: string
        answers: VisitTask['answers']
        complete?: boolean
      }
      return withTask(view, ofRequest(requestId), (task) =>
        without({ ...task, answers, formComplete: task.formComplete || complete === true }, complete ? 'form' : ''),
      )
    }
    case 'requests.upload': {
      const { requestId, itemId, side = 'page' } = item.input as { requestId: string; itemId: string; side?: string }
      return withTask(view, ofRequest(requestId), (task) => ({
        ...task,
        scanned: [
          ...task.scanned.filter((scan) => scan.itemId !== itemId || scan.side !== side),
          { itemId, side, ok: true },
        ],
      }))
    }
    case 'requests.prove':
      return withTask(view, ofRequest((item.input as { requestId: string }).requestId), (task) =>
        without({ ...task, proofDone: true }, 'proof'),
      )
    case 'papers.handle':
      return withTask(view, ofRequest((item.input as { requestId: string }).requestId), (task) => ({
        ...task,
        papers: handled(task.papers, item as OutboxItem<'papers.handle'>),
      }))
    case 'payments.collectCash':
      return {
        ...view,
        tasks: view.tasks.map((task) =>
          without({ ...task, paidPaisa: task.paidPaisa + task.duePaisa, duePaisa: 0 }, 'payment'),
        ),
        duePaisa: 0,
      }
    default:
      return view
  }
}

function moved(view: VisitView, action: VisitAction, item: OutboxItem): VisitView {
  const completing = action === 'complete'
  const tasks = completing
    ? view.tasks.map((task) => (task.state === 'open' ? { ...task, state: 'done' as const } : task))
    : view.tasks
  const facts = { kind: view.kind, anyDone: tasks.some((task) => task.state === 'done') }
  const verdict = decideVisit(view.state, action, facts)
  if (!verdict.ok) return view
  const next = { ...view, state: verdict.to, tasks, actions: visitActions(verdict.to, facts) }
  if (action === 'arrive') return { ...next, arrivedAt: item.deviceAt }
  if (action === 'start') return { ...next, startedAt: item.deviceAt }
  return next
}

/** The last task's outcome ends the visit at a counter: there is no code to give. */
function heardAtCounter(view: VisitView, item: OutboxItem<'visits.officeOutcome'>): VisitView {
  const { taskId, outcome, diaryNo } = item.input
  const heard = withTask(
    view,
    (task) => task.id === taskId,
    (task) => {
      const done =
        outcome === 'taken' || outcome === 'picked_up' || (task.kind === 'followUp' && outcome !== 'counter_closed')
      return {
        ...task,
        state: done ? 'done' : 'failed',
        outcome,
        officeReference: diaryNo || task.officeReference,
        toDo: [],
      }
    },
  )
  if (heard.tasks.some((task) => task.state === 'open')) return heard
  return moved(heard, heard.tasks.some((task) => task.state === 'done') ? 'complete' : 'fail', item)
}

const ofRequest = (requestId: string) => (task: VisitTask) => task.requestId === requestId

function withTask(
  view: VisitView,
  which: (task: VisitTask) => boolean,
  change: (task: VisitTask) => VisitTask,
): VisitView {
  return { ...view, tasks: view.tasks.map((task) => (which(task) ? change(task) : task)) }
}

const without = (task: VisitTask, code: string): VisitTask => ({
  ...task,
  toDo: task.toDo.filter((one) => one !== code),
})

const HELD_BY: Record<string, PaperView['holder']['kind']> = {
  seen: 'citizen',
  scanned: 'citizen',
  taken: 'facilitator',
  given_back: 'citizen',
  surrendered: 'office',
  delivered: 'citizen',
  lost: 'lost',
}
const HOLDER_NAMES: Record<string, PaperView['holder']['name']> = {
  citizen: { en: 'The citizen', ur: 'درخواست گزار' },
  facilitator: { en: 'You', ur: 'آپ' },
  office: { en: 'The office', ur: 'دفتر' },
  lost: { en: 'Lost', ur: 'گم ہو گیا' },
}

function handled(papers: readonly PaperView[], item: OutboxItem<'papers.handle'>): PaperView[] {
  const { paperId, requestId, itemId, act, bagNo = '' } = item.input
  const kind = HELD_BY[act] ?? 'citizen'
  const before = papers.find((paper) => paper.id === paperId)
  const paper: PaperView = {
    id: paperId,
    requestId,
    itemId,
    name: before?.name ?? { en: itemId, ur: itemId },
    handling: before?.handling ?? (act === 'seen' ? 'seen' : act === 'scanned' ? 'scanned' : 'carried'),
    holder: { kind, name: HOLDER_NAMES[kind] ?? { en: kind, ur: kind } },
    bagNo: bagNo || before?.bagNo || null,
    since: item.deviceAt,
    home: kind === 'citizen',
  }
  return before ? papers.map((one) => (one === before ? paper : one)) : [...papers, paper]
}

/** Whether the server would let the visit complete, as far as this phone can know. */
export function readyToComplete(view: VisitView): boolean {
  return view.tasks.every((task) => task.state !== 'open' || task.toDo.length === 0)
}
