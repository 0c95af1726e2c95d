import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillIn, settingsIn } from '../cluster/fill-in.ts'
import type { DeployCheck } from './deploy-check-kind.ts'
import { run, wrong } from './run-tool.ts'

const PASSWORD = 'made-up-for-the-check'

/** A file of deploy/machines as its first machine has it; what is written while it is read goes to the scratch folder. */
function filled(deploy: string, scratch: string, name: string): string {
  const folder = join(deploy, 'machines')
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const values = settingsIn(read('machines.env'))
  const passwords = Object.keys(settingsIn(read('passwords.env'))).map((one) => [one, PASSWORD])
  mkdirSync(join(scratch, 'backups'), { recursive: true })
  const path = join(scratch, name)
  writeFileSync(
    path,
    fillIn(read(name), {
      ...values,
      ...Object.fromEntries(passwords),
      NAME: values.NAME_1 ?? '',
      ADDRESS: values.ADDRESS_1 ?? '',
      RUN: scratch,
      BACKUPS: join(scratch, 'backups'),
      BACKREST_LOGS: scratch,
      BACKREST_SPOOL: scratch,
    }),
  )
  return path
}

/** The addresses are the machines', and not free here: `--ignore-listen-port` leaves them alone. */
const patroni = (deploy: string, scratch: string): string =>
  wrong(run(scratch, 'patroni', '--validate-config', '--ignore-listen-port', filled(deploy, scratch, 'patroni.yml')))

const haproxy = (deploy: string, scratch: string): string =>
  wrong(run(scratch, 'haproxy', '-c', '-q', '-f', filled(deploy, scratch, 'haproxy.cfg')))

/** It reads on past what it does not know, and only warns: here that is a fault. */
function pgbackrest(deploy: string, scratch: string): string {
  const config = filled(deploy, scratch, 'pgbackrest.conf')
  const { failed, said } = run(scratch, 'pgbackrest', `--config=${config}`, 'info')
  return failed || /WARN|ERROR/.test(said) ? said : ''
}

/** etcd has no look without a start: each name must be one of its options, as its own help lists them. */
function etcd(deploy: string, scratch: string): string {
  const { failed, said } = run(scratch, 'etcd', '--help')
  if (failed) return said
  const names = Object.keys(settingsIn(readFileSync(filled(deploy, scratch, 'etcd.env'), 'utf8')))
  const unknown = names.filter(
    (name) => !said.includes(`--${name.replace('ETCD_', '').toLowerCase().replaceAll('_', '-')} `),
  )
  return unknown.map((name) => `etcd has no option for ${name}`).join('\n')
}

/** Three machines: each file by the program that reads it there. */
export const MACHINE_CHECKS: readonly DeployCheck[] = [
  {
    name: 'patroni.yml',
    tool: 'patroni',
    package: 'patroni python3-etcd',
    look: patroni,
    plant: { file: 'machines/patroni.yml', from: 'ttl: 20', to: 'ttl: twenty' },
  },
  {
    name: 'haproxy.cfg',
    tool: 'haproxy',
    package: 'haproxy',
    look: haproxy,
    plant: { file: 'machines/haproxy.cfg', from: 'on-marked-down shutdown-sessions', to: 'on-marked-down shutdown' },
  },
  {
    name: 'pgbackrest.conf',
    tool: 'pgbackrest',
    package: 'pgbackrest',
    look: pgbackrest,
    plant: { file: 'machines/pgbackrest.conf', from: 'compress-type', to: 'compres-type' },
  },
  {
    name: 'etcd.env',
    tool: 'etcd',
    package: 'etcd-server',
    look: etcd,
    plant: { file: 'machines/etcd.env', from: 'ETCD_HEARTBEAT_INTERVAL', to: 'ETCD_HEART_INTERVAL' },
  },
]
