import type { Output, ParsedInput } from '@app/contract'
import { account } from '@app/domain/ledger'
import { normalisePhone } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { quote, quoteOrder } from '../../catalogue/index.ts'
import { citizensByPhone } from '../../identity/index.ts'
import * as ledger from '../../ledger/index.ts'
import * as store from './store.ts'

/**
 * What a household that was not there still owes, to be taken with its next order. One order asks for it: while another
 * that carries it is open, it is not asked for twice. It bars nothing and grows by nothing.
 */
export async function debtOf(q: Query, accountId: string): Promise<number> {
  const owedPaisa = await ledger.balance(q, account('1400', accountId))
  return owedPaisa > 0 && !(await store.debtAsked(q, accountId)) ? owedPaisa : 0
}

/** The price as this caller would pay it: with what they still owe, on a line of its own. A stranger reads the bare price. */
export async function quoteFor(q: Query, input: ParsedInput<'catalogue.quote'>): Promise<Output<'catalogue.quote'>> {
  const accountId = await payerOf(q, input.forPhone)
  return quote(q, input, accountId ? await debtOf(q, accountId) : 0)
}

/** The same for several services in one order. */
export async function quoteOrderFor(
  q: Query,
  input: ParsedInput<'catalogue.quoteOrder'>,
): Promise<Output<'catalogue.quoteOrder'>> {
  const accountId = await payerOf(q, input.forPhone)
  return quoteOrder(q, input, accountId ? await debtOf(q, accountId) : 0)
}

async function payerOf(q: Query, forPhone: string | undefined): Promise<string | undefined> {
  if (q.actor.kind === 'citizen') return q.actor.id
  if (forPhone === undefined) return undefined
  if (q.actor.kind !== 'staff' || !q.actor.roles.includes('agent')) return refuse('not_yours', { field: 'forPhone' })
  const phone = normalisePhone(forPhone) ?? refuse('phone_invalid', { field: 'forPhone' })
  return (await citizensByPhone(q, phone)).find((one) => one.kind === 'citizen')?.id
}
