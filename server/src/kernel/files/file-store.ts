/**
 * Where sealed files lie: a folder, or a bucket that speaks S3. What comes here is encrypted already, so that the place
 * learns nothing but how long it is. A file never changes: one id, one content, kept until it is removed.
 */
export interface FileStore {
  readonly kind: 'folder' | 's3'
  /** For sentences to the operator: which place this is. Never a key. */
  readonly place: string
  /** Kept, whole and durable, once this answers; `taken` where a file of that id lies already, which stays as it is. */
  put(fileId: string, bytes: Uint8Array): Promise<'kept' | 'taken'>
  /** Throws {@link FileDamaged} where the place gives other bytes than it was given. */
  get(fileId: string): Promise<Buffer | undefined>
  has(fileId: string): Promise<boolean>
  /** Removing what is not there is no fault. */
  remove(fileId: string): Promise<void>
  /** Every whole file. The order is that of {@link shelfOf}. */
  list(): AsyncGenerator<StoredFile>
  /** Takes away what writers that died have left half-written before that moment; answers how many. */
  sweepPartial(before: Date): Promise<number>
  /** Answers when the place can be used; throws {@link StoreDown} or {@link StoreRefuses}. */
  ping(): Promise<void>
  /** A place to fill, all or nothing: for a restore. */
  fill(): Promise<Filling>
}

export interface StoredFile {
  fileId: string
  at: Date
}

/** What a restore writes into; nothing counts before `finish`. */
export interface Filling {
  /** Nothing lies where the files will come, or only what a restore that broke off has left and this one may take away. */
  claim(brokenOffBefore: boolean): Promise<void>
  /** Files will come now. */
  begin(): Promise<void>
  put(fileId: string, bytes: Uint8Array): Promise<void>
  finish(): Promise<void>
  undo(): Promise<void>
}

/** The place does not answer, or not in time; it may in a moment. */
export class StoreDown extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`the file store does not answer: ${why}`, options)
    this.name = 'StoreDown'
  }
}

/** The place answers, and says no: a wrong key, no such bucket, a right that is missing. Trying again does not help. */
export class StoreRefuses extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`the file store refuses: ${why}`, options)
    this.name = 'StoreRefuses'
  }
}

/** What came back is not what was stored. */
export class FileDamaged extends Error {
  constructor(fileId: string) {
    super(`file ${fileId} is damaged: its bytes are not those that were stored`)
    this.name = 'FileDamaged'
  }
}

export const FILE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where a file stands within its place. The random end of the id spreads files evenly; its beginning is the time. */
export function shelfOf(fileId: string): string {
  if (!FILE_ID.test(fileId)) throw new Error('a file id is a UUID')
  return `${fileId.slice(-2)}/${fileId.slice(-4, -2)}/${fileId}`
}
