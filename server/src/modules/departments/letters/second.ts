import type { Tx } from '../../../kernel/context.ts'
import { asideOf } from '../arrivals/arrive.ts'
import { messageOf } from '../receive.ts'
import { findAnswer, findFiling } from '../store.ts'
import { keepLetter } from './keep.ts'

/** Another document after the paper was issued, and nobody had asked for it: a person decides whether it takes its place. */
export async function setAsideSecond(tx: Tx, departmentId: string, messageId: string): Promise<void> {
  const answer = await findAnswer(tx, departmentId, messageId)
  const filing = answer && (await findFiling(tx, answer.application_id))
  if (!filing) return
  const message = await messageOf(tx, departmentId, messageId)
  const about = { applicationId: filing.application_id, messageId }
  await keepLetter(
    tx,
    { departmentId, connector: filing.connector, connectionId: null },
    asideOf(message, 'file_second', null),
    about,
  )
}
