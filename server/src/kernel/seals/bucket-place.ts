import { createHash } from 'node:crypto'
import { type AWSHeaders, S3mini } from 's3mini'
import { readSecretFile } from '../files/open-file-store.ts'
import type { FileSettings } from '../files/file-settings.ts'
import { PATIENCE, statusOf, tried } from '../files/s3-tries.ts'
import { OperatorError } from '../refusal.ts'
import { parsed } from './head.ts'
import { type HeadPlace, type KeptHeads, keyOf, numberIn } from './place.ts'

const DAY_MS = 86_400_000
const PAGE = 1_000
/** The name is taken already, or by another at this moment. */
const TAKEN = new Set([412, 409])
type LockedHeaders = AWSHeaders & Record<`x-amz-object-lock-${string}` | 'if-none-match', string>

interface Where {
  name: string
  bucket: string
  prefix: string
}

/** The same S3 as the files, by its own bucket: one with object lock, and a key that may only put. */
function opened(files: FileSettings, bucket: string): S3mini {
  if (files.kind !== 's3')
    throw new OperatorError('SEAL_HEADS names a bucket: FILES=s3 and the S3_… settings say where buckets are.')
  return new S3mini({
    endpoint: `${files.endpoint}/${bucket}`,
    region: files.region,
    accessKeyId: readSecretFile(files.accessKeyFile, 'S3_ACCESS_KEY_FILE'),
    secretAccessKey: readSecretFile(files.secretKeyFile, 'S3_SECRET_KEY_FILE'),
    requestAbortTimeout: files.tryMs,
  })
}

export function bucketPlace(
  files: FileSettings,
  where: Where,
  { everyMs, lockDays }: { everyMs: number; lockDays: number },
): HeadPlace {
  const s3 = opened(files, where.bucket)
  return {
    name: where.name,
    everyMs,
    async keep(number, at, head) {
      const text = JSON.stringify(head)
      const headers = {
        'if-none-match': '*',
        'x-amz-checksum-sha256': createHash('sha256').update(text).digest('base64'),
        ...(lockDays && {
          'x-amz-object-lock-mode': 'COMPLIANCE',
          'x-amz-object-lock-retain-until-date': new Date(Date.now() + lockDays * DAY_MS).toISOString(),
        }),
      } as LockedHeaders
      try {
        await tried(
          () => s3.putObject(`${where.prefix}${keyOf(number, at)}`, text, 'application/json', undefined, headers),
          PATIENCE,
        )
      } catch (error) {
        if (!TAKEN.has(statusOf(error) ?? 0)) throw error
      }
    },
  }
}

export function bucketHeads(files: FileSettings, { name, bucket, prefix }: Where): KeptHeads {
  const s3 = opened(files, bucket)
  return {
    name,
    async *list() {
      let token: string | undefined
      do {
        const page = await tried(() => s3.listObjectsPaged('/', prefix, PAGE, token), PATIENCE)
        for (const { Key } of page?.objects ?? []) {
          const number = numberIn(Key)
          if (number !== undefined) yield { number, key: Key }
        }
        token = page?.nextContinuationToken
      } while (token)
    },
    async read(key) {
      const text = await tried(() => s3.getObject(key), PATIENCE)
      return text === null ? undefined : parsed(text)
    },
  }
}
