/** An answer that is not JSON: a PDF, a scan, a printable sheet. */
export class FileAnswer {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string | undefined

  constructor(bytes: Uint8Array | string, mediaType: string, fileName?: string) {
    this.bytes = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
    this.mediaType = mediaType
    this.fileName = fileName
  }
}

/** A file that is sent piece by piece, because it is too large to stand in memory; how long it is was known before. */
export class LongFileAnswer {
  readonly pieces: AsyncIterable<Uint8Array>
  readonly length: number
  readonly mediaType: string
  readonly fileName: string

  constructor(pieces: AsyncIterable<Uint8Array>, length: number, mediaType: string, fileName: string) {
    this.pieces = pieces
    this.length = length
    this.mediaType = mediaType
    this.fileName = fileName
  }
}

export const isFile = (output: unknown): output is FileAnswer | LongFileAnswer =>
  output instanceof FileAnswer || output instanceof LongFileAnswer

/** HTTP status of a refusal: the one place where the two meet. */
const STATUS: Record<string, number> = {
  invalid_input: 400,
  text_unclear: 400,
  command_key_missing: 400,
  tracker_id_missing: 400,
  not_signed_in: 401,
  not_yours: 403,
  whole_programme_only: 403,
  demo_only: 403,
  number_in_doubt: 403,
  step_up_needed: 403,
  signature_wrong: 403,
  not_found: 404,
  body_too_large: 413,
  host_unknown: 421,
  app_too_old: 426,
  too_many_requests: 429,
  files_unavailable: 503,
  files_busy: 503,
  file_too_demanding: 422,
  one_moment: 503,
  no_new_requests: 503,
}

export function statusOf(code: string): number {
  const known = STATUS[code]
  if (known) return known
  if (/_(invalid|wrong)$/.test(code)) return 422
  if (/_unknown$/.test(code)) return 404
  return 409
}
