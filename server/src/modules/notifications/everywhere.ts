import type { Events } from '@app/contract/events'
import type { Language, TemplateValue } from '@app/domain/shared'
import { system } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { numbersOfChange } from '../identity/index.ts'
import { dropOfAccounts } from './push/store.ts'
import { say } from './say.ts'
import { CHANNELS } from './ways.ts'

export interface Everywhere {
  accountId: string
  /** Empty: there is no number that is theirs. */
  phone: string
  template: string
  language: Language
  facts: Record<string, TemplateValue>
  key: string
}

/** By every way there is to somebody at once: one of the ways may be in another's hands. */
export async function tellEverywhere(kernel: Kernel, told: Everywhere): Promise<void> {
  const { accountId, phone, language } = told
  await inTransaction(kernel, { actor: system('job:told.everywhere'), channel: 'system' }, async (tx) => {
    for (const { name, ways } of CHANNELS) {
      const there =
        name === 'text' ? phone !== '' : (await ways(tx, { accountId, phone, language }, told.template)).length
      if (there) await say(tx, { ...told, only: name, key: `${told.key} ${name}` })
    }
  })
}

/** Nothing more comes to a phone that is in another's hands. */
export async function forgetLostPhone(tx: Tx, event: Events['facilitator.phone_lost']): Promise<void> {
  await dropOfAccounts(tx, [event.facilitatorId])
}

/** The phone that was lost may be in somebody's hands, and its browsers with it. */
export async function forgetLost(tx: Tx, event: Events['citizen.number_moved']): Promise<void> {
  if ((await numbersOfChange(tx, event.changeId))?.lost) await dropOfAccounts(tx, [event.accountId])
}
