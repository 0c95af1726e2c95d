import type { Output } from '@app/contract/calls'
import { showPasskey } from '@app/ui/passkeys'
import { call, noticeSignedOut } from './api.ts'

/** Shows the second factor again; after too many wrong codes the session is over. */
export async function stepUp(totp: string, commandId: string): Promise<Output<'auth.stepUp'>> {
  try {
    return await call('auth.stepUp', { totp }, { commandId })
  } catch (error) {
    noticeSignedOut(error)
    throw error
  }
}

export const hasPasskey = async (): Promise<boolean> =>
  (await call('passkeys.list', {})).items.some((one) => !one.stopped)

/** The same by a passkey; not shown where somebody closed the device's own question. */
export async function stepUpByPasskey(_: object, commandId: string): Promise<{ shown: boolean }> {
  const { options } = await call('passkeys.askAgain', {}, { commandId })
  const credential = await showPasskey(options)
  if (credential) await call('passkeys.stepUp', { credential })
  return { shown: credential !== null }
}
