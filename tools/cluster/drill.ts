import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import pg from 'pg'
import { archived, backrest, beginBackups, COMMANDS, startAlone, stopAlone } from './backups.ts'
import type { Machine } from './machine.ts'
import type { MachineCluster } from './start-cluster.ts'

const COPY_PORT = 5_499
const UP_WITHIN_MS = 120_000
const LOOK_EVERY_MS = 300

/**
 * The backups of three machines, played as docs/running/several-machines.md says it: begun, made, restored as a copy beside
 * them, and all three taken back to a moment before a mistake.
 * @param spoil something that must be found: what was archived since the backup is gone
 */
export async function playBackups(
  cluster: MachineCluster,
  say: (words: string) => void,
  spoil: boolean,
): Promise<string[]> {
  const faults: string[] = []
  const expect = (what: string, is: string, wanted: string): void => {
    say(`${what}: ${is}`)
    if (is !== wanted) faults.push(`${what}: ${is} instead of ${wanted}`)
  }
  const leader = await leaderOf(cluster)
  await beginBackups(leader)
  await backrest(leader, ...COMMANDS.check)
  await ask(cluster.databaseUrl, 'create table drill (day text)', "insert into drill values ('before the backup')")
  await backrest(leader, ...COMMANDS.backup)
  say('a backup is made; what comes now is in the archive alone')
  await ask(cluster.databaseUrl, "insert into drill values ('after the backup')")
  const moment = (await ask(cluster.databaseUrl, 'select clock_timestamp()::text as answer')) ?? ''
  await rest(1_500)
  await ask(cluster.databaseUrl, "update drill set day = 'a mistake'")
  await archived(cluster)
  if (spoil) throwAwayArchive(cluster, faults)

  const { copy } = leader
  await backrest(leader, ...COMMANDS.copy(copy))
  await startAlone(leader, copy, COPY_PORT)
  try {
    expect('a copy beside them, as of now', await daysIn(cluster, leader, COPY_PORT), 'a mistake, a mistake')
  } finally {
    await stopAlone(leader, copy)
  }

  say(`all three go back to ${moment}`)
  await goBack(cluster, leader, moment)
  expect('the three, as of that moment', await daysOf(cluster.databaseUrl), 'after the backup, before the backup')
  await ask(cluster.databaseUrl, "insert into drill values ('since then')")
  await archived(cluster)
  await backrest(await leaderOf(cluster), ...COMMANDS.check)
  return faults
}

/** Stopped, restored, tried alone, and then a cluster again: the others copy it. */
async function goBack(cluster: MachineCluster, leader: Machine, moment: string): Promise<void> {
  const others = cluster.machines.filter((one) => one !== leader)
  // The leader last: nobody is to take its place.
  for (const machine of [...others, leader]) await machine.stopPatroni()
  await backrest(leader, ...COMMANDS.moment(moment))
  await startAlone(leader, leader.data, COPY_PORT)
  await stopAlone(leader, leader.data)
  const patronictl = ['patronictl', '-c', join(leader.files, 'patroni.yml'), 'remove', leader.cluster]
  await leader.run(patronictl, `${leader.cluster}\nYes I am aware\n`)
  leader.start()
  await until('it leads', async () => (await leader.role()) === 'primary')
  for (const other of others) {
    rmSync(other.data, { recursive: true, force: true })
    other.start()
  }
  await until('the others have copied it', async () => {
    const roles = await Promise.all(cluster.machines.map((machine) => machine.role()))
    return roles.includes('sync_standby') && !roles.includes('away')
  })
}

function throwAwayArchive(cluster: MachineCluster, faults: string[]): void {
  const archive = join(cluster.folder, 'backups', 'archive', cluster.machines[0]?.cluster ?? '')
  const segments = readdirSync(archive, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.zst'))
  if (!segments.length) faults.push('the plant failed: nothing was archived')
  for (const name of segments) rmSync(join(archive, name))
}

async function leaderOf(cluster: MachineCluster): Promise<Machine> {
  let found: Machine | undefined
  await until('somebody leads', async () => (found = await cluster.primary()) !== undefined)
  return found as Machine
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + UP_WITHIN_MS; !(await holds()); await rest(LOOK_EVERY_MS))
    if (Date.now() > end) throw new Error(`not within ${UP_WITHIN_MS / 1_000} s: ${what}`)
}

const DAYS = `select string_agg(day, ', ' order by day) as answer from drill`
const daysOf = async (url: string): Promise<string> => (await ask(url, DAYS)) ?? 'nothing'

/** By the machine's own socket: a copy is reached by nobody from elsewhere. */
function daysIn(cluster: MachineCluster, machine: Machine, port: number): Promise<string> {
  const url = new URL(cluster.databaseUrl)
  const sockets = encodeURIComponent(join(machine.files, '..', 'run'))
  return daysOf(`postgresql://${url.username}:${url.password}@localhost:${port}${url.pathname}?host=${sockets}`)
}

async function ask(url: string, ...texts: string[]): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    let answer: string | undefined
    for (const text of texts) answer = (await client.query<{ answer: string }>(text)).rows[0]?.answer
    return answer
  } finally {
    await client.end()
  }
}
