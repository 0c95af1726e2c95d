import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeployCheck } from './deploy-check-kind.ts'
import { run } from './run-tool.ts'

/** What brings the tables forward, and what copies them all; the names under which they are shipped. */
const OWNERS = /^(\w+-)?(migrate|backup)(\.service)?$/
const OWNERS_ADDRESS = /DATABASE_OWNER_URL/
/** The secret's or the file's name: whoever is given it has the owner's address, whether or not a setting says so. */
const OWNERS_SECRET = /database-owner-url|owner-keys/

/** Who makes and copies tables is given the owner's address, and nobody else is (docs/decisions/0129). By part: its text. */
export function roleFaults(parts: ReadonlyMap<string, string>): string {
  const names = [...parts.keys()]
  const missing = ['migrate', 'backup'].filter((one) => !names.some((name) => OWNERS.exec(name)?.[2] === one))
  const faults = [...parts].flatMap(([name, text]) => {
    const [told, given] = [OWNERS_ADDRESS.test(text), OWNERS_SECRET.test(text)]
    if (OWNERS.test(name)) return told && given ? [] : [`${name} does not know the role that owns the tables`]
    return told || given ? [`${name} is given the role that owns the tables`] : []
  })
  return [...missing.map((one) => `there is no ${one}`), ...faults].join('\n')
}

function inKubernetes(deploy: string): string {
  const { failed, said } = run(join(deploy, 'kubernetes'), 'kubectl', 'kustomize', '.')
  if (failed) return said
  const pods = said.split(/^---$/m).filter((one) => /^kind: (Deployment|Job|CronJob)$/m.test(one))
  return roleFaults(new Map(pods.map((one) => [/^ {2}name: (.+)$/m.exec(one)?.[1] ?? '', one])))
}

function inCompose(deploy: string): string {
  const folder = join(deploy, 'compose')
  const { failed, said } = run(folder, 'docker-compose', '-f', 'compose.yaml', '--profile', 'backup', 'config')
  if (failed) return said
  const services = /^services:\n((?: .*\n?|\n)*)/m.exec(said)?.[1] ?? ''
  const [, ...parts] = services.split(/^ {2}([\w-]+):$/m)
  return roleFaults(new Map(parts.flatMap((name, n) => (n % 2 ? [] : [[name, parts[n + 1] ?? '']]))))
}

/** Our own; the machines' backup of the whole cluster is PostgreSQL's. Comments tell of what a unit is not given. */
function inUnits(deploy: string): string {
  const folder = join(deploy, 'systemd')
  const units = readdirSync(folder).filter((name) => name.endsWith('.service') && !name.includes('database'))
  return roleFaults(
    new Map(units.map((name) => [name, readFileSync(join(folder, name), 'utf8').replaceAll(/^#.*$/gm, '')])),
  )
}

const SETTING = 'DATABASE_OWNER_URL_FILE'
/** Two roles of the database: in each kind of installation the one that serves owns nothing. */
export const ROLE_CHECKS: readonly DeployCheck[] = [
  {
    name: 'compose.yaml: two roles',
    tool: 'docker-compose',
    package: 'docker-compose',
    look: inCompose,
    plant: { file: 'compose/compose.yaml', from: 'ROLE: serve', to: `ROLE: serve\n      ${SETTING}: /run/owner` },
  },
  {
    name: 'Kubernetes manifests: two roles',
    tool: 'kubectl',
    package: 'kubernetes-client',
    look: inKubernetes,
    plant: { file: 'kubernetes/worker.yaml', from: 'secretName: keys', to: 'secretName: owner-keys' },
  },
  {
    name: 'systemd units: two roles',
    // Read as they are: the programs that read units look up no address.
    tool: 'sh',
    package: 'dash',
    look: inUnits,
    plant: { file: 'systemd', from: SETTING, to: 'NOBODY_READS_THIS' },
  },
]
