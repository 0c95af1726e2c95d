import type { Input } from '@app/contract/calls'
import type { PasskeysOf } from '@app/ui/passkeys'
import { call } from './client.ts'

/** This app's way to the server, for the passkeys of who is signed in. */
export const passkeys: PasskeysOf = {
  mine: (signal) => call('passkeys.list', {}, { signal }),
  begin: (commandId) => call('passkeys.begin', { app: 'facilitator' }, { commandId }),
  finish: (name, credential) => call('passkeys.finish', { app: 'facilitator', name, credential }),
  drop: (passkeyId, commandId) => call('passkeys.drop', { passkeyId }, { commandId }),
}

/** For who is not yet. */
export const byPasskey = {
  ask: (commandId: string) => call('passkeys.ask', { app: 'facilitator' }, { commandId }),
  signIn: (credential: Input<'passkeys.signIn'>['credential']) =>
    call('passkeys.signIn', { app: 'facilitator', credential }),
}
