/** Why the database could not do what it was asked, where that is nobody's mistake and passes by itself. */
export type AwayBecause =
  | 'unreachable'
  | 'stopping'
  | 'read_only'
  | 'unconfirmed'
  | 'another'
  | 'full'
  | 'crowded'
  | 'too_slow'
  | 'conflict'
  | 'not_let_in'

/** When the same may be asked again: a conflict is over at once, a full disk is somebody's work. */
const AGAIN_AFTER_SECONDS: Record<AwayBecause, number> = {
  unreachable: 3,
  stopping: 3,
  read_only: 5,
  unconfirmed: 5,
  another: 30,
  full: 30,
  crowded: 2,
  too_slow: 5,
  conflict: 1,
  not_let_in: 30,
}

/** By SQLSTATE, whole or by its class; https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const BY_STATE: Readonly<Record<string, AwayBecause>> = {
  '08': 'unreachable',
  // Invalid authorisation: the password was changed, or pg_hba.conf knows this machine no more.
  '28': 'not_let_in',
  '3D000': 'not_let_in',
  '25006': 'read_only',
  // Idle within a transaction, or a whole transaction, for too long: this process was held up.
  '25P03': 'too_slow',
  '25P04': 'too_slow',
  '40001': 'conflict',
  '40P01': 'conflict',
  // Nobody knows how the statement ended: no second machine has confirmed it.
  '40003': 'unconfirmed',
  '53': 'crowded',
  '53100': 'full',
  '55P03': 'too_slow',
  '57014': 'too_slow',
  '57P01': 'stopping',
  '57P02': 'stopping',
  '57P03': 'stopping',
  '57P04': 'stopping',
  '57P05': 'stopping',
  '58030': 'full',
}

/** What the system says of a socket. ENOENT: a socket file that is not there. */
const BY_ERRNO: Readonly<Record<string, AwayBecause>> = {
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ECONNABORTED: 'unreachable',
  EPIPE: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ENOENT: 'unreachable',
  EMFILE: 'crowded',
  ENFILE: 'crowded',
}

/** What the driver says of a connection that ended, without a code. */
const BY_WORDS: readonly [RegExp, AwayBecause][] = [
  [/^Connection terminated|^timeout expired$|not queryable|^Query read timeout/, 'unreachable'],
  [/^timeout exceeded when trying to connect/, 'crowded'],
  [/^Cannot use a pool after calling end/, 'stopping'],
]

/** The database is away, or has no time. What was asked may be asked again, and will then be answered. */
export class DatabaseAway extends Error {
  readonly because: AwayBecause
  /** The SQLSTATE or errno, where there is one. */
  readonly code: string | undefined
  /** A commit was on its way: nobody here knows whether it arrived. */
  readonly inDoubt: boolean

  constructor(because: AwayBecause, cause: Error & { code?: string }, inDoubt = false) {
    super(cause.message || cause.code || because, { cause })
    this.name = 'DatabaseAway'
    this.because = because
    this.code = cause.code
    this.inDoubt = inDoubt
  }

  get againAfterSeconds(): number {
    return AGAIN_AFTER_SECONDS[this.because]
  }
}

export function becauseOf(error: Error & { code?: string }): AwayBecause | undefined {
  const { code, message } = error
  if (code) return BY_ERRNO[code] ?? BY_STATE[code] ?? BY_STATE[code.slice(0, 2)]
  return BY_WORDS.find(([words]) => words.test(message))?.[1]
}

/**
 * What was thrown by a connection, told apart: a database that is away, or the statement's own fault. Only for what comes
 * from the driver: the same errno of a file or a gateway says nothing of the database.
 */
export function awayOr(thrown: unknown, inDoubt = false): Error {
  const error = thrown as Error
  if (error instanceof DatabaseAway) return error
  const because = becauseOf(error)
  return because ? new DatabaseAway(because, error, inDoubt) : error
}
