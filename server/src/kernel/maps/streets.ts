import type { Territory } from '@app/domain/territory'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
// What it adds to a reply.
import type {} from '@fastify/static'
import { type Config, ROOT } from '../config.ts'
import type { Kernel } from '../context.ts'
import { OperatorError } from '../refusal.ts'
import { type MapFile, mustCover, readMapFile } from './map-file.ts'

const PATH = '/api/map/streets.pmtiles'

/** Streets of nowhere that a pack has for its demo. */
export const madeUpMap = (pack: string): string => join(ROOT, 'territories', pack, 'map', 'made-up-streets.pmtiles')

/** The operator's map, the demo's made-up one, or none: then the pack's towns are all that a map shows. */
export async function openStreets(
  { mapFile, territory, mode }: Pick<Config, 'mapFile' | 'territory' | 'mode'>,
  { areas }: Pick<Territory, 'areas'>,
): Promise<MapFile | null> {
  if (!mapFile) {
    const madeUp = madeUpMap(territory)
    return mode === 'demo' && existsSync(madeUp) ? readMapFile(madeUp) : null
  }
  const map = await readMapFile(mapFile)
  if (!map.madeUp) mustCover(map, areas)
  else if (mode === 'real')
    throw new OperatorError(
      `The map ${mapFile} is made up, for the demo: a real system would lead people astray by it.`,
    )
  return map
}

/** Where pages find it. */
export const streetsAddress = ({ version }: MapFile): string => `${PATH}?v=${version}`

/** Pages read pieces of the archive (Range): an index, and then the tiles in view. */
export function serveStreets(http: FastifyInstance, { streets }: Pick<Kernel, 'streets'>): void {
  http.get(PATH, async (_request, reply) => {
    if (!streets) return reply.callNotFound()
    reply.headers({ 'content-type': 'application/octet-stream', 'cache-control': 'public, max-age=86400' })
    return reply.sendFile(basename(streets.path), dirname(streets.path), {
      cacheControl: false,
      dotfiles: 'allow',
    })
  })
}
