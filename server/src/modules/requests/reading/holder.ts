import type { Events } from '@app/contract/events'
import type { OnRecord } from '@app/domain/identity'
import { peopleIn } from '@app/domain/catalogue'
import { normaliseIdentifier } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { definitionOf } from '../../catalogue/index.ts'
import { numbersOfChange } from '../../identity/index.ts'
import { openRequest } from '../life/sealed.ts'
import { moveContact, type SubjectRow, subjectsOf } from './store.ts'

/**
 * Whom an account ordered for, lately: by it somebody shows that the record is theirs. What the booking says of a person counts, and
 * what the form says, which was filled in at the door with the card in hand.
 */
export async function knowsHolder(q: Query, accountId: string): Promise<OnRecord> {
  const rows = await subjectsOf(q, accountId)
  const people = await Promise.all(rows.filter((row) => row.vouched).map((row) => peopleOf(q, row)))
  return { any: rows.length > 0, people: people.flat() }
}

async function peopleOf(q: Query, row: SubjectRow): Promise<OnRecord['people']> {
  const { subject, answers } = openRequest(q.kernel.vault, row.private)
  const definition = await definitionOf(q, row.service_id, row.service_version)
  const found = definition.cases.find((one) => one.id === row.case_id)
  const said = found && peopleIn(found, answers as never)
  const self = row.subject_person_id === row.person_id
  const number = subject.identifier?.kind === 'cnic' ? normaliseIdentifier('cnic', subject.identifier.number) : null
  return [
    { self, cnic: number ?? said?.subject.cnic ?? null, born: subject.born ?? said?.subject.born ?? null },
    ...(said?.orderer.cnic ? [{ self: true, cnic: said.orderer.cnic, born: null }] : []),
  ]
}

/** What was to be told to the old number is told to the new one; of a record that hangs on none, nobody is told by text. */
export async function followNumber(tx: Tx, event: Events['citizen.number_moved']): Promise<void> {
  const numbers = await numbersOfChange(tx, event.changeId)
  if (numbers) await moveContact(tx, event.accountId, numbers.from, numbers.to ?? '')
}
