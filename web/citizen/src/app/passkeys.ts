import type { Input } from '@app/contract/calls'
import type { PasskeysOf } from '@app/ui/passkeys'
import { call } from './api.ts'

/** This app's way to the server, for the passkeys of who is signed in. */
export const passkeys: PasskeysOf = {
  mine: (signal) => call('passkeys.list', {}, { signal }),
  begin: (commandId) => call('passkeys.begin', { app: 'citizen' }, { commandId }),
  finish: (name, credential) => call('passkeys.finish', { app: 'citizen', name, credential }),
  drop: (passkeyId, commandId) => call('passkeys.drop', { passkeyId }, { commandId }),
}

/** For who is not yet. */
export const byPasskey = {
  ask: (commandId: string) => call('passkeys.ask', { app: 'citizen' }, { commandId }),
  signIn: (credential: Input<'passkeys.signIn'>['credential']) =>
    call('passkeys.signIn', { app: 'citizen', credential }),
}
