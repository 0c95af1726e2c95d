import type { CaseDefinition, DocumentRule } from './case.ts'
import type { Answers } from './field.ts'
import { holds } from './holds.ts'

export interface ChecklistItem extends DocumentRule {
  required: boolean
}

/** The papers to have ready, with these answers: the same list on every channel. */
export function checklistFor(definition: CaseDefinition, answers: Answers, today: string): ChecklistItem[] {
  return definition.documents
    .filter((document) => holds(document.when, { answers, today }))
    .map((document) => ({ ...document, required: !document.optional }))
}

/** Required papers of which no accepted scan of every side (nor of a substitute) is there. */
export function missingDocuments(
  checklist: readonly ChecklistItem[],
  accepted: readonly { code: string; side: string }[],
): ChecklistItem[] {
  const complete = (code: string, sides: readonly string[]) =>
    sides.every((side) => accepted.some((scan) => scan.code === code && scan.side === side))
  const present = (item: DocumentRule) =>
    complete(item.code, item.sides) ||
    (item.substitutes ?? []).some((code) => accepted.some((scan) => scan.code === code))
  // Papers that are only looked at leave no scan; the custody record says that they were seen.
  return checklist.filter((item) => item.required && item.handling !== 'seen' && !present(item))
}
