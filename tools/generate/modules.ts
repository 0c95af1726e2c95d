import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import { TIERS } from '@app/server/tiers'

export const ROOT_FILE = join(ROOT, 'server/src/modules/all.generated.ts')
export const TABLE_FILE = join(ROOT, 'ARCHITECTURE.md')
const TABLE = /(?<=<!-- tiers: npm run generate -->\n)[\s\S]*?(?=<!-- \/tiers -->)/

/** The composition root's list: every module, in the order in which it starts. */
export function modulesSource(tiers: readonly (readonly string[])[] = TIERS): string {
  const names = tiers.flat()
  return `// Generated from tiers.ts by \`npm run generate\`; a test fails when it is stale.
import type { Module } from '../kernel/module.ts'
${[...names]
  .sort()
  .map((name) => `import { ${name}Module } from './${name}/index.ts'`)
  .join('\n')}

/** Every module, lower tiers first; app.ts starts them in this order and stops them in the other. */
export const modules: readonly Module[] = [
${names.map((name) => `  ${name}Module,`).join('\n')}
]
`
}

/** The page with its table of tiers as the list has it. */
export function withTable(page: string): string {
  if (!TABLE.test(page)) throw new Error('ARCHITECTURE.md has no place for the table of tiers')
  const rows = TIERS.map((names, tier) => `| ${tier} | ${names.join(', ')} |`)
  return page.replace(TABLE, `\n| Tier | Modules |\n|---|---|\n${rows.join('\n')}\n\n`)
}

export const tablePage = (): string => withTable(readFileSync(TABLE_FILE, 'utf8'))
