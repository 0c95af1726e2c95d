import type { PushRule } from '@app/domain/texts'
import type { Query } from '../../../kernel/context.ts'
import { accountsOf } from '../../identity/index.ts'
import type { Recipient } from '../channel.ts'
import * as store from './store.ts'
import { BROWSERS_MAX } from './subscriptions.ts'

/** A number may serve a citizen, a facilitator and a desk, each with browsers of their own. */
const accountsFor = async (q: Query, to: Recipient): Promise<readonly string[]> =>
  to.accountId === null ? accountsOf(q, to.phone) : [to.accountId]

export const browsersFor = async (q: Query, to: Recipient, rule: PushRule): Promise<store.SubscriptionRow[]> =>
  store.openOf(q, await accountsFor(q, to), rule.app, q.at, BROWSERS_MAX)
