import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { OperatorError } from '../refusal.ts'
import type { FileStore } from './file-store.ts'
import { openFolder } from './folder-store.ts'
import { openBucket } from './s3-store.ts'
import { PATIENCE } from './s3-tries.ts'

/** The store that the settings name. Its keys are read here, from their files, and stay here. */
export function openFileStore({ files, dataDir }: Pick<Config, 'files' | 'dataDir'>): FileStore {
  if (files.kind === 'folder') return openFolder(join(dataDir, 'files'))
  const { endpoint, bucket, region, prefix, tryMs } = files
  return openBucket(
    {
      endpoint,
      bucket,
      region,
      prefix,
      accessKeyId: readSecretFile(files.accessKeyFile, 'S3_ACCESS_KEY_FILE'),
      secretAccessKey: readSecretFile(files.secretKeyFile, 'S3_SECRET_KEY_FILE'),
    },
    { ...PATIENCE, tryMs },
  )
}

export function readSecretFile(path: string, setting: string): string {
  if (!existsSync(path)) throw new OperatorError(`${path} is missing: ${setting} names the file that holds the key.`)
  if (statSync(path).mode & 0o077)
    throw new OperatorError(`${path} can be read by others: run "chmod 600" on it (${setting}).`)
  const secret = readFileSync(path, 'utf8').trim()
  if (!secret) throw new OperatorError(`${path} is empty: ${setting} names the file that holds the key.`)
  return secret
}
