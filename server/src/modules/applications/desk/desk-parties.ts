import type { Query } from '../../../kernel/context.ts'
import type { Known } from '../case-of.ts'
import { plain, same, wordsOf } from '../words.ts'

type Local = { en: string; ur: string }
export interface DeskParty {
  id: string
  role: string
  label: Local
  name: string
  partyId: string | null
}

/**
 * Whom an office may call in. The one whom the paper is for is no row among the parties, so they stand here under the
 * request's own id: most services have nobody else.
 */
export function partiesOf(q: Query, { request, definition }: Known): DeskParty[] {
  const labelOf = (role: string, given: string): Local => {
    const rule = definition.parties.find((one) => one.role === role)
    return rule ? plain(rule.label) : given ? same(given) : wordsOf(q, `party.${role}`)
  }
  const named = request.parties.map((one) => ({
    id: one.id,
    role: one.role as string,
    label: labelOf(one.role, one.label),
    name: one.name,
    partyId: one.id as string | null,
  }))
  return [
    { id: request.id, role: 'subject', label: labelOf('subject', ''), name: request.subjectName, partyId: null },
    ...named,
  ]
}
