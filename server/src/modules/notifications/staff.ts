import type { Events, GrievanceMoved } from '@app/contract/events'
import { isCall } from '@app/domain/safety'
import { textIn } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import * as grievances from '../grievances/index.ts'
import { findStaff } from '../identity/index.ts'
import * as requests from '../requests/index.ts'
import { deskOf } from '../safety/index.ts'
import { offsetOf } from './people.ts'
import { afterQuietHours, say } from './say.ts'

/** More people than that at one desk see it there. */
const PUSHED_MAX = 50

/**
 * To the pockets of those at whose desk it is, at once. What is no danger waits for the morning: by then it was taken, or
 * it is told as an alarm that nobody took.
 */
export async function alarmRaised(tx: Tx, event: Events['safety.raised']): Promise<void> {
  if (!isCall(event.kind) && event.kind !== 'unsafe' && afterQuietHours(tx.kernel, tx.at)) return
  const words = tx.kernel.territory.messages.words[`alarm.${event.kind}`]
  for (const one of (await deskOf(tx, event)).slice(0, PUSHED_MAX))
    await say(tx, {
      phone: one.phone,
      accountId: one.id,
      template: 'alarm_raised',
      language: one.language,
      facts: { what: words ? textIn(words, one.language) : '' },
      key: `alarm_raised ${event.alertId} ${one.id}`,
    })
}

/** A case came to somebody's desk: newly filed, or up a step because its time had run out. */
export async function caseCame(tx: Tx, event: GrievanceMoved): Promise<void> {
  const found = await grievances.caseFacts(tx, event.grievanceId)
  const owner = found.ownerId === null ? undefined : await findStaff(tx, found.ownerId)
  if (!owner) return
  const { language } = owner
  await say(tx, {
    phone: owner.phone,
    accountId: owner.id,
    template: 'case_yours',
    language,
    facts: {
      caseNo: found.caseNo,
      until: found.dueAt ? requests.words.whenIn(found.dueAt, language, offsetOf(tx), 'day') : '—',
    },
    key: `case_yours ${event.grievanceId} ${event.step} ${owner.id}`,
  })
}
