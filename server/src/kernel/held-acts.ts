import type { Kernel } from './context.ts'
import type { Module, Served } from './module.ts'

/** Who keeps acts that wait for a second person. */
export function holdActOf(modules: readonly Module[]): Kernel['holdAct'] {
  const holdAct = modules.find((module) => module.holdAct)?.holdAct
  return (
    holdAct ??
    (() => {
      throw new Error('no module keeps acts that wait for a second person')
    })
  )
}

/** The use case of an endpoint, for whoever carries out what was asked for before. */
export function performOf(modules: readonly Module[]): Kernel['perform'] {
  const served = new Map(modules.flatMap((module) => Object.entries(module.handlers)))
  return async (tx, endpoint, input) => {
    const handler = served.get(endpoint)
    if (!handler) throw new Error(`${endpoint} has no handler`)
    return (handler as Served)(tx, input)
  }
}
