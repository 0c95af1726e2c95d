import type { EndpointId, Input, Output } from '@app/contract/calls'
import { createClient } from '@app/contract/client'
import { beginQuery, newId, useCommand, useQuery, type CommandState, type QueryState } from '@app/ui'

/** The one way to the server; the session rides in this app's own cookie. */
export const call = createClient({ origin: '', app: 'citizen', newId, language: () => document.documentElement.lang })

const keyOf = (id: EndpointId, input: unknown): string => `${id}:${JSON.stringify(input)}`

/** Asks before the page is there that asks the same with `useAnswer`. */
export const begin = <Id extends EndpointId>(id: Id, input: Input<Id>): void =>
  beginQuery(keyOf(id, input), () => call(id, input))

/** Asks an endpoint; a null input asks nothing yet. */
export function useAnswer<Id extends EndpointId>(id: Id, input: Input<Id> | null): QueryState<Output<Id>> {
  return useQuery(input === null ? null : keyOf(id, input), (signal) => call(id, input as Input<Id>, { signal }))
}

/** Sends a command, once however often it is pressed. */
export function useAct<Id extends EndpointId>(id: Id): CommandState<Input<Id>, Output<Id>> {
  return useCommand((input: Input<Id>, commandId) => call(id, input, { commandId }))
}
