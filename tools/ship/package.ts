import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT, loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { OperatorError } from '@app/server/kernel/refusal'
import { APPS, buildApps } from '../build/build-apps.ts'
import { REFERENCE } from '../build/build-reference.ts'
import { type Lock, productionPlaces } from './closure.ts'
import { commandsOf, launcherOf } from './launcher.ts'
import { bomOf, faultsOf, missingIn } from './sbom.ts'
import { tryRelease } from './try-release.ts'

const HELP = `npm run package              dist/NAME-VERSION.tar.gz: apps, server, production dependencies, its list (SBOM), checksums
npm run package -- --check   … and starts it from elsewhere, without the network, in real mode

Beside the archive stand its SHA-256 and its CycloneDX document. The archive is of this machine's platform.`

/** Workspaces whose sources run; the apps come built. */
const RUNS = ['server', 'domain', 'contract', 'planner']
const ALSO = ['LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'docs/running', 'docs/security', 'deploy']
const NOT_SHIPPED = /\.test\.tsx?$|-world\.ts$|\/test\/|\/soak-[\w-]+(\.ts|\/)|\/bench\//

const text = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 })
const json = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T
const say = (step: string): void => void process.stderr.write(`${step}\n`)

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else yield path
  }
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

function copySources(stage: string, territories: readonly string[]): void {
  const wanted = [...RUNS, ...territories, ...ALSO]
  for (const path of text('git', 'ls-files', '-z', '--', ...wanted).split('\0')) {
    if (!path || NOT_SHIPPED.test(path) || !existsSync(join(ROOT, path))) continue
    cpSync(join(ROOT, path), join(stage, path))
  }
  cpSync(REFERENCE, join(stage, relative(ROOT, REFERENCE)), { recursive: true })
  for (const app of APPS) {
    const dist = join(ROOT, 'web', app, 'dist')
    if (!existsSync(join(dist, 'index.html'))) throw new OperatorError(`The ${app} app is not built.`)
    cpSync(dist, join(stage, 'web', app, 'dist'), { recursive: true })
  }
}

/** Copies the packages, each without those below it: they come by themselves, where they are needed. */
function copyPackages(stage: string, lock: Lock, places: readonly string[]): void {
  for (const place of places) {
    const [from, to] = [join(ROOT, place), join(stage, place)]
    mkdirSync(dirname(to), { recursive: true })
    const target = lock[place]?.link ? lock[place]?.resolved : undefined
    if (target) symlinkSync(relative(dirname(to), join(stage, target)), to)
    else
      cpSync(from, to, {
        recursive: true,
        dereference: false,
        // As they are: resolved, they would point into this machine.
        verbatimSymlinks: true,
        filter: (path) => !path.slice(from.length).includes('/node_modules'),
      })
  }
}

function writeOwn(stage: string, version: string, at: Date): void {
  const root = json<{ name: string; license: string; engines: object; scripts: Record<string, string> }>('package.json')
  const commands = commandsOf(root.scripts)
  const scripts = {
    start: './run serve',
    ...Object.fromEntries(Object.keys(commands).map((name) => [name, `./run ${name}`])),
  }
  const { name, license, engines } = root
  writeFileSync(
    join(stage, 'package.json'),
    `${JSON.stringify({ name, private: true, version, license, type: 'module', engines, scripts }, null, 2)}\n`,
  )
  writeFileSync(join(stage, 'run'), launcherOf(commands), { mode: 0o755 })
  const release = {
    version,
    commit: text('git', 'rev-parse', 'HEAD').trim(),
    at: at.toISOString(),
    platform: `${process.platform}-${process.arch}`,
  }
  writeFileSync(join(stage, 'release.json'), `${JSON.stringify(release, null, 2)}\n`)
}

/** Of the archive's packages, and of those that the apps were built from and hold. */
function writeBom(stage: string, name: string, version: string, at: Date, lock: Lock, places: readonly string[]): void {
  const inApps = productionPlaces(ROOT, lock, ['web/ui', ...APPS.map((app) => `web/${app}`)])
  const bom = bomOf(lock, [...new Set([...places, ...inApps])].sort(), name, version, at)
  const faults = [...faultsOf(bom), ...missingIn(bom, places)]
  if (faults.length) throw new Error(`the SBOM does not hold:\n${faults.join('\n')}`)
  writeFileSync(join(stage, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`)
  say(`${bom.components.length} packages are named in the SBOM`)
}

function writeSums(stage: string): number {
  const files = [...filesUnder(stage)]
  const isLink = (path: string): boolean => lstatSync(path).isSymbolicLink()
  const outside = files.filter((path) => isLink(path) && isAbsolute(readlinkSync(path)))
  if (outside.length) throw new Error(`these links point out of the release:\n${outside.slice(0, 10).join('\n')}`)
  const lines = files.filter((path) => !isLink(path)).map((path) => `${sha256(path)}  ${relative(stage, path)}`)
  writeFileSync(join(stage, 'SHA256SUMS'), `${lines.join('\n')}\n`)
  return lines.length
}

/** Names in order, one time and no owner: the same tree gives the same bytes. */
function pack(folder: string, name: string, path: string, seconds: string): void {
  const plain = `--sort=name --mtime=@${seconds} --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX,go-w --format=gnu`
  const tar = `tar ${plain} -C "$1" -cf - "$2" | gzip -n -6 > "$3"`
  const { status } = spawnSync('sh', ['-ec', tar, 'pack', folder, name, path], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('tar could not write the archive')
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const failed = await buildApps(say)
  if (failed.length) throw new OperatorError(`These apps could not be built: ${failed.join(', ')}.`)
  const { version } = json<{ version: string }>('package.json')
  const territory = await loadTerritory(loadConfig({}).territory)
  const product = territory.programme.name.en.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const name = `${product}-${version}`
  const seconds = text('git', 'log', '-1', '--format=%ct').trim()
  const at = new Date(Number(seconds) * 1_000)
  const [dist, stages] = [join(ROOT, 'dist'), join(ROOT, 'dist', '.stage')]
  const stage = join(stages, name)
  rmSync(stages, { recursive: true, force: true })
  mkdirSync(stage, { recursive: true })
  const lock = json<{ packages: Lock }>('package-lock.json').packages
  const territories = readdirSync(join(ROOT, 'territories')).map((one) => `territories/${one}`)
  const places = productionPlaces(ROOT, lock, ['', ...RUNS, ...territories])
  say(`${places.length} packages`)
  copySources(stage, territories)
  copyPackages(stage, lock, places)
  writeOwn(stage, version, at)
  writeBom(stage, product, version, at, lock, places)
  const files = writeSums(stage)
  const path = join(dist, `${name}.tar.gz`)
  say(`packing ${files} files`)
  pack(stages, name, path, seconds)
  cpSync(join(stage, 'sbom.cdx.json'), join(dist, `${name}.cdx.json`))
  rmSync(stages, { recursive: true, force: true })
  writeFileSync(`${path}.sha256`, `${sha256(path)}  ${name}.tar.gz\n`)
  console.log(`${path}: ${files} files, ${(lstatSync(path).size / 1_048_576).toFixed(1)} MB, sha256 ${sha256(path)}`)
  return values.check ? await tryRelease(path, name, say) : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof OperatorError ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}
