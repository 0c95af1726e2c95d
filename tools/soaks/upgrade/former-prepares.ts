import { join } from 'node:path'

/**
 * Run as a process of its own: what the former release itself says and does before the load begins. Its sources are loaded
 * from its own folder; what it says goes out as one line of JSON.
 */
export interface FormerSays {
  calls: { path: string; headers: Record<string, string>; body: string }[]
  /** Its reactions, by the event: what it announces asks for these and no others. */
  reactions: { type: string; name: string }[]
}

interface FormerModule {
  name: string
  reactions?: Record<string, Record<string, unknown>>
}

const [folder, given] = process.argv.slice(2) as [string, string]
const { prepare } = (await import(join(folder, 'bench/api/prepare.ts'))) as {
  prepare(how: unknown): Promise<Pick<FormerSays, 'calls'>>
}
const { modules } = (await import(join(folder, 'server/src/modules/all.ts'))) as { modules: FormerModule[] }
const { calls } = await prepare(JSON.parse(given))
const reactions = modules.flatMap(({ name, reactions: own = {} }) =>
  Object.entries(own).flatMap(([type, byName]) =>
    Object.keys(byName).map((reaction) => ({ type, name: `${name}.${reaction}` })),
  ),
)
process.stdout.write(JSON.stringify({ calls, reactions } satisfies FormerSays))
