import { askFact, type FactKind } from '@app/domain/standing'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { tehsilOf } from '../../places/index.ts'
import * as workforce from '../../workforce/index.ts'
import { assertHere, assertHereTraced, judgeOf, refuseTraced } from '../caller.ts'

export const subjectOf = (facilitatorId: string): string => `facilitator:${facilitatorId}`
/** A file of a change is found by the change alone. */
export const itemOf = (changeId: string): string => `fact-${changeId}`
export const rolesOf = (q: Query): readonly string[] => (q.actor.kind === 'staff' ? q.actor.roles : [])

/** Where they belong: where they first serve. */
const placeOf = (q: Query, person: workforce.Facilitator) => {
  const tehsilId = person.tehsilIds[0] ?? ''
  return { district_id: tehsilOf(q.kernel, tehsilId)?.districtId ?? '', tehsil_id: tehsilId }
}

export async function personHere(q: Query, facilitatorId: string): Promise<workforce.Facilitator> {
  const person = (await workforce.find(q, facilitatorId)) ?? refuse('not_found')
  assertHere(q, placeOf(q, person))
  return person
}

/** Of the caller's own place, and not the caller: an attempt at either leaves its trace. */
export async function takePerson(tx: Tx, facilitatorId: string): Promise<workforce.Facilitator> {
  const person = (await workforce.find(tx, facilitatorId)) ?? refuse('not_found')
  await assertHereTraced(tx, placeOf(tx, person), subjectOf(person.id))
  if ((await judgeOf(tx)).personId === person.personId) await refuseTraced(tx, 'decider_accused', subjectOf(person.id))
  return person
}

/** May somebody with these roles enter it at all? */
export const mayEnter = (q: Query, kind: FactKind): boolean => {
  const asked = askFact({
    kind,
    by: { self: false, roles: rolesOf(q) },
    hasDocument: true,
    from: null,
    today: workforce.facts.today(q),
  })
  return 'to' in asked
}
