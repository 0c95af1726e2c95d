import { parseArgs } from 'node:util'
import { playBackups } from './cluster/drill.ts'
import { type MachineCluster, startMachineCluster } from './cluster/start-cluster.ts'

const HELP = `npm run cluster            three machines on loopback: etcd, Patroni with a synchronous standby, HAProxy; from the files in
                           deploy/machines. Prints the DATABASE_URL; Ctrl-C or TERM ends all of it and leaves nothing.
npm run cluster -- drill   their backups by pgBackRest: begun, made, restored as a copy beside them, and all three taken back to a
                           moment before a mistake; ends with 1 where something is not as it was. --plant archive: what was archived
                           is thrown away, which must be found`

const say = (words: string): void => void process.stderr.write(`${words}\n`)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, plant: { type: 'string' } },
})
const [what = 'stay', ...others] = positionals
const { plant } = values

async function drill(cluster: MachineCluster): Promise<void> {
  const faults = await playBackups(cluster, say, plant !== undefined)
  for (const fault of faults) say(`✖ ${fault}`)
  console.log(JSON.stringify({ drill: 'backups', faults: faults.length }))
  if (faults.length) process.exitCode = 1
}

async function main(): Promise<void> {
  let told: () => void = () => undefined
  const end = new Promise<void>((resolve) => {
    told = resolve
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, told)
  const cluster = await startMachineCluster({ progress: say })
  try {
    for (const machine of cluster.machines) say(`${machine.name} ${machine.address} ${await machine.role()}`)
    if (what === 'drill') return await Promise.race([drill(cluster), end])
    console.log(`DATABASE_URL=${cluster.databaseUrl}`)
    await end
  } finally {
    say('ending')
    await cluster.stop()
  }
}

if (values.help) console.log(HELP)
else if (!['stay', 'drill'].includes(what) || others.length || (plant !== undefined && plant !== 'archive')) {
  say(HELP)
  process.exitCode = 1
} else
  await main().catch((error: Error) => {
    say(error.message)
    process.exitCode = 1
  })
