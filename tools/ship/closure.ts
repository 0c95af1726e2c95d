import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What package-lock.json says of one place in node_modules, or of a workspace. */
export interface Locked {
  version?: string
  link?: boolean
  resolved?: string
  name?: string
  license?: string
  integrity?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}
export type Lock = Record<string, Locked>

/** Where a package that asks for `name` finds it: beside itself, or further up. */
export function placeOf(lock: Lock, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at ? `${at}/node_modules/${name}` : `node_modules/${name}`
    if (lock[place]) return place
    if (!at) return undefined
    if (!at.includes('/node_modules/')) at = ''
  }
}

/**
 * The places in node_modules that these workspaces need to run, from the lock: no development dependency, nothing of
 * another platform. Throws where one that is needed is not installed.
 */
export function productionPlaces(root: string, lock: Lock, workspaces: readonly string[]): string[] {
  const found = new Set<string>()
  const waiting = [...workspaces]
  const take = (place: string | undefined, optional: boolean, wanted: string): void => {
    if (!place || !existsSync(join(root, place))) {
      if (optional) return
      throw new Error(`${wanted} is needed and not installed: run npm ci`)
    }
    if (found.has(place)) return
    found.add(place)
    waiting.push(lock[place]?.link ? (lock[place]?.resolved ?? place) : place)
  }
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    const {
      dependencies = {},
      optionalDependencies = {},
      peerDependencies = {},
      peerDependenciesMeta,
    } = lock[from] ?? {}
    const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta?.[name]?.optional)
    for (const name of Object.keys(dependencies))
      take(placeOf(lock, from, name), name in optionalDependencies, `${name} (of ${from || 'the root'})`)
    for (const name of [...Object.keys(optionalDependencies), ...peers]) take(placeOf(lock, from, name), true, name)
  }
  return [...found].sort()
}
