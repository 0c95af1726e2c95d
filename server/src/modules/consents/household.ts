import type { Events } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import { give } from './give.ts'
import { takeBack } from './rely.ts'

/** An adult joined a household by the code that came to their own number. */
export const joined = (tx: Tx, { accountId, language }: Events['household.joined']): Promise<void> =>
  give(tx, { kind: 'household', accountId, language, proof: 'code', about: [{ requestId: null }] })

export const left = (tx: Tx, { accountId }: Events['household.left']): Promise<void> =>
  takeBack(tx, { kind: 'household', accountId, ending: 'leave' })
