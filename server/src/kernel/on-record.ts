import type { OnRecord } from '@app/domain/identity'
import type { KnowsHolder } from './context.ts'
import type { Module } from './module.ts'

/** Whoever keeps accounts asks here, and need not know who keeps orders. */
export function onRecordOf(modules: readonly Module[]): KnowsHolder {
  const known = modules.flatMap((module) => module.knowsHolder ?? [])
  return async (q, accountId) => {
    const found: OnRecord[] = []
    for (const ask of known) found.push(await ask(q, accountId))
    return { any: found.some((one) => one.any), people: found.flatMap((one) => one.people) }
  }
}
