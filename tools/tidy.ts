import { ownSchema, sqlInStore, sqlTime } from './tidy/database.ts'
import { ownRoutes, silentGrey } from './tidy/screens.ts'
import { fileSize, functionLength, lineWidth } from './tidy/sizes.ts'
import type { Found, Rule, SourceFile } from './tidy/source.ts'
import { layers } from './tidy/styles.ts'
import { environment, forbiddenCalls, foreignHosts, kebab, names, vague, zones } from './tidy/words.ts'

export type Untidy = Found & { rule: string; path: string }

/** House rules that a machine can check, each over one file. tools/tidy.test.ts runs them over the tree, with a canary each. */
export const RULES: Record<string, Rule> = {
  'file-size': fileSize,
  'line-width': lineWidth,
  'function-length': functionLength,
  'forbidden-calls': forbiddenCalls,
  environment,
  'sql-in-store': sqlInStore,
  'sql-time': sqlTime,
  'own-schema': ownSchema,
  'pack-names': names,
  'time-zones': zones,
  'vague-names': vague,
  'kebab-case': kebab,
  'foreign-hosts': foreignHosts,
  'silent-grey': silentGrey,
  'own-routes': ownRoutes,
  layers,
}

export function untidy(file: SourceFile): Untidy[] {
  return Object.entries(RULES).flatMap(([rule, check]) =>
    check(file).map((found) => ({ rule, path: file.path, ...found })),
  )
}
