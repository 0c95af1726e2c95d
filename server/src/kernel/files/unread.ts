/** Thrown where a use case has asked all that it asks without the file, and now needs what stands in it. */
export class FileUnread extends Error {
  readonly code = 'file_unread'
  constructor() {
    super('a file is read when the transaction is over')
  }
}

const unread = new WeakSet<Uint8Array>()

/** Ends the transaction that needs a file which nobody has read yet, so that it does not wait for the reader. */
export function assertRead(bytes: Uint8Array): void {
  if (unread.has(bytes)) throw new FileUnread()
}

/**
 * Does `work`, a transaction, up to where it asks what stands in the file; that is rolled back, the file is read, and `work` is
 * done once more from its beginning. Whoever may not add the file, or has added it before, is answered by the first time, and
 * no reader is begun.
 */
export async function readWhenAsked<T>(
  bytes: Uint8Array,
  read: () => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  unread.add(bytes)
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof FileUnread)) throw error
  } finally {
    unread.delete(bytes)
  }
  await read()
  return work()
}
