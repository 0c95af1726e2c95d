import { askedSections, factFields, holds, type CaseDefinition } from '@app/domain/catalogue'
import type { Draft } from './draft.ts'

/** One page of the booking. */
export type Step = 'who' | 'case' | 'questions' | 'facts' | 'mode' | 'centre' | 'fill' | `form.${string}` | 'address' | 'receiver' | 'manner' | 'slot' | 'check'

/** The pages of this booking in order, as the answers so far make them. */
export function stepsOf(draft: Draft, cases: readonly CaseDefinition[], today: string): Step[] {
  const definition = cases.find((one) => one.id === draft.caseId) ?? cases[0]
  if (!definition) return []
  const steps: Step[] = ['who']
  if (cases.length > 1) steps.push('case')
  const scope = { answers: draft.answers, today }
  if (definition.eligibility.questions.length > 0) steps.push('questions')
  if (factFields(definition).some((field) => holds(field.when, scope))) steps.push('facts')
  steps.push('mode')
  if (draft.mode === 'centre') steps.push('centre')
  const door = draft.mode === 'doorstep'
  if (door) steps.push('fill')
  const fillsNow = draft.mode === 'remote' || (door && draft.fill === 'now')
  if (fillsNow) for (const section of askedSections(definition, draft.answers, today)) steps.push(`form.${section.id}`)
  if (door) steps.push('address', 'receiver', 'manner', 'slot')
  steps.push('check')
  return steps
}

/** Whether a page has been answered well enough to go on from it. */
export function isAnswered(step: Step, draft: Draft): boolean {
  switch (step) {
    case 'who':
      return draft.forWhom !== '' && draft.subjectName.trim() !== ''
    case 'mode':
      return draft.mode !== ''
    case 'centre':
      return Boolean(draft.centreId)
    case 'fill':
      return draft.fill !== ''
    case 'address':
      return draft.address !== null && draft.address.landmark.trim() !== '' && draft.address.tehsilId !== ''
    case 'receiver':
      return draft.receiver.name.trim() !== '' && draft.receiver.phone !== ''
    case 'manner':
      return draft.manner !== ''
    case 'slot':
      return draft.slot !== null
    default:
      return true
  }
}
