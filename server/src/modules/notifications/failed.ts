import type { Output, ParsedInput } from '@app/contract'
import { maskPhone } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { namesOf } from '../connections/index.ts'
import { messageName } from '../../kernel/http/words.ts'
import { deliverSoon } from './soon.ts'
import * as store from './store.ts'

/** What did not go out, and why. What it says stays sealed: operations mend the way, they do not read. */
export async function failedMessages(
  q: Query,
  input: ParsedInput<'messages.failed'>,
): Promise<Output<'messages.failed'>> {
  const rows = await store.unsent(q, input.state, input.cursor ?? null, input.limit)
  const names = new Map((await namesOf(q, 'text', 'mail')).map((one) => [one.id, one.name]))
  return {
    items: rows.map((row) => ({
      messageId: row.id,
      at: row.at.toISOString(),
      template: row.template,
      name: messageName(q.kernel.territory, row.template),
      phoneMasked: maskPhone(row.phone),
      language: row.language,
      tries: row.tries,
      lastError: row.last_error,
      channel: row.channel,
      gateway: names.get(row.connection_id ?? '') ?? null,
      attempt: row.attempt_state,
      pricePaisa: row.price_paisa,
    })),
    next: rows.length === input.limit ? (rows.at(-1)?.id ?? null) : null,
  }
}

/** From the beginning, with all its tries. One that is being tried waits in the queue already; asking again brings it forward. */
export async function retryMessage(
  tx: Tx,
  { messageId }: ParsedInput<'messages.retry'>,
): Promise<Output<'messages.retry'>> {
  const row = (await store.lockMessage(tx, messageId)) ?? refuse('not_found')
  if (row.state !== 'failed' && row.state !== 'unknown' && row.state !== 'waiting') refuse('message_sent')
  if (row.state !== 'waiting') await store.beginAnew(tx, messageId, tx.at)
  await deliverSoon(tx, row)
  return { done: true }
}
