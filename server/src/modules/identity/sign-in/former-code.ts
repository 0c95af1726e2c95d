import type { Tx } from '../../../kernel/context.ts'
import * as store from '../store.ts'
import type { AskedFor, SignInCodeRow } from './store.ts'

/**
 * While processes of the release before this one serve beside ours, nobody knows which of them a call comes to: a code that was
 * asked for at one is good at the other. That release binds no code to a browser, so for these minutes neither do we.
 */
export async function leaveForFormer(
  tx: Tx,
  { phone, app }: AskedFor,
  code: { index: Buffer; at: Date; expires: Date; sends: number; language: SignInCodeRow['language'] },
): Promise<void> {
  if (!tx.kernel.config.besideRelease) return
  await store.putCode(tx, phone, app, code.index, code.at, code.expires, code.sends, code.language)
}

export const findFormerCode = async (tx: Tx, { phone, app }: AskedFor): Promise<SignInCodeRow | undefined> =>
  tx.kernel.config.besideRelease ? ((await store.findCode(tx, phone, app)) ?? undefined) : undefined

export const countFormerTry = (tx: Tx, { phone, app }: AskedFor) => store.countTry(tx, phone, app)

export async function dropFormerCode(tx: Tx, phone: string, app: string): Promise<void> {
  if (tx.kernel.config.besideRelease) await store.dropCode(tx, phone, app)
}
