import type { Kernel, Tx } from '../../kernel/context.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { asOutgoing } from '../../kernel/outgoing/outgoing-error.ts'
import { MINUTE_MS } from '@app/domain/shared'
import { noteOutcome, openFor, pausedFor } from '../connections/index.ts'
import { Outage } from './envelope.ts'

/** The ways in which a service's definition says that a department is reached; `desk` needs no connection. */
export type ConnectorKind = 'rest' | 'csv' | 'email'

/** What the operator's form calls each way. */
export const KIND_OF = {
  rest: 'departmentRest',
  csv: 'departmentFolder',
  email: 'departmentMail',
} as const satisfies Record<ConnectorKind, string>
export const connectorOf = (kind: string): ConnectorKind | undefined =>
  (['rest', 'csv', 'email'] as const).find((one) => KIND_OF[one] === kind)

/**
 * The first that is on, of that department and in that way. Within a transaction it is asked there: many at once would
 * wait for each other.
 */
export async function connectionOf(
  kernel: Kernel,
  departmentId: string,
  connector: ConnectorKind,
  q?: Sql,
): Promise<OpenConnection | undefined> {
  return (await openFor(kernel, 'department', departmentId, q)).find((one) => one.kind === KIND_OF[connector])
}

/** What a department may sign with, by connection: now, and for a day after a rotation. */
export async function secretsOf(tx: Tx, departmentId: string): Promise<{ connectionId: string; secret: string }[]> {
  const all = [
    ...(await openFor(tx.kernel, 'department', departmentId, tx)),
    // Nothing goes over one that is paused; what the department says of what went before is heard.
    ...(await pausedFor(tx.kernel, 'department', departmentId, tx)),
  ]
  return all.flatMap(({ id, secrets, formerSecrets }) =>
    [secrets.secret ?? [], formerSecrets.secret ?? []].flat().map((secret) => ({ connectionId: id, secret })),
  )
}

/** How often a department's messages are asked for while an answer is awaited, where its connection says nothing. */
const POLL_MINUTES = 15

export const pollMs = (open: OpenConnection | undefined): number =>
  (typeof open?.settings.pollMinutes === 'number' ? open.settings.pollMinutes : POLL_MINUTES) * MINUTE_MS

/** Keeps for the screen what went wrong: a code, and a few words that hold nobody's data. */
export function noteTrouble(kernel: Kernel, open: OpenConnection, error: unknown): Promise<void> {
  const trouble = error instanceof Outage ? error : undefined
  const code = trouble?.code ?? (asOutgoing(error).code === 'unreachable' ? 'answer_wrong' : asOutgoing(error).code)
  return noteOutcome(kernel, open.id, { ok: false, code, said: (error as Error).message })
}
