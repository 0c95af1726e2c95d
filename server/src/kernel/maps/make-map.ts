import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Territory } from '@app/domain/territory'
import { OperatorError } from '../refusal.ts'

/** Where tilemaker's own description of the OpenMapTiles layers lies: Debian's package, or its source. */
const PROFILES = [
  '/usr/share/doc/tilemaker/examples',
  '/usr/share/tilemaker/resources',
  '/usr/local/share/tilemaker/resources',
]
const CONFIG = 'config-openmaptiles.json'
const PROCESS = 'process-openmaptiles.lua'
/** Around the outermost towns, in degrees: about thirty kilometres. */
const MARGIN = 0.3
const SAID_MAX = 2_000

/** West, south, east, north of all towns, with their surroundings. */
export function boxOf({ tehsils }: Territory['areas']): [number, number, number, number] {
  const lats = tehsils.map(({ headquarters }) => headquarters.lat)
  const lons = tehsils.map(({ headquarters }) => headquarters.lon)
  return [
    Math.min(...lons) - MARGIN,
    Math.min(...lats) - MARGIN,
    Math.max(...lons) + MARGIN,
    Math.max(...lats) + MARGIN,
  ]
}

/** tilemaker's profile without the shapefiles of the oceans, and with the names in the territory's languages. */
function profileFor(folder: string, languages: readonly string[], into: string): { config: string; process: string } {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const wanted = JSON.parse(read(CONFIG)) as { layers: Record<string, { source?: string }> }
  wanted.layers = Object.fromEntries(Object.entries(wanted.layers).filter(([, layer]) => !layer.source))
  const lua = read(PROCESS).replace(
    /^additional_languages = .*$/m,
    `additional_languages = { ${languages.map((language) => JSON.stringify(language)).join(', ')} }`,
  )
  const [config, process] = [join(into, CONFIG), join(into, PROCESS)]
  writeFileSync(config, JSON.stringify(wanted))
  writeFileSync(process, lua)
  return { config, process }
}

export interface Extract {
  /** What the operator brought: .osm.pbf. */
  path: string
  into: string
  areas: Territory['areas']
  languages: readonly string[]
  /** Where tilemaker's profile lies, if nowhere usual. */
  profile?: string | undefined
}

/** Has tilemaker make the archive. It is a program of its own: for a province it takes minutes and gigabytes. */
export async function makeMap({ path, into, areas, languages, profile }: Extract): Promise<void> {
  if (!existsSync(path)) throw new OperatorError(`There is no file ${path}.`)
  const folder = [profile, ...PROFILES].find((one) => one && existsSync(join(one, PROCESS)))
  if (!folder)
    throw new OperatorError(
      `${PROCESS} of tilemaker is in none of ${PROFILES.join(', ')}: install tilemaker, or name its folder by --profile.`,
    )
  const scratch = mkdtempSync(join(tmpdir(), 'map-'))
  try {
    const { config, process } = profileFor(folder, languages, scratch)
    const box = boxOf(areas).join(',')
    const options = ['--input', path, '--output', into, '--bbox', box, '--config', config, '--process', process]
    await run('tilemaker', [...options, '--store', join(scratch, 'store')])
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Its output is kept for a failure: it tells every tile. */
function run(program: string, options: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-SAID_MAX)))
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new OperatorError(`${program} is not installed: apt-get install ${program}, or bring a .pmtiles file.`)
          : error,
      ),
    )
    child.on('close', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new OperatorError(`${program} failed (${signal ?? code}): ${said.split('\n').slice(-8).join('\n')}`)),
    )
  })
}
