import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Kernel } from '../../kernel/context.ts'

/** How to reach a department's system. The operator writes these down; in demo they lead to the simulators. */
export type Connection = {
  departmentId: string
  secret: string
  /** Where the demo switches a simulator's faults. */ control?: string
} & (
  | { kind: 'rest'; url: string }
  | { kind: 'csv'; folder: string }
  | { kind: 'email'; host: string; port: number; from: string; to: string; maildir: string }
)
export type ConnectionKind = Connection['kind']

export const CONNECTIONS_FILE = 'connectors.json'

let known: { path: string; stamp: number; list: Connection[] } | undefined

/** The connections, read again whenever the file has changed: a simulator that starts anew has another port. */
export function connections(kernel: Pick<Kernel, 'config'>): Connection[] {
  const path = join(kernel.config.dataDir, CONNECTIONS_FILE)
  const stamp = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  if (stamp === undefined) return []
  if (known?.path !== path || known.stamp !== stamp)
    known = { path, stamp, list: JSON.parse(readFileSync(path, 'utf8')) as Connection[] }
  return known.list
}

export const connectionOf = (
  kernel: Pick<Kernel, 'config'>,
  departmentId: string,
  kind: ConnectionKind,
): Connection | undefined => connections(kernel).find((one) => one.departmentId === departmentId && one.kind === kind)

/** The secret that a department signs with, over whatever way it comes. */
export const secretsOf = (kernel: Pick<Kernel, 'config'>, departmentId: string): string[] =>
  connections(kernel)
    .filter((one) => one.departmentId === departmentId)
    .map((one) => one.secret)
