import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'

export const MACHINES = join(ROOT, 'deploy', 'machines')

/** As `envsubst` does it, except that a name without a value is a fault and not nothing. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\$\{([A-Z_0-9]+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`\${${name}} has no value`)
    return value
  })
}

/** One of the files that lie in deploy/machines, for one machine. */
export const fileFor = (name: string, values: Readonly<Record<string, string>>): string =>
  fillIn(readFileSync(join(MACHINES, name), 'utf8'), values)

/** The lines `NAME=value` of a file of settings. */
export const settingsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^([A-Z_0-9]+)=(.*)$/gm)].map(([, name, value]) => [name as string, value as string]),
  )
