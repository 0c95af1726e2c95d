import type { Language } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import * as store from './store.ts'

/** In the language of the screen on which the code was asked for. */
export async function register(tx: Tx, phone: string, language: Language): Promise<store.AccountRow> {
  const personId = newId()
  const id = newId()
  await store.insertPerson(
    tx,
    { id: personId, name: '', nameUr: '', sex: null, born: null, identifierKind: 'none', sealed: null, index: null },
    tx.at,
  )
  await store.insertAccount(
    tx,
    { id, personId, kind: 'citizen', phone, language, roles: [], jurisdiction: {}, totp: null, demo: false },
    tx.at,
  )
  return store.getAccount(tx, id)
}
