import { resolve } from 'node:path'
import { isEncrypted } from '../outgoing/networks.ts'
import { OperatorError } from '../refusal.ts'

export type FileSettings =
  | { kind: 'folder' }
  | {
      kind: 's3'
      endpoint: string
      bucket: string
      region: string
      prefix: string
      /** Files that hold the keys: what is printed of the settings never shows one. */
      accessKeyFile: string
      secretKeyFile: string
      /** How long one call may take. */
      tryMs: number
    }

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const PREFIX = /^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*\/?$/
const SECONDS_MAX = 60

/** FILES and what it needs. */
export function fileSettings(env: NodeJS.ProcessEnv): FileSettings {
  const kind = env.FILES || 'folder'
  if (kind === 'folder') return { kind }
  if (kind !== 's3') throw new OperatorError(`FILES must be "folder" or "s3"; it is "${kind}".`)
  const given = (name: string): string => {
    const text = env[name]
    if (!text) throw new OperatorError(`FILES=s3 needs ${name}.`)
    return text
  }
  const endpoint = given('S3_ENDPOINT')
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new OperatorError(`S3_ENDPOINT must be an address such as https://s3.example; it is "${endpoint}".`)
  if (!isEncrypted(new URL(endpoint)))
    throw new OperatorError(
      `S3_ENDPOINT must begin with https://: without it only this machine itself is spoken to; it is "${endpoint}".`,
    )
  const bucket = given('S3_BUCKET')
  if (!BUCKET.test(bucket)) throw new OperatorError(`S3_BUCKET is no name of a bucket: "${bucket}".`)
  const prefix = env.S3_PREFIX ?? ''
  if (prefix && !PREFIX.test(prefix)) throw new OperatorError(`S3_PREFIX must look like "name/"; it is "${prefix}".`)
  const seconds = Number(env.S3_TIMEOUT_SECONDS || '8')
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > SECONDS_MAX)
    throw new OperatorError(`S3_TIMEOUT_SECONDS must be a whole number from 1 to ${SECONDS_MAX}.`)
  return {
    kind,
    endpoint: endpoint.replace(/\/+$/, ''),
    bucket,
    region: env.S3_REGION || 'us-east-1',
    prefix: prefix && !prefix.endsWith('/') ? `${prefix}/` : prefix,
    accessKeyFile: resolve(given('S3_ACCESS_KEY_FILE')),
    secretKeyFile: resolve(given('S3_SECRET_KEY_FILE')),
    tryMs: seconds * 1_000,
  }
}
