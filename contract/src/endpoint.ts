import type { z } from 'zod'
import type { Role } from '@app/domain/identity'

/** Who may call: anyone (`public`), a signed-in role, a department's signed call-back, or the demo's own controls. */
export type Caller = 'public' | Role | 'department' | 'demo'

/**
 * command: changes something; one transaction, idempotent by (actor, Idempotency-Key).
 * query: reads. stream: server-sent events. upload: a command whose body is the file's raw bytes.
 */
export type EndpointKind = 'command' | 'query' | 'stream' | 'upload'

/** What is at stake: money that goes out or where it goes; who works here; a record's end; somebody else's record. */
export type StepUp = 'money' | 'staff' | 'erasure' | 'record'

export interface Endpoint<
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodType = z.ZodType,
  R extends string = string,
  K extends EndpointKind = EndpointKind,
> {
  id: string
  method: 'GET' | 'POST'
  /** Below /api; `{name}` takes the input's field of that name. */
  path: string
  kind: K
  who: readonly Caller[]
  summary: string
  input: I
  output: O
  /** Every declared "no" beside the general ones (see {@link GENERAL_REFUSALS}). */
  refusals: readonly R[]
  /** By a session; an address, which many may share, has fifty times as much. */
  ratePerMinute?: number
  /** The longest body that is taken; without it 64 kB of a stranger's and 1 MB of somebody's with a session. */
  bodyBytesMax?: number
  /** The field that names what a stranger might guess at: tries at one value of it are counted from wherever they come. */
  triesBy?: string
  /** The file is a department's document, which is handed on as it came; every other one is kept as pictures. */
  handedOn?: true
  /**
   * What everybody may read, the same for everybody: kept by browsers and proxies for so long. Only for queries open to
   * the public alone.
   */
  cacheSeconds?: number
  /**
   * A machine calls (a gateway, a telephone switch) and proves itself by a signature, not by a session: its messages
   * carry ids of their own.
   */
  signed?: true
  /**
   * The other side's own words: body and query string in whatever form its maker chose. Only the path is parsed; the use
   * case reads the rest as it came.
   */
  foreign?: true
  /**
   * A command whose rows are each once by a key of their own: done again, it changes nothing. Neither its answer nor a row
   * of the audit trail is kept for it, because it comes every few seconds from everybody.
   */
  repeatable?: true
  /**
   * Also taken over a WebSocket at the same address, a frame a command (see {@link WireFrame}): for what comes every few seconds
   * from somebody whose phone is awake. Only where it is repeatable.
   */
  wire?: true
  /** May be called while somebody has asked for the caller's record to move to another number; everything else waits. */
  whileHeld?: true
  /**
   * It moves money of the programme: above a sum of the pack it waits until another person of the same desk has let go of it
   * (`second_person_needed`, finance.acts). The act with other values of `madeUp`, ids that the caller makes, is the same act;
   * where `unless` is true they name what is there already.
   */
  twoPersons?: { madeUp: readonly string[]; unless?: string }
  /**
   * Too much would be lost if whoever sits at an open desk were not its holder: a member of staff has shown their second
   * factor in this session within some minutes, or shows it now (`step_up_needed`, auth.stepUp).
   */
  stepUp?: StepUp
  example?: { input?: unknown; output?: unknown }
}

/** Refusals that any endpoint may give. */
export const GENERAL_REFUSALS = [
  'not_signed_in',
  'not_yours',
  'not_found',
  'invalid_input',
  'command_reused',
  'command_key_missing',
  'too_many_requests',
  'body_too_large',
  'app_too_old',
  // The demo, by another name than its own.
  'host_unknown',
  'files_unavailable',
  'files_busy',
  'file_too_demanding',
  // A name of signs that nobody sees, or that turn around what follows.
  'text_unclear',
  'one_moment',
  'number_in_doubt',
  // An agent's call about somebody's request, before the caller has read the code that came to their number.
  'caller_unproven',
  // A member of staff has to show their second factor again (see `stepUp`).
  'step_up_needed',
] as const

/** Whether this endpoint may refuse with that code. */
export const declares = (endpoint: Endpoint, code: string): boolean =>
  endpoint.refusals.includes(code) || (GENERAL_REFUSALS as readonly string[]).includes(code)

type Given<I extends z.ZodObject, O extends z.ZodType, R extends string> = Omit<
  Endpoint<I, O, R>,
  'id' | 'method' | 'kind' | 'refusals'
> & { refusals?: readonly R[] }

const of =
  <K extends EndpointKind>(method: 'GET' | 'POST', kind: K) =>
  <I extends z.ZodObject, O extends z.ZodType, const R extends string = never>(
    id: string,
    given: Given<I, O, R>,
  ): Endpoint<I, O, R, K> => ({ ...given, id, method, kind, refusals: given.refusals ?? [] })

export const query = of('GET', 'query')
export const command = of('POST', 'command')
/** For a machine that can only ask: everything it says stands in its address. */
export const commandByGet = of('GET', 'command')
export const stream = of('GET', 'stream')
export const upload = of('POST', 'upload')

export type InputOf<E> = E extends Endpoint<infer I, z.ZodType, string> ? z.input<I> : never
export type ParsedInputOf<E> = E extends Endpoint<infer I, z.ZodType, string> ? z.output<I> : never
export type OutputOf<E> = E extends Endpoint<z.ZodObject, infer O, string> ? z.output<O> : never
