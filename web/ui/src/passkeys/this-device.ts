import type { Input } from '@app/contract/calls'

type Options = Record<string, unknown>

/** No browser keeps a passkey for a bare address; older ones keep none at all. */
export const passkeysWork = (): boolean =>
  typeof globalThis.PublicKeyCredential === 'function' && !/^[\d.]+$|^\[/.test(location.hostname)

/** Somebody closed the device's own question, or let it pass: not a failure, and nothing to report. */
const GIVEN_UP = ['NotAllowedError', 'AbortError', 'InvalidStateError']
async function unlessGivenUp<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && GIVEN_UP.includes(error.name)) return null
    throw error
  }
}

/** The device is asked; the library comes when somebody first needs it. */
export async function makePasskey(options: Options): Promise<Input<'passkeys.finish'>['credential'] | null> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  type Asked = Parameters<typeof startRegistration>[0]['optionsJSON']
  const made = await unlessGivenUp(startRegistration({ optionsJSON: options as unknown as Asked }))
  if (!made) return null
  const { clientDataJSON, attestationObject, transports } = made.response
  return {
    id: made.id,
    rawId: made.rawId,
    type: 'public-key',
    response: { clientDataJSON, attestationObject, ...(transports && { transports }) },
  }
}

export async function showPasskey(options: Options): Promise<Input<'passkeys.signIn'>['credential'] | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  type Asked = Parameters<typeof startAuthentication>[0]['optionsJSON']
  const shown = await unlessGivenUp(startAuthentication({ optionsJSON: options as unknown as Asked }))
  if (!shown) return null
  const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response
  return {
    id: shown.id,
    rawId: shown.rawId,
    type: 'public-key',
    response: { clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) },
  }
}
