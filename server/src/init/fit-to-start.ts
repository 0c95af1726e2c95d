import { existsSync } from 'node:fs'
import type { AppName } from '../kernel/actor.ts'
import type { Config } from '../kernel/config.ts'
import { openDatabase } from '../kernel/data/database.ts'
import type { Sql } from '../kernel/data/sql.ts'
import { createLogger } from '../kernel/log.ts'
import { tooMighty } from '../kernel/data/serving-role.ts'
import { OperatorError } from '../kernel/refusal.ts'
import { hasGateway } from './gateway.ts'

const APPS: readonly AppName[] = ['citizen', 'facilitator', 'console']

/** What a real system lacks before its database is looked at, each in a sentence that says what to do. */
export function lacksOf(config: Config): string[] {
  if (config.mode === 'demo') return []
  const lacks: string[] = []
  if (!existsSync(config.masterKeyFile))
    lacks.push(
      `There is no master key at ${config.masterKeyFile}: "npm run init" makes one, or set MASTER_KEY_FILE to yours.`,
    )
  for (const app of APPS) {
    const name = `PUBLIC_URL_${app.toUpperCase()}`
    const url = config.publicUrls[app]
    if (!url) lacks.push(`${name} is not set: it is the https address at which people open the ${app} app.`)
    else if (!url.startsWith('https:')) lacks.push(`${name} is not an https address: ${url}`)
  }
  return lacks
}

/** A user of its own is lacking where it was started as root; the demo may be tried by anybody. */
export function lacksUser({ mode, allowRoot }: Config, uid: number | undefined = process.getuid?.()): string[] {
  if (mode === 'demo' || allowRoot || uid !== 0) return []
  return [
    'It runs as root: make it a user of its own, as deploy/systemd does; ALLOW_ROOT=1 where a container’s root is nobody outside.',
  ]
}

/**
 * A role of its own is lacking where the server could change what must stay. The database that comes with the system has one
 * role for all.
 */
async function lacksRole(config: Config, databaseUrl: string, say: (line: string) => void): Promise<string[]> {
  const mighty = await tooMighty(databaseUrl)
  if (!mighty) return []
  if (config.databaseUrl && !config.allowOwnerToServe)
    return [`${mighty} ALLOW_OWNER_TO_SERVE=1 where that is how it is to be.`]
  say(mighty)
  return []
}

async function lacksGateway(sql: Sql): Promise<string[]> {
  return (await hasGateway(sql))
    ? []
    : ['No text gateway is on, so nobody would get a sign-in code: "npm run init" takes the first one.']
}

/** The sentences where the system may not start, or their warning where the operator has said that it may. */
function refuse(config: Config, lacks: readonly string[], say: (line: string) => void): void {
  if (lacks.length === 0) return
  if (!config.allowInsecure)
    throw new OperatorError(
      ['This system does not start yet:', ...lacks.map((one) => `  - ${one}`)].join('\n') +
        '\n"npm run init -- --check" says everything that is missing. ALLOW_INSECURE=1 starts it all the same, for trying out only.',
    )
  for (const one of lacks) say(`ALLOW_INSECURE=1: ${one}`)
}

/** Before anything is opened: a system without a key of its own must not get as far as making one. */
export function assertFitToOpen(config: Config, say: (line: string) => void): void {
  refuse(config, [...lacksOf(config), ...lacksUser(config)], say)
}

/** Once its database is there: without a way to send texts nobody could sign in. */
export async function assertFitToServe(
  config: Config,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<void> {
  if (config.mode === 'demo') return
  const db = openDatabase({ url: databaseUrl, poolSize: 2, log: createLogger('warn') })
  try {
    refuse(config, [...(await lacksRole(config, databaseUrl, say)), ...(await lacksGateway(db.side))], say)
  } finally {
    await db.close()
  }
}
