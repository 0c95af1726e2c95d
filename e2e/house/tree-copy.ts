import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const SOURCES = ['domain', 'contract', 'territories', 'server', 'city', 'planner', 'web', 'tools']
const NOT_COPIED = new Set(['node_modules', 'dist', 'test', 'gallery'])
const PACKAGES = ['.', 'web/citizen', 'web/facilitator', 'web/console', 'web/ui']

export interface TreeCopy {
  path: string
  remove(): void
}

/** The product's sources in a folder of their own, to be changed by a test; the packages are those of this tree. */
export function copyTree(): TreeCopy {
  const path = mkdtempSync(join(tmpdir(), 'tree-'))
  const filter = (source: string): boolean => !NOT_COPIED.has(basename(source))
  for (const folder of SOURCES) cpSync(join(ROOT, folder), join(path, folder), { recursive: true, filter })
  for (const file of readdirSync(ROOT).filter((name) => name.endsWith('.json')))
    cpSync(join(ROOT, file), join(path, file))
  for (const owner of PACKAGES) linkPackages(join(ROOT, owner, 'node_modules'), join(path, owner, 'node_modules'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Each package by a link to the original, but for our own, which are those of the copy, and what tools keep there. */
function linkPackages(from: string, to: string): void {
  let names: string[]
  try {
    names = readdirSync(from).filter((name) => !/^\.(cache|vite)/.test(name))
  } catch {
    return
  }
  mkdirSync(to)
  for (const name of names.filter((name) => name !== '@app')) symlinkSync(join(from, name), join(to, name))
  if (!readdirSync(from).includes('@app')) return
  mkdirSync(join(to, '@app'))
  for (const name of readdirSync(join(from, '@app')))
    symlinkSync(readlinkSync(join(from, '@app', name)), join(to, '@app', name))
}
