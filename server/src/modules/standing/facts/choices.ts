import type { ParsedInput } from '@app/contract'
import type { Given } from '@app/domain/standing'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { allRunning } from '../../catalogue/index.ts'
import { tehsilOf } from '../../places/index.ts'

type Fact = ParsedInput<'facts.set'>['fact']

/** What services ask for, and what vetting and training give: nothing else is a skill or an equipment. */
export function choicesOf(q: Query): { skills: string[]; equipment: string[] } {
  const { recruiting } = q.kernel.territory
  const cases = allRunning(q.kernel, q.at).flatMap((service) => service.cases)
  const given: Given[] = [...(recruiting?.requirements ?? []), ...(recruiting?.modules ?? [])].flatMap(
    (one) => one.gives ?? [],
  )
  const sorted = (all: string[]): string[] => [...new Set(all)].sort()
  return {
    skills: sorted([...cases.flatMap((one) => one.skills), ...given.flatMap((one) => one.skills ?? [])]),
    equipment: sorted([...cases.flatMap((one) => one.equipment), ...given.flatMap((one) => one.equipment ?? [])]),
  }
}

/** In order and each once, so that the same is seen to be the same; what nobody knows is refused. What they have stays known. */
export function readFact(q: Query, fact: Fact, has: { skills: string[]; equipment: string[] }): Fact {
  switch (fact.kind) {
    case 'skills':
    case 'equipment': {
      const known = new Set([...choicesOf(q)[fact.kind], ...has[fact.kind]])
      if (fact.value.some((one) => !known.has(one))) refuse('choice_unknown', { field: 'fact.value' })
      return { ...fact, value: [...new Set(fact.value)].sort() }
    }
    case 'tehsils':
      if (fact.value.some((id) => !tehsilOf(q.kernel, id))) refuse('place_unknown', { field: 'fact.value' })
      // The first is where they belong: its office decides of them.
      return { ...fact, value: [...new Set(fact.value)] }
    default:
      return fact
  }
}
