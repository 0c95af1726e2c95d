import type { SessionsOf } from '@app/ui/sessions'
import { call } from './api.ts'

/** This app's way to the server, for where its holder is signed in. */
export const sessions: SessionsOf = {
  mine: (signal) => call('sessions.mine', {}, { signal }),
  end: (sessionId, commandId) => call('sessions.end', { sessionId }, { commandId }),
  endAll: (commandId) => call('sessions.endAll', {}, { commandId }),
}
