import type { Logger } from '@app/server/kernel/log'
import type { Module } from '@app/server/kernel/module'
import { refuse } from '@app/server/kernel/refusal'

/** What `--plant` breaks in the started process, each in one search that strangers may call. */
const PLANTS = {
  error: async () => {
    throw new Error('planted')
  },
  slow: () => new Promise<void>((resolve) => setTimeout(resolve, SLOW_MS)),
  leak: async (asked: string, log: Logger) => log.warn(`asked for ${asked}`),
  undeclared: async () => refuse('slot_full'),
  // Read back from the tables, not planted in the process.
  nonsense: undefined,
} as const satisfies Record<string, ((asked: string, log: Logger) => Promise<void>) | undefined>
export type Plant = keyof typeof PLANTS
export const PLANT_NAMES = Object.keys(PLANTS) as Plant[]
export const isPlant = (name: string | undefined): name is Plant => name !== undefined && name in PLANTS
/** Longer than any allowance that a loaded machine is given. */
const SLOW_MS = 12_000
const OWNER = 'places'
const SEARCH = 'places.search'

/** The modules with that fault in one of them. */
export function planted(modules: readonly Module[], plant: Plant, log: () => Logger): readonly Module[] {
  const spoil = PLANTS[plant]
  const search = modules.find(({ name }) => name === OWNER)?.handlers[SEARCH]
  if (!search) throw new Error(`${SEARCH} has gone: plant elsewhere`)
  if (!spoil) return modules
  return modules.map((module) =>
    module.name === OWNER
      ? {
          ...module,
          handlers: {
            ...module.handlers,
            [SEARCH]: async (...[query, input]: Parameters<typeof search>) => {
              await spoil(input.q, log())
              return search(query, input)
            },
          },
        }
      : module,
  )
}
