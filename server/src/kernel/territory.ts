import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Territory } from '@app/domain/territory'
import { type Config, ROOT } from './config.ts'

/** Loads the pack of that folder: its `territory` export. Only the composition root asks for it. */
export async function loadTerritory(name: string): Promise<Territory> {
  const pack: { territory?: Territory } = await import(
    pathToFileURL(join(ROOT, 'territories', name, 'src', 'index.ts')).href
  )
  if (!pack.territory) throw new Error(`the pack ${name} exports no territory`)
  return pack.territory
}

/** What a pack makes up, so that a demo has something to show, is left out of a real system: its operator enters the real. */
export const fitFor = (mode: Config['mode'], territory: Territory): Territory =>
  mode === 'demo' ? territory : { ...territory, offices: territory.offices.filter((office) => !office.demo) }
