import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppName } from '../actor.ts'
import type { Kernel } from '../context.ts'
import { APP_NAMES } from './app-names.ts'

/** What an installed app is called on the phone: the programme's own name, which is the pack's to say. */
export function manifestOf(
  kernel: Kernel,
  app: { name: AppName; dist: string },
  path: string,
  language: 'en' | 'ur',
): string {
  const built = JSON.parse(readFileSync(join(app.dist, path), 'utf8')) as Record<string, unknown>
  const { name, tagline } = kernel.territory.programme
  const called = APP_NAMES[app.name][language](name[language])
  return JSON.stringify({
    ...built,
    name: app.name === 'citizen' ? `${called} · ${tagline[language]}` : called,
    short_name: called,
    lang: language,
    dir: language === 'ur' ? 'rtl' : 'ltr',
  })
}
