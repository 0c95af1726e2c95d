import { TIERS } from '@app/server/tiers'
import { isTest, matches, type Rule, within } from './source.ts'

const SQL_START = /(['"`])\s*(select\s|insert\s+into\s|update\s+[a-z_]+\.|delete\s+from\s|with\s+[a-z_]+\s+as\s*\()/gi

export const sqlInStore: Rule = ({ path, text }) => {
  if (isTest(path) || !within(path, 'server/src/modules/') || /\/store\.ts$/.test(path)) return []
  return matches(text, SQL_START, () => 'SQL lives in the module’s store.ts')
}

/** Postgres' own time is real time: business time is a parameter. */
export const sqlTime: Rule = ({ path, text }) =>
  /^server\/src\/modules\/.*store\.ts$/.test(path)
    ? matches(
        text,
        /\b(now\(\)|current_timestamp|clock_timestamp\(\)|current_date|localtimestamp)/gi,
        (match) => `${match[1]}: business time is a parameter`,
      )
    : []

const SCHEMAS = `(${[...TIERS.flat(), 'kernel', 'graphile_worker'].join('|')})`

/** The kernel's jobs are graphile-worker's. */
const SHARED_SCHEMAS = new Set(['kernel graphile_worker'])
/**
 * Migrations that name two schemas, which no store does: the gate on a facilitator's standing is the database's own, and
 * what moved to another schema is still asked for by its former name.
 */
const SHARED_BY_MIGRATION = new Set(
  ['1212_standing_gate', '1616_agencies_shifts_move', '1715_kernel_former_release'].map(
    (name) => `server/migrations/${name}.sql`,
  ),
)

export const ownSchema: Rule = ({ path, text }) => {
  const own =
    /^server\/src\/modules\/([^/]+)\/(?:[^/]+\/)?store\.ts$/.exec(path)?.[1] ??
    /^server\/migrations\/\d+_([a-z]+)[a-z_]*\.sql$/.exec(path)?.[1]
  // The checks over the whole system, and the faults that prove them in the demo, are the reporting module's.
  if (!own || own === 'reporting' || SHARED_BY_MIGRATION.has(path)) return []
  const pattern = new RegExp(
    `\\b(?:from|join|into|update|table|view|function|on|references|exists|call|perform|select)\\s+${SCHEMAS}\\.\\w+`,
    'gi',
  )
  return matches(
    text.replaceAll(/kernel\.(refuse_change|divide|drop_part)\b/g, ''),
    pattern,
    (match) => `${own} reaches into the schema ${match[1]}`,
  ).filter(({ words }) => !words.endsWith(` ${own}`) && !SHARED_SCHEMAS.has(`${own} ${words.split(' ').at(-1)}`))
}
