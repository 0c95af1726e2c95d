import { type AccountCode, chart } from '@app/domain/ledger'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import * as requests from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'

/** Whoever asks may ask for any account; only an id of ours is looked up. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const same = (words: string): LocalText => ({ en: words, ur: words })

interface Whose {
  code: AccountCode
  sub: string
}

/**
 * Whose each account is, in words: a person paid, an agency, a centre, a department, a request by its tracking number. A
 * citizen is nobody's to name here, and a bank, a rail or a batch is called by its own id: null.
 */
export async function accountNames(
  q: Query,
  accounts: readonly Whose[],
): Promise<(account: Whose) => LocalText | null> {
  const subsOf = (kind: string) => [
    ...new Set(accounts.flatMap(({ code, sub }) => (sub && chart[code].sub === kind ? [sub] : []))),
  ]
  const names = new Map<string, LocalText>()
  const idsOf = (kind: string) => subsOf(kind).filter((sub) => ID.test(sub))
  const payees = idsOf('payee')
  for (const one of await workforce.many(q, payees)) names.set(one.id, same(`${one.name} (${one.badgeNo})`))
  for (const payee of payees) {
    const name = names.has(payee) ? undefined : await workforce.payeeName(q, payee)
    if (name) names.set(payee, name)
  }
  for (const [id, trackingNo] of await requests.lists.trackingNos(q, idsOf('request'))) names.set(id, same(trackingNo))
  for (const id of subsOf('department')) {
    const name = q.kernel.territory.departments.find((one) => one.id === id)?.name
    if (name) names.set(id, { en: name.en, ur: name.ur })
  }
  return ({ sub }) => names.get(sub) ?? null
}
