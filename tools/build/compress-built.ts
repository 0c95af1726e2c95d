import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const KINDS = /\.(js|mjs|css|html|svg|json|webmanifest|txt|xml)$/
/** Below it a compressed file saves nothing: what fits into one packet anyway. */
const LEAST_BYTES = 1_000
/** The map’s code: the last two percent cost as much as everything else together. */
const LARGE_BYTES = 256_000
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Beside each built text its Brotli and its gzip, as small as they get: packed once here, and never while somebody waits. */
export async function compressBuilt(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && KINDS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file)
      if (bytes.length < LEAST_BYTES) return
      const [br, gz] = await Promise.all([
        brotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 10 : 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        }),
        zip(bytes, { level: 9 }),
      ])
      writeFileSync(`${file}.br`, br)
      writeFileSync(`${file}.gz`, gz)
    }),
  )
}
