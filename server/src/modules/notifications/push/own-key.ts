import webPush from 'web-push'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import * as store from './store.ts'

const SEALED_AS = 'push key'
/** Of the demo, which is run by nobody. */
const NOBODY = 'mailto:nobody@demo.invalid'

/** The half that browsers are given, made at its first use. The earlier of two that are made at once is everybody's. */
export async function publicKey(kernel: Kernel, at: Date): Promise<string> {
  const known = await store.newestKey(kernel.db)
  if (known) return known.public_key
  const pair = webPush.generateVAPIDKeys()
  await store.insertKey(kernel.db, {
    public_key: pair.publicKey,
    private_sealed: kernel.vault.sealOwn(SEALED_AS, pair.privateKey),
    made_at: at,
  })
  const made = await store.newestKey(kernel.db)
  if (!made) throw new Error('a push key vanished while it was made')
  return made.public_key
}

/** Browsers that were given an earlier key are written to with that one until they have taken the new one. */
export async function privateKeyOf(kernel: Kernel, publicHalf: string): Promise<string> {
  const row = await store.findKey(kernel.db, publicHalf)
  if (!row) throw new Error('a push key is missing')
  return kernel.vault.openOwn(SEALED_AS, row.private_sealed).toString()
}

export const isOurs = async (tx: Tx, publicHalf: string): Promise<boolean> =>
  (await store.findKey(tx, publicHalf)) !== undefined

/** Whom a push service may write to about what we send (RFC 8292). */
export function contactOf(kernel: Kernel): string {
  const { pushContact, publicUrls } = kernel.config
  return pushContact ?? publicUrls.citizen ?? NOBODY
}

/** The next browser that asks is given a new one. */
export const retirePushKey = (q: Sql, at: Date): Promise<number> => store.retireKey(q, at)
