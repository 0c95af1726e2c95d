import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeployCheck } from './deploy-check-kind.ts'
import { run } from './run-tool.ts'

/** What has to be said of each process of ours, by kind of installation; a reader of files and all else it starts lives within. */
const COMPOSE: readonly [what: string, said: RegExp][] = [
  ['a user of its own', /^ {4}user: ["']?10001:10001["']?$/m],
  ['a limit of memory', /^ {4}mem_limit: "?\d+/m],
  ['a limit of processes', /^ {4}pids_limit: \d+$/m],
  ['a root that nobody writes', /^ {4}read_only: true$/m],
  ['no right of root', /^ {4}cap_drop:\n {6}- ALL$/m],
  ['no new rights', /no-new-privileges:true/],
]
const UNIT: readonly [string, RegExp][] = [
  ['a user of its own', /^(User=(?!root$)\S+|DynamicUser=yes)$/m],
  ['a limit of memory', /^MemoryMax=\d+[KMG]?$/m],
  ['a limit of processes', /^TasksMax=\d+$/m],
  ['a root that nobody writes', /^ProtectSystem=strict$/m],
  ['no right of root', /^CapabilityBoundingSet=$/m],
  ['no new rights', /^NoNewPrivileges=yes$/m],
]
const CONTAINER: readonly [string, RegExp][] = [
  ['a limit of memory', /^ +limits:\n +memory: \d+[MG]i$/m],
  ['a root that nobody writes', /readOnlyRootFilesystem: true/],
  ['no right of root', /drop:\n +- ALL$/m],
  ['no new rights', /allowPrivilegeEscalation: false/],
]
const POD: readonly [string, RegExp][] = [
  ['a user of its own', /runAsNonRoot: true[\s\S]*runAsUser: [1-9]\d*$/m],
  ['the runtime’s filter of calls', /seccompProfile:\n +type: RuntimeDefault$/m],
  ['no word to the cluster', /automountServiceAccountToken: false/],
]
const lacks = (name: string, text: string, wanted: readonly [string, RegExp][]): string[] =>
  wanted.filter(([, said]) => !said.test(text)).map(([what]) => `${name} has not ${what}`)

/** Ours alone: the database and the proxy are other people's images, whose needs are theirs. */
const OURS = ['migrate', 'server', 'worker', 'backup']

export function composeFaults(services: ReadonlyMap<string, string>): string[] {
  return OURS.flatMap((name) => {
    const text = services.get(name)
    return text === undefined ? [`there is no ${name}`] : lacks(name, text, COMPOSE)
  })
}
export const unitFaults = (units: ReadonlyMap<string, string>): string[] =>
  [...units].flatMap(([name, text]) => lacks(name, text.replaceAll(/^#.*$/gm, ''), UNIT))

/** Each container by itself: one that is shut in does not hide one beside it that is not. */
export function podFaults(name: string, text: string): string[] {
  const containers = text.split(/^ +(?:- args:|- command:|- env:|- envFrom:|- image:|- name: (?=\S+\n +image))/m).slice(1)
  const own = containers.filter((one) => /image: dastak\b|^ dastak\b/m.test(one))
  if (!own.length) return [`${name} has no container of ours`]
  return [...lacks(name, text, POD), ...own.flatMap((one, n) => lacks(`${name}, container ${n + 1}`, one, CONTAINER))]
}
