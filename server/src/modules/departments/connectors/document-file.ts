import { constants, type Stats } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { join } from 'node:path'
import { ISSUED_BYTES_MAX } from '@app/domain/documents'
import type { Aside } from '../envelope.ts'

/** A name, and no way to anywhere else. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,119}$/u

export type DocumentFile = { bytes: Buffer } | { reason: Extract<Aside['reason'], 'file_missing' | 'file_too_large'> }

/** The file that a sheet's row names, beside the sheet. A link leads elsewhere, and what is too large is not read to find that out. */
export async function documentFile(folder: string, name: string): Promise<DocumentFile> {
  if (!PLAIN.test(name)) return { reason: 'file_missing' }
  const path = join(folder, name)
  const found: Stats | null = await lstat(path).catch(() => null)
  if (!found?.isFile()) return { reason: 'file_missing' }
  if (found.size > ISSUED_BYTES_MAX) return { reason: 'file_too_large' }
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null)
  if (!file) return { reason: 'file_missing' }
  try {
    return { bytes: await file.readFile() }
  } finally {
    await file.close()
  }
}
