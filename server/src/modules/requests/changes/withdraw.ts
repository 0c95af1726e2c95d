import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import * as consents from '../../consents/index.ts'
import { actForOrderer } from '../reading/access.ts'
import { advance } from '../life/advance.ts'
import { cardOf } from '../reading/card.ts'

export async function withdraw(tx: Tx, input: ParsedInput<'requests.withdraw'>): Promise<Output<'requests.withdraw'>> {
  const row = await actForOrderer(tx, input.requestId)
  await advance(tx, row.id, 'withdraw', { cause: 'citizen', reason: input.reason || 'withdrawn' })
  await consents.takeBack(tx, { kind: 'order', requestId: row.id, ending: 'withdraw' })
  return cardOf(tx, row.id)
}
