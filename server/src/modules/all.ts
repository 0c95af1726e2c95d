import type { Module } from '../kernel/module.ts'

/** Every module, lower tiers first; app.ts starts them in this order and stops them in the other. */
export const modules: readonly Module[] = []
