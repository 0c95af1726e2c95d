import type { ToldOf } from '@app/ui/told'
import { call } from './api.ts'

/** This app's way to the server, for how its holder wants to be told. */
export const told: ToldOf = {
  get: (signal) => call('told.get', {}, { signal }),
  choose: (input, commandId) => call('told.choose', input, { commandId }),
  setEmail: (input, commandId) => call('told.setEmail', input, { commandId }),
  proveEmail: (input, commandId) => call('told.proveEmail', input, { commandId }),
  dropEmail: (commandId) => call('told.dropEmail', {}, { commandId }),
}
