import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'

/** `npm run new-module -- NAME`: a module with its files, which passes the checks once it is given a tier. */
const [name] = process.argv.slice(2)
if (!name || !/^[a-z]{3,20}$/.test(name)) {
  console.error('npm run new-module -- NAME   (one word in lower case: its folder and its schema)')
  process.exit(1)
}
const folder = join(ROOT, 'server/src/modules', name)
if (existsSync(folder)) {
  console.error(`server/src/modules/${name} is there already.`)
  process.exit(1)
}

const FILES: Record<string, string> = {
  'README.md': `# ${name}\n\n**Owns** what?\n\n**Announces** which events?\n\n**Promises** what, also when two come at once?\n`,
  'index.ts': `import type { Module } from '../../kernel/module.ts'
import { handlers } from './routes.ts'

export const ${name}Module: Module = { name: '${name}', handlers }
`,
  'routes.ts': `import type { Handlers } from '../../kernel/module.ts'

/** Endpoint → use case. */
export const handlers: Handlers = {}
`,
}
mkdirSync(folder)
for (const [file, text] of Object.entries(FILES)) writeFileSync(join(folder, file), text)

const migrations = join(ROOT, 'server/migrations')
const next = String(Math.max(...readdirSync(migrations).map((file) => Number(file.slice(0, 4)) || 0)) + 10).padStart(
  4,
  '0',
)
writeFileSync(join(migrations, `${next}_${name}.sql`), `-- What ${name} keeps.\ncreate schema ${name};\n`)

console.log(`server/src/modules/${name} and server/migrations/${next}_${name}.sql are made. Next:
  1. its tier in server/src/modules/tiers.ts, its tables in the migration, then npm run generate
  2. its endpoints in contract/src and its use cases, one file a verb; SQL in store.ts, its rows picked from
     rows.generated.ts
  3. its words in GLOSSARY.md`)
