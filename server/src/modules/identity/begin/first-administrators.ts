import type { Language } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { OperatorError } from '../../../kernel/refusal.ts'
import * as accounts from '../store.ts'
import { type FirstLink, makeLink } from './links.ts'
import * as store from './store.ts'

export interface NewAdministrator {
  name: string
  nameUr: string
  phone: string
  language: Language
}

/** An administrator as one sees them who stands outside of the system. */
export interface Administrator {
  accountId: string
  name: string
  phone: string
  /** Whether they have ever been through their link, or have a second factor in another way. */
  ready: boolean
  /** null where nobody asked: they came in by another administrator. */
  phoneConfirmed: boolean | null
  suspended: boolean
}

export async function administrators(q: Query): Promise<Administrator[]> {
  return (await store.administrators(q)).map((row) => ({
    accountId: row.id,
    name: row.name,
    phone: row.phone,
    ready: row.totp_sealed !== null,
    phoneConfirmed: row.phone_confirmed,
    suspended: row.suspended_at !== null,
  }))
}

/**
 * The two who begin, each by a link of their own. Where there is an administrator already, whoever asks is refused: from
 * then on two of them make a third.
 */
export async function makeFirstAdministrators(
  tx: Tx,
  people: readonly [NewAdministrator, NewAdministrator],
): Promise<FirstLink[] | 'there_are_some'> {
  await store.alone(tx)
  if ((await store.administrators(tx)).length) return 'there_are_some'
  const links: FirstLink[] = []
  for (const person of people) {
    const accountId = await makeAdministrator(tx, person)
    await tx.audit({ action: 'administrator.first_made', subject: `account:${accountId}` })
    links.push(await makeLink(tx, accountId, 'first'))
  }
  return links
}

/**
 * New links for those of the first two who have not come in, as long as neither has: after that the one who has lets the
 * other in, on the staff page.
 */
export async function renewFirstLinks(tx: Tx): Promise<FirstLink[] | 'somebody_is_in' | 'there_are_none'> {
  await store.alone(tx)
  const known = await store.administrators(tx)
  if (known.length === 0) return 'there_are_none'
  if (known.some((one) => one.totp_sealed !== null)) return 'somebody_is_in'
  const links: FirstLink[] = []
  for (const one of known) {
    links.push(await makeLink(tx, one.id, 'first'))
    await tx.audit({ action: 'administrator.link_renewed', subject: `account:${one.id}` })
  }
  return links
}

/** The account of an administrator whom no other has made; there is nothing behind it before its link was used. */
export async function makeAdministrator(tx: Tx, { name, nameUr, phone, language }: NewAdministrator): Promise<string> {
  const [accountId, personId] = [newId(), newId()]
  await accounts.insertPerson(
    tx,
    { id: personId, name, nameUr, sex: null, born: null, identifierKind: 'none', sealed: null, index: null },
    tx.at,
  )
  await accounts.insertAccount(
    tx,
    {
      id: accountId,
      personId,
      kind: 'staff',
      phone,
      language,
      roles: ['admin'],
      jurisdiction: { province: true },
      totp: null,
      demo: tx.kernel.mode === 'demo',
    },
    tx.at,
  )
  if (!(await accounts.findAccountById(tx, accountId)))
    throw new OperatorError(
      `${phone} is another member of staff already: each administrator has a number of their own.`,
    )
  return accountId
}
