import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import { compressBuilt } from './compress-built.ts'

/** Where the server finds the reader of the API's description. */
export const REFERENCE = join(ROOT, 'web/reference/dist')
const PACKAGE = join(ROOT, 'node_modules/@scalar/api-reference')
const STAMP = join(REFERENCE, '.version')

const version = (): string =>
  (JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }).version

export const isReferenceCurrent = (): boolean => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === version()

/** The reader as its maker built it, one file that needs no other: taken over whenever its version changed. */
export async function buildReference(): Promise<void> {
  mkdirSync(REFERENCE, { recursive: true })
  cpSync(join(PACKAGE, 'dist/browser/standalone.js'), join(REFERENCE, 'reference.js'))
  await compressBuilt(REFERENCE)
  writeFileSync(STAMP, version())
}
