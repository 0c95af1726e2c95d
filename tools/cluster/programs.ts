import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const PG_BIN = '/usr/lib/postgresql/17/bin'

/** What a cluster is made of, and the Debian package that brings it. */
const NEEDED: readonly [program: string, debianPackage: string][] = [
  ['patroni', 'patroni python3-etcd'],
  ['etcd', 'etcd-server'],
  ['haproxy', 'haproxy'],
  ['pgbackrest', 'pgbackrest'],
  ['setpriv', 'util-linux'],
  [join(PG_BIN, 'postgres'), 'postgresql-17'],
]

const isThere = (program: string): boolean =>
  existsSync(program) || !spawnSync('sh', ['-c', `command -v ${program}`]).status

/** The Debian packages that are missing here. */
export const missingPackages = (): string[] =>
  NEEDED.flatMap(([program, debianPackage]) => (isThere(program) ? [] : [debianPackage]))

export interface Runner {
  uid: number
  gid: number
  name: string
}

/** PostgreSQL refuses root: root runs the cluster as its package's user, everybody else as themselves. */
export function runnerHere(): Runner {
  const uid = process.getuid?.() ?? 0
  const wanted = uid === 0 ? 'postgres' : uid
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((one) => one.split(':'))
    .find(([name, , id]) => name === wanted || (uid !== 0 && Number(id) === uid))
  if (!line) throw new Error('this user is not in /etc/passwd, and PostgreSQL wants one that is')
  return { name: line[0] as string, uid: Number(line[2]), gid: Number(line[3]) }
}
