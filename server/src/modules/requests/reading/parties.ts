import type { Query } from '../../../kernel/context.ts'
import { openParty } from '../life/sealed.ts'
import * as store from '../store.ts'

/** The people of a request, each with the identity number that was sealed with them, where there is one. */
export const openParties = async (q: Query, requestId: string) =>
  (await store.partiesOf(q, requestId)).map((party) => ({
    ...party,
    identifier: party.private ? openParty(q.kernel.vault, party.private).identifier : undefined,
  }))
