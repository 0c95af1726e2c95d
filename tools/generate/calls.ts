import { globSync } from 'node:fs'
import { join } from 'node:path'
import { endpoints } from '@app/contract'
import { ROOT } from '@app/server/kernel/config'
import { after, PlainTypes, union } from './plain-type.ts'

const SOURCES = join(ROOT, 'contract/src')
export const CALLS_FILE = join(SOURCES, 'calls.generated.ts')
export const PATHS_FILE = join(SOURCES, 'paths.generated.ts')
export const HEAD = '// Generated from the contract by `npm run generate`; a test fails when it is stale.'

/** Schemas that are checked against a type of the rules: the calls speak of that type itself. */
const OF_RULES = { ServiceDefinition: '@app/domain/catalogue', NotOursEntry: '@app/domain/catalogue' }

/** Every schema that the contract exports, by name. */
async function namedSchemas(): Promise<Record<string, unknown>> {
  const files = globSync('**/*.ts', { cwd: SOURCES, exclude: (path) => /\.(generated|test)\.ts$/.test(path) }).sort()
  const named: Record<string, unknown> = {}
  for (const file of files)
    for (const [name, value] of Object.entries((await import(join(SOURCES, file))) as Record<string, unknown>)) {
      if (!/^[A-Z][a-z]/.test(name) || typeof value === 'function') continue
      if (name in named && named[name] !== value) throw new Error(`two schemas of the contract are called ${name}`)
      named[name] = value
    }
  return named
}

function comment(words: string): string {
  const lines = words.match(/.{1,110}(?= |$)/g) ?? []
  return lines.length > 1
    ? `  /**\n${lines.map((line) => `   * ${line.trim()}`).join('\n')}\n   */`
    : `  /** ${words} */`
}

/** Each endpoint's input, output and refusals as plain types: a screen's types are checked without opening a schema. */
export async function callsSource(): Promise<string> {
  const plain = new PlainTypes(await namedSchemas(), Object.keys(OF_RULES))
  const calls = endpoints.map((endpoint) => {
    const parts = [
      `input:${after(plain.of(endpoint.input, 'input'))}`,
      `output:${after(plain.of(endpoint.output, 'output'))}`,
      `refusals:${after(union(endpoint.refusals.length ? endpoint.refusals.map((code) => `'${code}'`) : ['never']))}`,
    ]
    const body = parts.map((part) => `    ${part.replace(/\n/g, '\n    ')}`).join('\n')
    return `${comment(endpoint.summary)}\n  '${endpoint.id}': {\n${body}\n  }`
  })
  const declared = [...plain.declared].sort(([a], [b]) => (a < b ? -1 : 1))
  const imports = Object.entries(OF_RULES).filter(([name]) => plain.declared.has(name))
  return `${HEAD}
${imports.map(([name, from]) => `import type { ${name} } from '${from}'`).join('\n')}

${declared
  .filter(([, text]) => text)
  .map(([name, text]) => `export type ${name} =${after(text)}`)
  .join('\n')}

/** What each endpoint takes, answers and may refuse beside the general refusals. */
export interface Calls {
${calls.join('\n')}
}
export type EndpointId = keyof Calls
export type Input<Id extends EndpointId> = Calls[Id]['input']
export type Output<Id extends EndpointId> = Calls[Id]['output']
export type Refusal<Id extends EndpointId> = Calls[Id]['refusals']
`
}

/** The method and path of every endpoint as plain data, so that a client ships no schemas. */
export function pathsSource(): string {
  const rows = endpoints.map((e) => `  '${e.id}': ['${e.method}', '${e.path}'],`)
  return `${HEAD}
import type { EndpointId } from './calls.generated.ts'

export const PATHS: Readonly<Record<EndpointId, readonly ['GET' | 'POST', string]>> = {
${rows.join('\n')}
}
`
}
