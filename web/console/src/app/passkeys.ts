import type { Input } from '@app/contract/calls'
import type { PasskeysOf } from '@app/ui/passkeys'
import { call } from './api.ts'

/** This app's way to the server, for the passkeys of who is signed in. */
export const passkeys: PasskeysOf = {
  mine: (signal) => call('passkeys.list', {}, { signal }),
  begin: (commandId) => call('passkeys.begin', { app: 'console' }, { commandId }),
  finish: (name, credential) => call('passkeys.finish', { app: 'console', name, credential }),
  drop: (passkeyId, commandId) => call('passkeys.drop', { passkeyId }, { commandId }),
}

/** For who is not yet. */
export const byPasskey = {
  ask: (commandId: string) => call('passkeys.ask', { app: 'console' }, { commandId }),
  signIn: (credential: Input<'passkeys.signIn'>['credential']) =>
    call('passkeys.signIn', { app: 'console', credential }),
}
