import type { LocalText } from '@app/domain/shared'
import type { Query } from './context.ts'
import type { Module } from './module.ts'

/** Parts of a member of staff's place that no pack knows: they are made while the system runs, each by the module that keeps them. */
export const KEPT_PLACES = ['agencies', 'centres'] as const
export type KeptPlace = (typeof KEPT_PLACES)[number]

/** Those of the ids that may be given to somebody, with what people call them. */
export type PlacesNamed = (q: Query, ids: readonly string[]) => Promise<ReadonlyMap<string, LocalText>>
export type Jurisdictions = Partial<Record<KeptPlace, PlacesNamed>>

/** Whoever keeps staff asks here, and need not know who keeps agencies. Two modules for one part is a bug. */
export function jurisdictionsOf(modules: readonly Module[]): Jurisdictions {
  const all: Jurisdictions = {}
  for (const { name, places = {} } of modules)
    for (const part of KEPT_PLACES) {
      const named = places[part]
      if (!named) continue
      if (all[part]) throw new Error(`module ${name}: another module keeps ${part}`)
      all[part] = named
    }
  return all
}
