import type { Events } from '@app/contract/events'
import { textIn } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { publicOrigin } from '../../kernel/public-origin.ts'
import { getAccount } from '../identity/index.ts'
import { tehsilOf } from '../places/index.ts'
import * as requests from '../requests/index.ts'
import { waits } from '../slots/index.ts'
import { offsetOf } from './people.ts'
import { say } from './say.ts'

/** To whoever is first in line: which hour, and until when it is theirs. No service is named: the line knows nothing of discretion. */
async function hourOpened(tx: Tx, event: Events['hour.opened']): Promise<void> {
  const held = await waits.heldHour(tx, event.waitId)
  // It was taken, or let go, before we came to say it.
  if (!held) return
  const account = await getAccount(tx, event.accountId)
  const { language, phone } = account
  const tehsil = tehsilOf(tx.kernel, event.tehsilId)
  await say(tx, {
    phone,
    template: 'hour_opened',
    language,
    accountId: event.accountId,
    facts: {
      when: requests.words.whenIn(held.startsAt, language, offsetOf(tx)),
      until: requests.words.whenIn(held.heldUntil, language, offsetOf(tx)),
      area: tehsil ? textIn(tehsil.name, language) : '',
      link: `${publicOrigin(tx.kernel.config, 'citizen')}/requests`,
    },
    key: `hour_opened ${event.waitId} ${event.slotId}`,
  })
}

export const waitingReactions: NonNullable<Module['reactions']> = {
  'hour.opened': { 'notifications.hour': hourOpened },
}
