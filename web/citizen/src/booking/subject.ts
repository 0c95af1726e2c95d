import type { CaseDefinition, SubjectRule } from '@app/domain/catalogue'
import type { Draft, DraftItem, Who } from './draft.ts'

const USUAL: SubjectRule = { for: [{ who: 'self' }, { who: 'member' }, { who: 'other' }] }

export const subjectRule = (definition: CaseDefinition): SubjectRule => definition.subject ?? USUAL

/** Whom the paper is about: as chosen, or as the case usually is. */
export function whoOf(item: DraftItem, definition: CaseDefinition): Who {
  const { for: choices } = subjectRule(definition)
  return choices.find((one) => one.who === item.forWhom)?.who ?? choices[0]?.who ?? 'self'
}

export const isNamed = (item: DraftItem): boolean => item.subjectName.trim() !== ''

/** Who orders, as far as it has been said: their own name, or that of a paper for themselves. */
export function ordererOf(
  draft: Draft,
  definitions: readonly CaseDefinition[],
  accountName: string | undefined,
): string {
  const own = draft.items.find((item, index) => definitions[index] && whoOf(item, definitions[index]) === 'self')
  return (accountName || draft.ordererName || own?.subjectName || '').trim()
}
