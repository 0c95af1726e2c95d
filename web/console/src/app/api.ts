import {
  QueryClient,
  QueryCache,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { EndpointId, Input, Output } from '@app/contract/calls'
import { type Call, createClient, Refused } from '@app/contract/client'
import { untilStepUp } from './step-up.ts'
import { touches } from './touched.ts'
import {
  newId,
  patiently,
  problemOf,
  thisBrowser,
  useCommand,
  type CommandState,
  type Problem,
  type QueryState,
} from '@app/ui'

/** The session rides in this app's own cookie. */
const send = createClient({
  origin: '',
  app: 'console',
  newId,
  device: thisBrowser,
  patience: patiently,
  language: () => document.documentElement.lang,
})

/** The one way to the server. What asks for the second factor again waits for it, and goes on as the same command. */
export const call: Call = async (id, input, given = {}) => {
  const options = { ...given, commandId: given.commandId ?? newId() }
  try {
    return await send(id, input, options)
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'step_up_needed') || !(await untilStepUp())) throw error
    return send(id, input, options)
  }
}

const FRESH_MS = 5_000
let whenSignedOut: () => void = () => undefined

/** Told once the server no longer knows this session. */
export function onSignedOut(tell: () => void): void {
  whenSignedOut = tell
}

export const noticeSignedOut = (error: unknown) => {
  if (problemOf(error).kind === 'signedOut') whenSignedOut()
}

export const answers = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: (count, error) => problemOf(error).kind === 'offline' && count < 2 },
  },
})

interface AskOptions {
  /** Ask again by itself, for a board that several people work from. */
  everyMs?: number
  /** Keep the last answer on the screen while another is asked for. */
  keep?: boolean
}

/** A browser that knows that it has no network does not ask at all: the question waits, and that is to be seen. */
const problemIn = ({ error, isPaused }: { error: unknown; isPaused: boolean }): Problem | undefined =>
  error ? problemOf(error) : isPaused ? { kind: 'offline' } : undefined

/** A question as it is remembered, so that whoever asks the same is given the same answer. */
export const questionOf = <Id extends EndpointId>(id: Id, input: Input<Id>) => ({
  queryKey: [id, input] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => call(id, input, { signal }) as Promise<Output<Id>>,
})

/** Asks an endpoint; a null input asks nothing yet. */
export function useAnswer<Id extends EndpointId>(
  id: Id,
  input: Input<Id> | null,
  options: AskOptions = {},
): QueryState<Output<Id>> {
  const query = useQuery({
    ...questionOf(id, input as Input<Id>),
    enabled: input !== null,
    refetchInterval: options.everyMs,
    placeholderData: options.keep ? keepPreviousData : undefined,
  })
  return {
    data: query.data as Output<Id> | undefined,
    problem: problemIn(query),
    loading: query.isFetching,
    reload: () => void query.refetch(),
  }
}

type PagedId = {
  [Id in EndpointId]: Output<Id> extends { items: readonly unknown[]; next: string | null } ? Id : never
}[EndpointId]
type ItemOf<Id extends PagedId> = Output<Id> extends { items: readonly (infer T)[] } ? T : never

export interface PagesState<T, P> extends QueryState<{ items: T[]; first: P }> {
  more: (() => void) | undefined
  loadingMore: boolean
}

/** A list that comes in pages, by the server's own cursor. */
export function usePages<Id extends PagedId>(
  id: Id,
  input: Omit<Input<Id>, 'cursor'> | null,
  options: AskOptions = {},
): PagesState<ItemOf<Id>, Output<Id>> {
  const query = useInfiniteQuery({
    queryKey: [id, 'pages', input],
    queryFn: ({ pageParam, signal }) =>
      call(id, { ...input, ...(pageParam ? { cursor: pageParam } : {}) } as unknown as Input<Id>, {
        signal,
      }) as Promise<Output<Id>>,
    initialPageParam: '',
    getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
    enabled: input !== null,
    refetchInterval: options.everyMs,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages as Output<Id>[] | undefined
  const data = pages?.[0]
    ? { items: pages.flatMap((page) => (page as unknown as { items: ItemOf<Id>[] }).items), first: pages[0] }
    : undefined
  return {
    data,
    problem: problemIn(query),
    loading: query.isFetching,
    reload: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  }
}

/** Sends a command, once however often it is pressed; what it may have changed is then asked for again. */
export function useAct<Id extends EndpointId>(id: Id): CommandState<Input<Id>, Output<Id>> {
  const client = useQueryClient()
  return useCommand(async (input: Input<Id>, commandId) => {
    try {
      return await call(id, input, { commandId })
    } catch (error) {
      noticeSignedOut(error)
      throw error
    } finally {
      // After a refusal too: somebody else was quicker, and the screen should show what they did.
      void client.invalidateQueries({ predicate: ({ queryKey }) => touches(id, queryKey[0] as EndpointId) })
    }
  })
}
