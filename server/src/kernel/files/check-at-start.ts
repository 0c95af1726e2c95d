import type { Logger } from '../log.ts'
import { OperatorError } from '../refusal.ts'
import { type FileStore, StoreDown } from './file-store.ts'

/** A start does not wait longer for a store that may be back in a minute. */
const WAIT_MS = 5_000

/**
 * A store that says no (a wrong key, no bucket) stops the start: that is a setting. One that does not answer does not:
 * all but files works, and a server that will not start until somebody else's is mended makes two outages of one.
 */
export async function checkAtStart(store: FileStore, log: Logger): Promise<void> {
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, WAIT_MS, 'late').unref())
  const asked = store.ping()
  asked.catch(() => undefined)
  try {
    if ((await Promise.race([asked, late])) === 'late')
      log.warn({ files: store.kind }, 'the file store is slow to answer')
  } catch (error) {
    if (error instanceof OperatorError) throw error
    const { message } = error as Error
    if (!(error instanceof StoreDown))
      throw new OperatorError(`${store.place}: ${message}. See S3_BUCKET and its keys.`)
    log.warn({ files: store.kind, err: message }, 'the file store does not answer')
  }
}
