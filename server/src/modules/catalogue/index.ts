import type { FormWorld } from '@app/domain/catalogue'
import type { Kernel } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { handlers } from './routes.ts'
import { loadVersions } from './versions.ts'

export { quote, quoteOrder } from './get.ts'
export { assertTaken, servicesOff, setIntake, switchAllOff } from './intake.ts'
export { priceItems, readSignature, type Signed } from './price.ts'
export { allRunning, definitionOf, historyOf, publishVersion, ratesAt, running } from './versions.ts'

const worlds = new WeakMap<Kernel, { districts: Set<string>; tehsils: Set<string> }>()

/** What a form is checked against: the day, and which places there are. */
export function formWorld(kernel: Kernel, today: string): FormWorld {
  let world = worlds.get(kernel)
  if (!world) {
    world = {
      districts: new Set(kernel.territory.areas.districts.map((d) => d.id)),
      tehsils: new Set(kernel.territory.areas.tehsils.map((t) => t.id)),
    }
    worlds.set(kernel, world)
  }
  const { districts, tehsils } = world
  return { today, hasDistrict: (id) => districts.has(id), hasTehsil: (id) => tehsils.has(id) }
}

export const catalogueModule: Module = {
  name: 'catalogue',
  handlers,
  start: loadVersions,
}
