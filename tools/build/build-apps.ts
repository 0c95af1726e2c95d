import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import { OperatorError } from '@app/server/kernel/refusal'
import { buildReference, isReferenceCurrent } from './build-reference.ts'
import { compressBuilt } from './compress-built.ts'
import { hold } from '../hold.ts'

export const APPS = ['citizen', 'facilitator', 'console'] as const
type AppFolder = (typeof APPS)[number]

/** What an app is built from, besides its own folder. */
const SHARED = ['web/ui', 'contract/src', 'domain/src', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.dom.json']
const SKIPPED = new Set(['node_modules', 'dist', 'test', 'gallery'])
const STAMP = '.built-from'
const DRAWER = 'src/server/draw-page.tsx'
const ANSI = /\u001b\[[\d;]*m/g

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue
    const child = join(path, entry.name)
    if (entry.isDirectory()) yield* filesUnder(child)
    else if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) yield child
  }
}

function hashOf(app: AppFolder): string {
  const hash = createHash('sha256')
  for (const source of [`web/${app}`, ...SHARED]) {
    const path = join(ROOT, source)
    const files = source.endsWith('.json') ? [path] : [...filesUnder(path)].sort()
    for (const file of files) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const stampOf = (app: AppFolder): string => join(ROOT, 'web', app, 'dist', STAMP)

function isCurrent(app: AppFolder, hash: string): boolean {
  return existsSync(stampOf(app)) && readFileSync(stampOf(app), 'utf8') === hash
}

/** The app, and what draws its public pages on the server where it has that. */
async function build(app: AppFolder): Promise<void> {
  await runVite(app)
  if (existsSync(join(ROOT, 'web', app, DRAWER))) await runVite(app, '--ssr', DRAWER)
}

function runVite(app: AppFolder, ...options: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', ...options],
      {
        cwd: join(ROOT, 'web', app),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      },
    )
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => {
        words += String(bytes).replace(ANSI, '')
      })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else
        reject(
          /ENOSPC/.test(words)
            ? new OperatorError('The disk is full: free some space and start again.')
            : new Error(`the ${app} app could not be built:\n${words}`),
        )
    })
  })
}

/** Builds the apps whose sources changed since they were built, one start at a time; tells which could not be. */
export async function buildApps(
  progress: (step: string) => void,
  apps: readonly AppFolder[] = APPS,
): Promise<AppFolder[]> {
  const stale = apps.filter((app) => existsSync(join(ROOT, 'web', app, 'index.html')) && !isCurrent(app, hashOf(app)))
  if (!stale.length && isReferenceCurrent()) return []
  // Two builds of one app would write over each other.
  const letGo = await hold(`build of ${createHash('sha256').update(ROOT).digest('hex')}`, () =>
    progress('waiting for another build to end'),
  )
  try {
    if (!isReferenceCurrent()) {
      progress('taking over the reader of the API')
      await buildReference()
    }
    const failed: AppFolder[] = []
    for (const app of stale) if (!(await isBuilt(app, progress))) failed.push(app)
    return failed
  } finally {
    await letGo()
  }
}

/** False where it cannot be built: the other apps and the API are worth having; this one is tried again at the next start. */
async function isBuilt(app: AppFolder, progress: (step: string) => void): Promise<boolean> {
  const hash = hashOf(app)
  if (isCurrent(app, hash)) return true
  progress(`building the ${app} app`)
  try {
    await build(app)
    await compressBuilt(join(ROOT, 'web', app, 'dist'))
    writeFileSync(stampOf(app), hash)
    return true
  } catch (error) {
    if (error instanceof OperatorError) throw error
    progress(
      (error as Error).message
        .split('\n')
        .filter((line) => line.trim())
        .slice(0, 8)
        .join('\n          '),
    )
    return false
  }
}

if (import.meta.main && (await buildApps((step) => process.stderr.write(`${step}\n`))).length) process.exit(1)
