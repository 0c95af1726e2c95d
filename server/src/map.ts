import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig } from './kernel/config.ts'
import { makeMap } from './kernel/maps/make-map.ts'
import { openStreets } from './kernel/maps/streets.ts'
import { OperatorError } from './kernel/refusal.ts'
import { loadTerritory } from './kernel/territory.ts'
import { reportFailure } from './main.ts'

const HELP = `npm run map -- EXTRACT.osm.pbf       makes streets.pmtiles of an extract of OpenStreetMap, by tilemaker, and checks it
npm run map -- MAP.pmtiles           checks a map that is there already
--out FILE       where to, streets.pmtiles here otherwise
--profile FOLDER where tilemaker's own process-openmaptiles.lua lies, if not where Debian has it`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      out: { type: 'string', default: 'streets.pmtiles' },
      profile: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  const [given, ...more] = positionals
  if (values.help || !given || more.length) {
    console.log(HELP)
    return values.help ? 0 : 1
  }
  const { territory } = loadConfig()
  const { areas, languages } = await loadTerritory(territory)
  const made = given.endsWith('.pmtiles') ? given : values.out
  if (made !== given) {
    if (!given.endsWith('.pbf'))
      throw new OperatorError(`${given} is neither an extract (.osm.pbf) nor a map (.pmtiles).`)
    console.log(`tilemaker makes ${made} of ${given}; for a province that takes minutes.`)
    await makeMap({ path: given, into: made, areas, languages, profile: values.profile })
  }
  const map = await openStreets({ mapFile: resolve(made), territory, mode: 'real' }, { areas })
  if (!map) throw new Error('no map was opened')
  const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = map.header
  console.log(
    `${map.path}: ${(map.bytes / 1e6).toFixed(1)} MB, zoom ${minZoom} to ${maxZoom}, ` +
      `${minLat} to ${maxLat} north and ${minLon} to ${maxLon} east.`,
  )
  console.log(`Start the server with MAP_FILE=${map.path}`)
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
