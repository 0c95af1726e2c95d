import type { Output } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/module.ts'
import { assertWholeProgramme } from '../../kernel/whole-programme.ts'
import { heldMoney } from './held/held-proof.ts'
import { trialBalance } from './balance.ts'

import { listPeriods } from './periods/list-periods.ts'
import { movePeriod } from './periods/move-period.ts'

export const handlers: Handlers = {
  'finance.trialBalance': async (query: Query): Promise<Output<'finance.trialBalance'>> => {
    assertWholeProgramme(query)
    const { accounts, sumPaisa, heldMoney } = await trialBalance(query)
    return {
      at: query.at.toISOString(),
      accounts: accounts.map(({ code, balancePaisa }) => ({ code, balancePaisa })),
      sumPaisa,
      heldMoney,
    }
  },
  'finance.periods': listPeriods,
  'finance.movePeriod': movePeriod,
  'finance.heldMoney': heldMoney,
}
