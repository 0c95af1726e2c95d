import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeployCheck } from './deploy-check-kind.ts'
import { run } from './run-tool.ts'

type Wanted = readonly (readonly [what: string, said: RegExp])[]
const lacks = (name: string, text: string, wanted: Wanted): string[] =>
  wanted.filter(([, said]) => !said.test(text)).map(([what]) => `${name} has not ${what}`)

/** Ours alone: the database and the proxy are other people's images, whose needs are theirs. */
const OURS = ['migrate', 'server', 'worker', 'backup']
const SERVICE: Wanted = [
  ['a user of its own', /"user":"[1-9]\d*:[1-9]\d*"/],
  ['a limit of memory', /"mem_limit":"[1-9]\d*"/],
  ['a limit of processes', /"pids_limit":[1-9]\d*/],
  ['a root that nobody writes', /"read_only":true/],
  ['every right of root taken away', /"cap_drop":\["ALL"\]/],
  ['new rights forbidden', /"no-new-privileges:true"/],
]
/** By service: what it says, as JSON. */
export const serviceFaults = (services: Readonly<Record<string, unknown>>): string[] =>
  OURS.flatMap((name) =>
    services[name] ? lacks(name, JSON.stringify(services[name]), SERVICE) : [`there is no ${name}`],
  )

const UNIT: Wanted = [
  ['a user of its own', /^(User=(?!root$)\S+|DynamicUser=yes)$/m],
  ['a limit of memory', /^MemoryMax=\d+[KMG]?$/m],
  ['a limit of processes', /^TasksMax=\d+$/m],
  ['a root that nobody writes', /^ProtectSystem=strict$/m],
  ['every right of root taken away', /^CapabilityBoundingSet=$/m],
  ['new rights forbidden', /^NoNewPrivileges=yes$/m],
]
export const unitFaults = (name: string, text: string): string[] => lacks(name, text, UNIT)

const POD: Wanted = [
  ['a user of its own', /^ +runAsNonRoot: true\n +runAsUser: [1-9]\d*$/m],
  ['the runtime’s filter of calls', /^ +seccompProfile:\n +type: RuntimeDefault$/m],
  ['its tongue to the cluster tied', /^ +automountServiceAccountToken: false$/m],
]
const CONTAINER: Wanted = [
  ['a limit of memory', /^ +limits:\n +memory: \d+[MG]i$/gm],
  ['a root that nobody writes', /^ +readOnlyRootFilesystem: true$/gm],
  ['every right of root taken away', /^ +drop:\n +- ALL$/gm],
  ['new rights forbidden', /^ +allowPrivilegeEscalation: false$/gm],
]
/** Each container says it of itself: one that is shut in does not hide another beside it. */
export function podFaults(name: string, text: string): string[] {
  const times = (what: RegExp) => [...text.matchAll(what)].length
  const containers = times(/^ +image: /gm)
  const open = CONTAINER.filter(([, said]) => times(said) < containers)
  return [
    ...(containers ? [] : [`${name} has no container`]),
    ...lacks(name, text, POD),
    ...open.map(([what]) => `a container of ${name} has not ${what}`),
  ]
}

function compose(deploy: string): string {
  const asked = ['-f', 'compose.yaml', '--profile', 'backup', 'config', '--format', 'json']
  const { failed, said } = run(join(deploy, 'compose'), 'docker-compose', ...asked)
  if (failed) return said
  const begins = said.indexOf('{')
  return serviceFaults((JSON.parse(said.slice(begins)) as { services: Record<string, unknown> }).services).join('\n')
}

function kubernetes(deploy: string): string {
  const { failed, said } = run(join(deploy, 'kubernetes'), 'kubectl', 'kustomize', '.')
  if (failed) return said
  const pods = said.split(/^---$/m).filter((one) => /^kind: (Deployment|Job|CronJob)$/m.test(one))
  return pods.flatMap((one) => podFaults(/^ {2}name: (.+)$/m.exec(one)?.[1] ?? '', one)).join('\n')
}

function systemd(deploy: string): string {
  const folder = join(deploy, 'systemd')
  const units = readdirSync(folder).filter((name) => name.endsWith('.service'))
  return units.flatMap((name) => unitFaults(name, readFileSync(join(folder, name), 'utf8'))).join('\n')
}

/** Whatever runs has a user of its own, limits and no rights, in each kind of installation; readers of files live within. */
export const CONFINEMENT_CHECKS: readonly DeployCheck[] = [
  {
    name: 'compose.yaml: confined',
    tool: 'docker-compose',
    package: 'docker-compose',
    look: compose,
    plant: { file: 'compose/compose.yaml', from: 'pids_limit: 512', to: 'stdin_open: false' },
  },
  {
    name: 'Kubernetes manifests: confined',
    tool: 'kubectl',
    package: 'kubernetes-client',
    look: kubernetes,
    plant: { file: 'kubernetes/worker.yaml', from: 'limits: { memory: 2Gi }', to: 'limits: { cpu: 2 }' },
  },
  {
    name: 'systemd units: confined',
    // Read as they are: what reads units says of a limit that is not there nothing.
    tool: 'sh',
    package: 'dash',
    look: systemd,
    plant: { file: 'systemd', from: 'TasksMax=', to: '#TasksMax=' },
  },
]
