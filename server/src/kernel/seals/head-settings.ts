import { resolve } from 'node:path'
import { OperatorError } from '../refusal.ts'

/** A place outside of the database that keeps heads, as the operator names it in SEAL_HEADS. */
export type HeadPlaceSetting =
  | { kind: 'folder'; name: string; folder: string }
  | { kind: 's3'; name: string; bucket: string; prefix: string }
  | { kind: 'peer'; name: string; url: string }
  | { kind: 'mail'; name: string; to: string }
  | { kind: 'line'; name: string }

export interface HeadSettings {
  places: readonly HeadPlaceSetting[]
  everyMs: number
  /** A head is mailed at most so often. */
  mailEveryMs: number
  /** For so many days a bucket that knows object lock lets nobody take a head away; 0: it is not asked to. */
  lockDays: number
  /** smtps:// or smtp:// with user and password, for places that are mailboxes. */
  smtp: string | null
  mailFrom: string
}

const S3 = /^s3:([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/

/** One of: folder:/path, s3:bucket/prefix, https://peer, mail:address, line. */
export function headPlace(text: string): HeadPlaceSetting {
  const [, bucket, prefix = ''] = S3.exec(text) ?? []
  if (bucket) return { kind: 's3', name: text, bucket, prefix: prefix && !prefix.endsWith('/') ? `${prefix}/` : prefix }
  if (text === 'line') return { kind: 'line', name: text }
  if (/^folder:./.test(text)) return { kind: 'folder', name: text, folder: resolve(text.slice('folder:'.length)) }
  if (/^mail:[^@\s]+@[^@\s]+$/.test(text)) return { kind: 'mail', name: text, to: text.slice('mail:'.length) }
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return { kind: 'peer', name: text, url: text }
  throw new OperatorError(
    `SEAL_HEADS takes folder:/path, s3:bucket/prefix, https://peer, mail:address and line, with commas between; "${text}" is none of them.`,
  )
}

export function headSettings(
  env: NodeJS.ProcessEnv,
  whole: (name: string, otherwise: number, least: number, most: number) => number,
): HeadSettings {
  const places = (env.SEAL_HEADS ?? '').split(',').flatMap((one) => (one.trim() ? [headPlace(one.trim())] : []))
  const smtp = env.SEAL_HEADS_SMTP || null
  if (smtp && !(URL.canParse(smtp) && /^smtps?:$/.test(new URL(smtp).protocol)))
    throw new OperatorError('SEAL_HEADS_SMTP must be an address such as smtps://user:password@mail.example:465.')
  if (!smtp && places.some((place) => place.kind === 'mail'))
    throw new OperatorError('SEAL_HEADS names a mailbox: SEAL_HEADS_SMTP says by which server it is reached.')
  return {
    places,
    everyMs: 1_000 * whole('SEAL_HEADS_SECONDS', 60, 5, 3_600),
    mailEveryMs: 1_000 * whole('SEAL_HEADS_MAIL_SECONDS', 3_600, 60, 86_400),
    lockDays: whole('SEAL_HEADS_LOCK_DAYS', 0, 0, 36_500),
    smtp,
    mailFrom: env.SEAL_HEADS_FROM || 'seals@localhost',
  }
}
