import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'

export interface Violation {
  rule: string
  from: string
  to: string
}
export interface Cruised {
  modules: number
  violations: Violation[]
}

/** What is looked at. */
export const CRUISED = [
  'domain',
  'contract',
  'planner',
  'server/src',
  'territories',
  'city',
  'web',
  'tools',
  'bench',
  'e2e',
  'rehearsal',
]

interface Report {
  modules: { source: string; coreModule?: boolean; matchesDoNotFollow?: boolean }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

/** Runs the import rules over the folders of a tree. */
export async function cruise(base: string, folders: readonly string[]): Promise<Cruised> {
  const command = [
    join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    join(ROOT, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
    ...folders,
  ]
  const { output, words } = await new Promise<{ output: string; words: string }>((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: base, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let words = ''
    child.stdout.on('data', (bytes) => {
      output += bytes
    })
    child.stderr.on('data', (bytes) => {
      words += bytes
    })
    child.on('error', reject)
    child.on('close', () => resolve({ output, words }))
  })
  if (!output.startsWith('{')) throw new Error(`the import rules could not be run: ${words}`)
  const { modules, summary }: Report = JSON.parse(output)
  return {
    // A cruiser that does not understand TypeScript sees files without imports, or none: count what it followed.
    modules: modules.filter(
      (module) => !module.coreModule && !module.matchesDoNotFollow && /\.tsx?$/.test(module.source),
    ).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}
