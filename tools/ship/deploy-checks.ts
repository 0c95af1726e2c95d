import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONFINEMENT_CHECKS } from './confinement-checks.ts'
import type { DeployCheck } from './deploy-check-kind.ts'
import { MACHINE_CHECKS } from './machine-checks.ts'
import { ROLE_CHECKS } from './role-checks.ts'
import { run, wrong } from './run-tool.ts'

/** systemd's own measure, in tenths: 0 is shut, 100 is open; below 20 it says OK. */
const EXPOSURE_MAX = 20

function change(path: string, ...pairs: [string | RegExp, string][]): void {
  let text = readFileSync(path, 'utf8')
  for (const [from, to] of pairs) text = text.replaceAll(from, to)
  writeFileSync(path, text)
}

/** Every object that has to be there, and every one that is referred to. */
function kubernetes(deploy: string): string {
  const { failed, said } = run(join(deploy, 'kubernetes'), 'kubectl', 'kustomize', '.')
  if (failed) return said
  const kinds = new Set([...said.matchAll(/^kind: (\w+)$/gm)].map(([, kind]) => kind))
  const wanted = [
    'Deployment',
    'Service',
    'Ingress',
    'CronJob',
    'PodDisruptionBudget',
    'NetworkPolicy',
    'ConfigMap',
    'Job',
  ]
  const missing = wanted.filter((kind) => !kinds.has(kind))
  if (missing.length) return `not there: ${missing.join(', ')}`
  const pods = said.split(/^---$/m).filter((one) => /^kind: (Deployment|Job|CronJob)$/m.test(one))
  for (const pod of pods)
    for (const held of ['runAsNonRoot: true', 'readOnlyRootFilesystem: true', 'allowPrivilegeEscalation: false'])
      if (!pod.includes(held)) return `${/^ {2}name: (.+)$/m.exec(pod)?.[1]}: ${held} is not said`
  return /image: [^:\s]+$/m.test(said) ? 'an image has no version' : ''
}

function systemd(deploy: string, scratch: string): string {
  const folder = join(deploy, 'systemd')
  const [home, bin] = [join(scratch, 'opt'), join(scratch, 'opt', 'run')]
  mkdirSync(home, { recursive: true })
  writeFileSync(bin, '#!/bin/sh\n', { mode: 0o755 })
  const units = readdirSync(folder).filter((name) => /\.(service|timer)$/.test(name))
  for (const unit of units) {
    const text = readFileSync(join(folder, unit), 'utf8')
    const lacks = ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'User='].filter(
      (line) =>
        !text.includes(`
${line}`),
    )
    if (unit.endsWith('.service') && lacks.length) return `${unit}: ${lacks.join(', ')} is not said`
    change(join(folder, unit), [/\/opt\/[a-z]+/g, home])
  }
  for (const unit of units.filter((one) => one.endsWith('.service'))) {
    const exposed = run(folder, 'systemd-analyze', 'security', '--offline=true', `--threshold=${EXPOSURE_MAX}`, unit)
    if (exposed.failed) return `${unit} is open too far: ${exposed.said.split('\n').at(-1)}`
  }
  const { failed, said } = run(folder, 'systemd-analyze', 'verify', '--man=no', ...units.map((unit) => `./${unit}`))
  // It warns and is content: of our own units we want neither.
  const ours = said.split('\n').filter((line) => units.some((unit) => line.includes(unit)))
  return failed || ours.length ? said : ''
}

function nginx(deploy: string, scratch: string): string {
  const conf = join(deploy, 'proxy', 'nginx.conf')
  const [pem, key] = [join(scratch, 'tls.pem'), join(scratch, 'tls.key')]
  const made = run(
    scratch,
    'openssl',
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=check',
    '-keyout',
    key,
    '-out',
    pem,
  )
  if (made.failed) return made.said
  change(
    conf,
    [/\/etc\/nginx\/tls\/\w+\.pem/g, pem],
    [/\/etc\/nginx\/tls\/\w+\.key/g, key],
    ['/run/nginx.pid', join(scratch, 'nginx.pid')],
    [/\/var\/log\/nginx\/\w+\.log/g, join(scratch, 'access.log')],
  )
  return wrong(run(scratch, 'nginx', '-t', '-q', '-c', conf, '-p', scratch))
}

function compose(deploy: string): string {
  const { failed, said } = run(join(deploy, 'compose'), 'docker-compose', '-f', 'compose.yaml', 'config')
  if (failed) return said
  const lacks = ['server:', 'worker:', 'postgres:', 'proxy:', 'read_only: true', 'no-new-privileges:true'].filter(
    (one) => !said.includes(one),
  )
  return lacks.length ? `not said: ${lacks.join(', ')}` : ''
}

const caddy = (deploy: string, scratch: string): string =>
  wrong(
    run(
      scratch,
      'env',
      `HOME=${scratch}`,
      'caddy',
      'validate',
      '--adapter',
      'caddyfile',
      '--config',
      join(deploy, 'proxy', 'Caddyfile'),
    ),
  )

export const DEPLOY_CHECKS: readonly DeployCheck[] = [
  ...MACHINE_CHECKS,
  ...ROLE_CHECKS,
  ...CONFINEMENT_CHECKS,
  {
    name: 'compose.yaml',
    tool: 'docker-compose',
    package: 'docker-compose',
    look: compose,
    plant: { file: 'compose/compose.yaml', from: 'condition: service_healthy', to: 'condition: service_happy' },
  },
  {
    name: 'Kubernetes manifests',
    tool: 'kubectl',
    package: 'kubernetes-client',
    look: kubernetes,
    plant: { file: 'kubernetes/server.yaml', from: 'runAsNonRoot: true', to: 'runAsNonRoot: false' },
  },
  {
    name: 'systemd units',
    tool: 'systemd-analyze',
    package: 'systemd',
    look: systemd,
    plant: { file: 'systemd', from: 'KillMode=mixed', to: 'KilMode=mixed' },
  },
  {
    name: 'nginx.conf',
    tool: 'nginx',
    package: 'nginx',
    look: nginx,
    plant: { file: 'proxy/nginx.conf', from: 'proxy_buffering off;', to: 'proxy_bufering off;' },
  },
  {
    name: 'Caddyfile',
    tool: 'caddy',
    package: 'caddy',
    look: caddy,
    plant: { file: 'proxy/Caddyfile', from: 'flush_interval -1', to: 'flush_intervall -1' },
  },
  {
    name: 'alerts.yaml',
    tool: 'promtool',
    package: 'prometheus',
    look: (deploy) => wrong(run(deploy, 'promtool', 'check', 'rules', 'alerts.yaml')),
    plant: { file: 'alerts.yaml', from: 'expr: up{', to: 'expr: up{{' },
  },
]

export const isThere = (tool: string): boolean => !spawnSync('sh', ['-c', `command -v ${tool}`]).status

/** Runs one check on a copy; with its plant, the copy is broken first. */
export function lookAt(check: DeployCheck, deploy: string, scratch: string, planted = false): string {
  const copy = join(scratch, 'deploy')
  cpSync(deploy, copy, { recursive: true })
  if (planted) {
    const { file, from, to } = check.plant
    const path = join(copy, file)
    const paths = statSync(path).isDirectory() ? readdirSync(path).map((one) => join(path, one)) : [path]
    const having = paths.filter((one) => readFileSync(one, 'utf8').includes(from))
    if (!having.length) throw new Error(`${file} has no "${from}" to break`)
    for (const one of having) change(one, [from, to])
  }
  return check.look(copy, scratch)
}
