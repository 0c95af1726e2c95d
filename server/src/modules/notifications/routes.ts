import type { Output, ParsedInput } from '@app/contract'
import { normalisePhone } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/module.ts'
import { refuse } from '../../kernel/refusal.ts'
import { chooseFirst, dropEmail, preference, proveEmail, setEmail } from './choice/choose.ts'
import { failedMessages, retryMessage } from './failed.ts'
import { gatewayReport, gatewayText } from './from-gateways.ts'
import { pushSeen } from './push/seen.ts'
import { pushKey, subscribe, unsubscribe } from './push/subscriptions.ts'
import * as store from './store.ts'

/** The demo's phones: what would have been sent, with the facts of each message for robots. */
async function demoInbox(q: Query, input: ParsedInput<'demo.inbox'>): Promise<Output<'demo.inbox'>> {
  if (q.kernel.mode !== 'demo') return refuse('demo_only')
  const rows = await store.inbox(
    q,
    input.phone === undefined ? null : (normalisePhone(input.phone) ?? refuse('phone_invalid')),
    input.limit,
  )
  return {
    items: rows.map((row) => {
      const { text, facts } = JSON.parse(q.kernel.vault.openOwn('message', row.sealed).toString()) as {
        text: string
        facts: Record<string, unknown>
      }
      return { at: row.at.toISOString(), phone: row.phone, template: row.template, language: row.language, text, facts }
    }),
  }
}

export const handlers: Handlers = {
  'demo.inbox': demoInbox,
  'messages.failed': failedMessages,
  'messages.retry': retryMessage,
  'told.get': preference,
  'told.choose': chooseFirst,
  'told.setEmail': setEmail,
  'told.proveEmail': proveEmail,
  'told.dropEmail': dropEmail,
  'push.key': pushKey,
  'push.subscribe': subscribe,
  'push.unsubscribe': unsubscribe,
  'push.seen': pushSeen,
  'texts.report': gatewayReport,
  'texts.incoming': gatewayText,
}
