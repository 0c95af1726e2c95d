import { readFileSync } from 'node:fs'

// Nothing of the server is imported here: it would be as old as the spare.
const PACKAGES = new URL('../../server/package.json', import.meta.url)

/**
 * The server of `npm run dev`, one process a version of the sources. It begins as a spare: loaded are the packages and
 * the contract with its rules, and nothing of the server. Told to go, it loads the server, serves at a port of its own
 * and says where. It ends when it is told to, or when the process that started it is gone.
 */
export type Told = 'go' | 'stop'
export type Said = { url: string } | { problem: string }

const say = (words: Said): void => void process.send?.(words)

/** Two thirds of a start is loading what seldom changes. A contract that does not load says so when it is needed. */
async function loadAhead(): Promise<void> {
  const { dependencies } = JSON.parse(readFileSync(PACKAGES, 'utf8')) as {
    dependencies: Record<string, string>
  }
  const foreign = Object.keys(dependencies).filter((name) => !name.startsWith('@app/') && !name.startsWith('@font'))
  for (const name of [...foreign, '@app/contract']) await import(name).catch(() => undefined)
}

async function go(): Promise<() => Promise<void>> {
  const [{ startApp }, { migrate }, { loadConfig }] = await Promise.all([
    import('@app/server/app'),
    import('@app/server/kernel/data/migrations'),
    import('@app/server/kernel/config'),
  ])
  const config = loadConfig()
  if (!config.databaseUrl) throw new Error('the database has no address')
  await migrate({ url: config.databaseUrl, mode: config.mode })
  const app = await startApp({ config, databaseUrl: config.databaseUrl })
  say({ url: app.url })
  return () => app.stop()
}

let running: Promise<() => Promise<void>> | undefined
async function stop(): Promise<void> {
  await running?.then((end) => end()).catch(() => undefined)
  process.exit(0)
}

process.on('message', (told: Told) => {
  if (told === 'stop') void stop()
  else {
    running ??= loaded.then(go)
    running.catch((error: Error) => {
      say({ problem: error.stack ?? error.message })
      process.exit(1)
    })
  }
})
process.on('disconnect', () => void stop())
// Ctrl-C reaches every process of the terminal: ours says when this one ends.
process.on('SIGINT', () => undefined)
const loaded = loadAhead()
