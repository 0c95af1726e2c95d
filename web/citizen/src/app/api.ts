import type { EndpointId, Input, Output } from '@app/contract/calls'
import { createClient } from '@app/contract/client'
import { newId, useCommand, useQuery, type CommandState, type QueryState } from '@app/ui'

/** The one way to the server; the session rides in this app's own cookie. */
export const call = createClient({ origin: '', app: 'citizen', newId, language: () => document.documentElement.lang })

/** Asks an endpoint; a null input asks nothing yet. */
export function useAnswer<Id extends EndpointId>(id: Id, input: Input<Id> | null): QueryState<Output<Id>> {
  const key = input === null ? null : `${id}:${JSON.stringify(input)}`
  return useQuery(key, (signal) => call(id, input as Input<Id>, { signal }))
}

/** Sends a command, once however often it is pressed. */
export function useAct<Id extends EndpointId>(id: Id): CommandState<Input<Id>, Output<Id>> {
  return useCommand((input: Input<Id>, commandId) => call(id, input, { commandId }))
}
