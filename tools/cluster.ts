import { startMachineCluster } from './cluster/start-cluster.ts'

const HELP = `npm run cluster    three machines on loopback: etcd, Patroni with a synchronous standby, HAProxy; from the files in
                   deploy/machines. Prints the DATABASE_URL; Ctrl-C or TERM ends all of it and leaves nothing.`

const say = (words: string): void => void process.stderr.write(`${words}\n`)

if (process.argv.includes('--help')) console.log(HELP)
else {
  let told: () => void = () => undefined
  const end = new Promise<void>((resolve) => {
    told = resolve
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, told)
  try {
    const cluster = await startMachineCluster({ progress: say })
    for (const machine of cluster.machines) say(`${machine.name} ${machine.address} ${await machine.role()}`)
    console.log(`DATABASE_URL=${cluster.databaseUrl}`)
    await end
    say('ending')
    await cluster.stop()
  } catch (error) {
    say((error as Error).message)
    process.exitCode = 1
  }
}
