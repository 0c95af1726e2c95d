import type { Jurisdictions, KeptPlace } from './context.ts'
import type { Module } from './module.ts'

const KEPT_PLACES: readonly KeptPlace[] = ['agencies', 'centres']

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
