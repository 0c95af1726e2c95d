import type { Input, Output } from '@app/contract/calls'
import { addressIn, clientOver } from '@app/contract/caller'
import {
  beginQuery,
  newId,
  patiently,
  thisBrowser,
  useCommand,
  useQuery,
  type CommandState,
  type QueryState,
} from '@app/ui'
import { type AppEndpointId, PATHS } from './endpoints.generated.ts'

/** The one way to the server; the session rides in this app's own cookie. */
export const call = clientOver<AppEndpointId>(PATHS, {
  origin: '',
  app: 'citizen',
  newId,
  patience: patiently,
  language: () => document.documentElement.lang,
  device: thisBrowser,
})

/** Where something is opened or listened to rather than called. */
export const addressOf = (id: AppEndpointId, input: Record<string, unknown>): string =>
  addressIn<AppEndpointId>(PATHS, '', id, input).url

const keyOf = (id: AppEndpointId, input: unknown): string => `${id}:${JSON.stringify(input)}`

/** Asks before the page is there that asks the same with `useAnswer`. */
export const begin = <Id extends AppEndpointId>(id: Id, input: Input<Id>): void =>
  beginQuery(keyOf(id, input), () => call(id, input))

/** Asks an endpoint; a null input asks nothing yet. */
export function useAnswer<Id extends AppEndpointId>(id: Id, input: Input<Id> | null): QueryState<Output<Id>> {
  return useQuery(input === null ? null : keyOf(id, input), (signal) => call(id, input as Input<Id>, { signal }))
}

/** Sends a command, once however often it is pressed. */
export function useAct<Id extends AppEndpointId>(id: Id): CommandState<Input<Id>, Output<Id>> {
  return useCommand((input: Input<Id>, commandId) => call(id, input, { commandId }))
}
