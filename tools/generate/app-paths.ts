import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Endpoint, endpoints } from '@app/contract'
import { ROOT } from '@app/server/kernel/config'
import { HEAD } from './calls.ts'

/** Those that are opened on phones, over bad lines: each brings the paths of what it calls, not of every desk's work. */
export const PHONE_APPS = ['citizen', 'facilitator'] as const
type PhoneApp = (typeof PHONE_APPS)[number]

export const appPathsFile = (app: PhoneApp): string => join(ROOT, 'web', app, 'src/app/endpoints.generated.ts')

/** The endpoints that an app's own sources name; what is left out the types refuse to call. */
export function endpointsNamedIn(sources: Iterable<string>): Endpoint[] {
  const named = new Set([...sources].flatMap((source) => [...source.matchAll(/'([a-zA-Z.]+)'/g)].map(([, id]) => id)))
  return endpoints.filter(({ id }) => named.has(id))
}

function sourcesOf(app: PhoneApp): string[] {
  const cwd = join(ROOT, 'web', app, 'src')
  const files = globSync('**/*.{ts,tsx}', { cwd, exclude: (path) => /\.(generated|test)\.tsx?$/.test(path) })
  return files.map((file) => readFileSync(join(cwd, file), 'utf8'))
}

/** The methods and paths of what an app calls, and of nothing else. */
export function appPathsSource(app: PhoneApp): string {
  const rows = endpointsNamedIn(sourcesOf(app)).map((e) => `  '${e.id}': ['${e.method}', '${e.path}'],`)
  return `${HEAD}
import type { EndpointId } from '@app/contract/calls'
import type { Paths } from '@app/contract/caller'

/** Of the contract what this app calls: a phone fetches no paths of the desks. */
export const PATHS = {
${rows.join('\n')}
} as const satisfies Partial<Paths<EndpointId>>
export type AppEndpointId = keyof typeof PATHS
`
}
