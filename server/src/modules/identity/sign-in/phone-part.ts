import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as store from './store.ts'

const HOUR_SECONDS = 3_600

/**
 * The half of a phone's key that is held here: made anew each time from the account, the phone and how often a phone was reported
 * as lost, so that there is nothing to keep, and nothing to ask for once it was.
 */
export async function phonePart(q: Query, input: ParsedInput<'phone.part'>): Promise<Output<'phone.part'>> {
  if (q.actor.kind !== 'facilitator') refuse('not_yours')
  const { phones_cut: cut } = (await store.phonesCut(q, q.actor.accountId)) ?? refuse('not_found')
  const part = q.kernel.vault.blindIndex('phone-part', `${q.actor.accountId}:${input.phoneId}:${cut}`)
  return {
    part: part.toString('base64url'),
    cut,
    leaseSeconds: q.kernel.config.phoneLeaseHours * HOUR_SECONDS,
  }
}
