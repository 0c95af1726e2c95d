import { type Answers, checklistFor, type CaseDefinition, type ChecklistItem } from '@app/domain/catalogue'
import { isIdentityCard } from '@app/domain/documents'
import type { PaperView, VisitTask } from '../../offline/apply.ts'

/** What is done with an item at the door. */
export type ItemState = 'done' | 'partly' | 'toDo'

/** The papers of this request, with these answers. */
export const checklistOf = (definition: CaseDefinition, task: VisitTask, today: string): ChecklistItem[] =>
  checklistFor(definition, task.answers as Answers, today)

export const paperOf = (task: VisitTask, itemId: string): PaperView | undefined =>
  task.papers.find((paper) => paper.itemId === itemId)

export const sidesDone = (item: ChecklistItem, task: VisitTask): string[] =>
  item.sides.filter((side) => task.scanned.some((scan) => scan.itemId === item.code && scan.side === side && scan.ok))

/** An identity card is never carried, whatever a definition says. */
export const travels = (item: ChecklistItem): boolean =>
  (item.handling === 'carried' || item.handling === 'surrendered') && !isIdentityCard(item)

export function itemState(item: ChecklistItem, task: VisitTask): ItemState {
  const paper = paperOf(task, item.code)
  if (item.handling === 'seen') return paper ? 'done' : 'toDo'
  const scanned = sidesDone(item, task).length
  const all = scanned === item.sides.length
  const handled = travels(item) ? paper !== undefined && paper.holder.kind !== 'citizen' : paper !== undefined
  if (all && handled) return 'done'
  return scanned > 0 || paper ? 'partly' : 'toDo'
}

/** Required papers, or those that one of them stands in for. */
export function papersDone(items: readonly ChecklistItem[], task: VisitTask): boolean {
  return items.every(
    (item) =>
      !item.required ||
      itemState(item, task) === 'done' ||
      (item.substitutes ?? []).some((code) =>
        items.some((other) => other.code === code && itemState(other, task) === 'done'),
      ),
  )
}

/** Papers of this task that the facilitator brought along, to be given at this door. */
export const toHandOver = (task: VisitTask): PaperView[] =>
  task.kind === 'delivery' ? task.papers.filter((paper) => paper.holder.kind === 'facilitator') : []

/** Which parts of the work a task has. */
export const hasForm = (task: VisitTask): boolean => task.kind === 'collection' || task.kind === 'correction'
