import type { Output } from '@app/contract'
import type { Jurisdiction } from '@app/domain/identity'
import { normalisePhone, type Language } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { secretFor } from './demo-secret.ts'
import { unusedTotp } from './verify-code.ts'
import * as store from './store.ts'

export interface SeededPerson {
  accountId: string
  personId: string
  kind: 'citizen' | 'facilitator' | 'staff'
  name: string
  nameUr?: string
  sex?: 'M' | 'F' | 'X'
  phone: string
  roles?: readonly string[]
  jurisdiction?: Jurisdiction
  language?: Language
  byHand?: boolean
}

/** People of the demo, marked so. Their time-based secrets come from the system's own key: no two systems share one. */
export async function seedPeople(tx: Tx, people: readonly SeededPerson[]): Promise<void> {
  if (tx.kernel.mode !== 'demo') throw new Error('demo people are refused in a real system')
  for (const p of people) {
    await store.insertPerson(
      tx,
      {
        id: p.personId,
        name: p.name,
        nameUr: p.nameUr ?? '',
        sex: p.sex ?? null,
        born: null,
        identifierKind: 'none',
        sealed: null,
        index: null,
      },
      tx.at,
    )
    const secret = p.kind === 'citizen' ? null : secretFor(tx, p.phone)
    await store.insertAccount(
      tx,
      {
        id: p.accountId,
        personId: p.personId,
        kind: p.kind,
        phone: p.phone,
        language: p.language ?? (p.kind === 'staff' ? 'en' : 'ur'),
        roles: p.roles ?? [],
        jurisdiction: p.jurisdiction ?? {},
        totp: secret ? tx.kernel.vault.sealOwn('totp', secret) : null,
        demo: true,
        byHand: p.byHand ?? false,
      },
      tx.at,
    )
  }
}

/** Who can sign in to the demo, each with a time-based code that still counts. */
export async function demoPeople(q: Query, input: { phone?: string | undefined } = {}): Promise<Output<'demo.people'>> {
  if (q.kernel.mode !== 'demo') return refuse('demo_only')
  const accounts = await store.demoAccounts(q, input.phone === undefined ? null : normalisePhone(input.phone))
  return {
    items: accounts.map((a) => {
      const code =
        a.totp_sealed && unusedTotp(q.kernel.vault.openOwn('totp', a.totp_sealed).toString(), Number(a.totp_step), q.at)
      return {
        app: a.kind === 'staff' ? 'console' : a.kind,
        role: a.kind === 'staff' ? a.roles.join(', ') : a.kind,
        name: a.name,
        nameUr: a.name_ur,
        phone: a.phone,
        byHand: a.by_hand,
        totp: code ? code.token : null,
        totpFrom: code ? code.from.toISOString() : null,
        totpUntil: code ? code.until.toISOString() : null,
      }
    }),
  }
}
