import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Territory } from '@app/domain/territory'
import { ROOT } from './config.ts'

/** Loads the pack of that folder: its `territory` export. Only the composition root asks for it. */
export async function loadTerritory(name: string): Promise<Territory> {
  const pack: { territory?: Territory } = await import(
    pathToFileURL(join(ROOT, 'territories', name, 'src', 'index.ts')).href
  )
  if (!pack.territory) throw new Error(`the pack ${name} exports no territory`)
  return pack.territory
}
