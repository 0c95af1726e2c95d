import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { loadConfig } from '@app/server/kernel/config'
import { madeUpMap } from '@app/server/kernel/maps/streets'
import { loadTerritory } from '@app/server/kernel/territory'
import { madeUpArchive } from './made-up-archive.ts'
import { largestPlace } from './made-up-town.ts'

/** Writes the demo's streets anew into the pack: `node tools/map/write-made-up-map.ts`. */
const { territory } = loadConfig()
const path = madeUpMap(territory)
const { areas } = await loadTerritory(territory)
const bytes = madeUpArchive(largestPlace(areas).point)
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, bytes)
console.log(`${path}: ${bytes.length} bytes`)
