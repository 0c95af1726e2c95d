import { createHash } from 'node:crypto'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { makeToken } from '../codes.ts'
import * as store from './store.ts'

/** The link's own word, told once, and never kept: the database has its hash alone. */
export interface FirstLink {
  accountId: string
  token: string
  expiresAt: Date
}

const HOUR_MS = 3_600_000

export const linkHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * A link by which that account signs in once: within the hour, or, for somebody who is invited, within the days that are given
 * (the database knows how many at most). An earlier one that was not used is void.
 */
export async function makeLink(
  tx: Tx,
  accountId: string,
  purpose: store.Purpose,
  livesMs = HOUR_MS,
): Promise<FirstLink> {
  const token = makeToken()
  const expires = new Date(tx.at.getTime() + livesMs)
  await store.voidLinks(tx, accountId, tx.at)
  await store.insertLink(tx, { id: newId(), accountId, hash: linkHash(token), purpose, at: tx.at, expires })
  return { accountId, token, expiresAt: expires }
}
