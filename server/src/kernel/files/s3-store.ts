import { createHash } from 'node:crypto'
import { S3mini, type AWSHeaders } from 's3mini'
import { OperatorError } from '../refusal.ts'
import { FILE_ID, FileDamaged, type FileStore, type Filling, shelfOf, type StoredFile } from './file-store.ts'
import { type Patience, PATIENCE, statusOf, tried } from './s3-tries.ts'

export interface Bucket {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** Ours within a bucket that serves others too; empty, or ends with a slash. */
  prefix: string
}

const PAGE = 1_000
/** From here on a file goes in parts of this length, each tried again by itself. */
const PART_BYTES = 8 * 1024 * 1024
const DIGEST = 'x-amz-meta-sha256'
const ALREADY_THERE = 412
/** Two conditional writers of one key at the same moment: one of them is told to look again. */
const CONFLICT = 409

type Conditional = AWSHeaders & { 'if-none-match'?: string }

/**
 * Files in a bucket that speaks S3, addressed by path (`ENDPOINT/BUCKET/KEY`), which every implementation knows. The
 * digest of what was sent travels with it: the place checks it when it comes, and we when it comes back.
 */
export function openBucket(bucket: Bucket, patience: Patience = PATIENCE, page = PAGE): FileStore {
  const s3 = new S3mini({
    endpoint: `${bucket.endpoint.replace(/\/+$/, '')}/${bucket.bucket}`,
    region: bucket.region,
    accessKeyId: bucket.accessKeyId,
    secretAccessKey: bucket.secretAccessKey,
    requestAbortTimeout: patience.tryMs,
    fetch: neverOverwrite,
  })
  const ask = <T>(work: () => Promise<T>) => tried(work, patience)
  const keyOf = (fileId: string): string => `${bucket.prefix}${shelfOf(fileId)}`
  const put = async (fileId: string, bytes: Uint8Array) => putWhole(s3, ask, keyOf(fileId), bytes)
  const list = () => listed(s3, ask, bucket.prefix, page)
  const remove = async (fileId: string): Promise<void> => {
    const key = keyOf(fileId)
    await ask(() => s3.deleteObject(key))
  }
  return {
    kind: 's3',
    place: `${bucket.endpoint}/${bucket.bucket}/${bucket.prefix}`,
    put,
    get: async (fileId) => {
      const key = keyOf(fileId)
      return ask(() => getWhole(s3, key, fileId))
    },
    has: async (fileId) => {
      const key = keyOf(fileId)
      return ask(async () => (await s3.objectExists(key)) === true)
    },
    remove,
    list,
    sweepPartial: (before) => abortUploads(s3, ask, bucket.prefix, before),
    async ping() {
      await ask(() => s3.listObjectsPaged('/', bucket.prefix, 1)).then((page) => {
        if (!page) throw new OperatorError(`There is no bucket ${bucket.bucket} at ${bucket.endpoint}: see S3_BUCKET.`)
      })
    },
    fill: async () => fillBucket({ put, remove, list }, bucket),
  }
}

type Ask = <T>(work: () => Promise<T>) => Promise<T>

/** The last step of an upload in parts takes the same condition as a single one; the client has no word for it. */
const neverOverwrite: typeof fetch = (input, init) => {
  if (init?.method !== 'POST' || !String(input).includes('uploadId=')) return fetch(input, init)
  return fetch(input, { ...init, headers: { ...(init.headers as Record<string, string>), 'if-none-match': '*' } })
}

async function putWhole(s3: S3mini, ask: Ask, key: string, bytes: Uint8Array): Promise<'kept' | 'taken'> {
  const digest = createHash('sha256').update(bytes).digest()
  try {
    if (bytes.length > PART_BYTES) {
      // Not every place looks at the condition of the last step: this look finds what is there already.
      if (await ask(() => s3.objectExists(key))) return 'taken'
      await putInParts(s3, ask, key, bytes, { [DIGEST]: digest.toString('hex') })
    } else {
      const headers: Conditional = {
        [DIGEST]: digest.toString('hex'),
        'x-amz-checksum-sha256': digest.toString('base64'),
        'if-none-match': '*',
      }
      await ask(() => s3.putObject(key, bytes, undefined, undefined, headers))
    }
    return 'kept'
  } catch (error) {
    if (statusOf(error) === ALREADY_THERE || statusOf(error) === CONFLICT) return 'taken'
    throw error
  }
}

async function putInParts(s3: S3mini, ask: Ask, key: string, bytes: Uint8Array, headers: AWSHeaders): Promise<void> {
  const uploadId = await ask(() => s3.getMultipartUploadId(key, undefined, undefined, headers))
  try {
    const parts: { partNumber: number; etag: string }[] = []
    for (let from = 0; from < bytes.length; from += PART_BYTES) {
      const part = bytes.subarray(from, from + PART_BYTES)
      parts.push(await ask(() => s3.uploadPart(key, uploadId, part, parts.length + 1)))
    }
    await ask(() => s3.completeMultipartUpload(key, uploadId, parts))
  } catch (error) {
    // What is left where this fails too goes with the next sweep.
    await s3.abortMultipartUpload(key, uploadId).catch(() => undefined)
    throw error
  }
}

async function getWhole(s3: S3mini, key: string, fileId: string): Promise<Buffer | undefined> {
  const answer = await s3.getObjectResponse(key)
  if (!answer) return undefined
  const bytes = Buffer.from(await answer.arrayBuffer())
  const told = answer.headers.get(DIGEST)
  // A file that another tool has copied here may have lost what we wrote beside it; its seal is checked in any case.
  if (told && told !== createHash('sha256').update(bytes).digest('hex')) throw new FileDamaged(fileId)
  return bytes
}

async function* listed(s3: S3mini, ask: Ask, prefix: string, length: number): AsyncGenerator<StoredFile> {
  let token: string | undefined
  do {
    const page = await ask(() => s3.listObjectsPaged('/', prefix, length, token))
    for (const { Key, LastModified } of page?.objects ?? []) {
      const fileId = Key.slice(Key.lastIndexOf('/') + 1)
      if (FILE_ID.test(fileId) && Key === `${prefix}${shelfOf(fileId)}`) yield { fileId, at: new Date(LastModified) }
    }
    token = page?.nextContinuationToken
  } while (token)
}

/** What one answer of the listing tells of an upload that was begun; its names differ between implementations. */
interface Begun {
  Key?: string
  key?: string
  UploadId?: string
  uploadId?: string
  Initiated?: string
  initiated?: string
}

async function abortUploads(s3: S3mini, ask: Ask, prefix: string, before: Date): Promise<number> {
  const answer: object = await ask(() => s3.listMultipartUploads('/', prefix))
  const result = ('ListMultipartUploadsResult' in answer ? answer.ListMultipartUploadsResult : answer) as {
    Upload?: Begun | Begun[]
    upload?: Begun | Begun[]
  }
  let aborted = 0
  for (const begun of [result.Upload ?? result.upload ?? []].flat()) {
    const [key, id, at] = [begun.Key ?? begun.key, begun.UploadId ?? begun.uploadId, begun.Initiated ?? begun.initiated]
    if (!key?.startsWith(prefix) || !id || !at || new Date(at) >= before) continue
    await ask(() => s3.abortMultipartUpload(key, id))
    aborted++
  }
  return aborted
}

/** A bucket has no renaming: what was put is taken out again where the restore does not end well. */
function fillBucket(own: Pick<FileStore, 'put' | 'remove' | 'list'>, bucket: Bucket): Filling {
  const put: string[] = []
  return {
    async claim(brokenOffBefore) {
      for await (const { fileId } of own.list()) {
        if (!brokenOffBefore)
          throw new OperatorError(
            `${bucket.bucket}/${bucket.prefix} holds files: a backup goes into an empty place only. Set S3_PREFIX to a new one.`,
          )
        await own.remove(fileId)
      }
    },
    begin: async () => undefined,
    async put(fileId, bytes) {
      put.push(fileId)
      if ((await own.put(fileId, bytes)) === 'taken')
        throw new OperatorError(`Somebody else writes to ${bucket.bucket}/${bucket.prefix}: nothing was restored.`)
    },
    finish: async () => undefined,
    async undo() {
      for (const fileId of put) await own.remove(fileId)
    },
  }
}
