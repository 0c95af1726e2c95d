import { isEnd } from '@app/domain/requests'
import type { Query } from '../../kernel/context.ts'
import * as ledger from '../ledger/index.ts'
import * as requests from '../requests/index.ts'

const most = 500

/** Requests in an end state that still hold some of the citizen's money. To be asked when no reaction is under way. */
export async function advanceFaults(query: Query): Promise<{ requestId: string; advancePaisa: number }[]> {
  const faults = []
  for (const { sub, balancePaisa } of await ledger.holding(query, '2010', { limit: most })) {
    const request = await requests.findRequest(query, sub)
    if (!request || isEnd(request.state)) faults.push({ requestId: sub, advancePaisa: balancePaisa })
  }
  return faults
}
