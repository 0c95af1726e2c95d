import type { Config } from '../kernel/config.ts'
import { openFileStore } from '../kernel/files/open-file-store.ts'
import { tryFileStore } from '../kernel/files/try-file-store.ts'
import { tryFolder } from './try-folder.ts'
import { fail, type Line, ok } from './line.ts'

/** Whether the store keeps, gives back and forgets; a folder that is not there yet is judged by the one it will stand in. */
export async function checkFiles(config: Pick<Config, 'files' | 'dataDir'>): Promise<Line> {
  const where = config.files.kind === 'folder' ? `under ${config.dataDir}` : `in the bucket ${config.files.bucket}`
  try {
    if (config.files.kind === 'folder') tryFolder(config.dataDir)
    else await tryFileStore(openFileStore(config))
    return ok('files', `Files are kept ${where}.`)
  } catch (error) {
    return fail(
      'files',
      `Nothing can be kept ${where} (${(error as Error).message}).`,
      config.files.kind === 'folder'
        ? 'Make the folder, owned by this user, or set DATA_DIR to another.'
        : 'Look at the S3_… settings: address, bucket, and the files of its keys.',
    )
  }
}
