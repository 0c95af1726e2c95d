import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** `npm run bench -- NAME …`: each bench is the default export of bench/NAME.ts; under --json its last line is JSON. */
const [name, ...args] = process.argv.slice(2)
const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3))
  .filter((bench) => existsSync(join(import.meta.dirname, `${bench}.ts`)))
const file = join(import.meta.dirname, `${name}.ts`)
if (!name || !/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.log(`npm run bench -- ${benches.join('|')} [--json] [its options]`)
  process.exit(name === '--help' ? 0 : 1)
}
const bench: { default?: (args: string[]) => Promise<void> } = await import(pathToFileURL(file).href)
if (!bench.default) throw new Error(`bench/${name}.ts has no default export`)
await bench.default(args)
