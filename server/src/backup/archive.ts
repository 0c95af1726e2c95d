import { createReadStream, existsSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import tar from 'tar-stream'
import { takeLock } from '../kernel/lock-file.ts'
import { OperatorError } from '../kernel/refusal.ts'

export interface Entry {
  name: string
  bytes: Buffer
}

/**
 * Writes a tar of the entries, compressed (zstd) and encrypted (age): `age -d FILE | zstd -d | tar x` opens it without us.
 * The file gets its name only when it is whole and on the disk.
 */
export async function writeArchive(path: string, recipient: string, entries: AsyncIterable<Entry>): Promise<void> {
  const partial = `${path}.partial`
  const lock = takeLock(`${partial}.lock`)
  if ('heldBy' in lock)
    throw new OperatorError(`Process ${lock.heldBy} is writing ${path}: wait for it, or choose another name with --to.`)
  if (existsSync(path)) {
    lock.release()
    throw new OperatorError(`${path} exists: a backup overwrites nothing. Choose another name with --to.`)
  }
  // What a backup that was killed has left of this name is worth nothing.
  const file = await open(partial, 'w', 0o600)
  try {
    const pack = tar.pack()
    const filled = fill(pack, entries).catch((error: Error) => void pack.destroy(error))
    const compressed = new PassThrough()
    const compressing = pipeline(pack, createZstdCompress(), compressed)
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    const sealed = Readable.fromWeb((await encrypter.encrypt(Readable.toWeb(compressed) as never)) as never)
    const writing = pipeline(sealed, async function (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) await file.write(chunk)
    })
    await Promise.all([compressing, writing, filled])
    await file.sync()
    await file.close()
    await rename(partial, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(partial, { force: true })
    throw error
  } finally {
    lock.release()
  }
}

/** What backups that were killed have left in a folder; those that are being written stay. */
export async function sweepPartials(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.partial')) continue
    const path = join(folder, name)
    // Under its lock, so that no backup begins to write it meanwhile.
    const lock = takeLock(`${path}.lock`)
    if ('heldBy' in lock) continue
    try {
      await rm(path, { force: true })
    } finally {
      lock.release()
    }
  }
}

async function fill(pack: tar.Pack, entries: AsyncIterable<Entry>): Promise<void> {
  for await (const { name, bytes } of entries)
    await new Promise<void>((resolve, reject) => {
      pack.entry({ name, size: bytes.length }, bytes, (error) => (error ? reject(error) : resolve()))
    })
  pack.finalize()
}

/** The entries in their order. A file that is cut short, changed or sealed for another key is named as such. */
export async function* readArchive(path: string, identities: readonly string[]): AsyncGenerator<Entry> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  const source = createReadStream(path)
  const extract = tar.extract()
  let failed: Error | undefined
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(source) as never)
    const reading = pipeline(Readable.fromWeb(opened as never), createZstdDecompress(), extract)
    reading.catch((error: Error) => {
      failed = error
    })
    for await (const entry of extract) {
      const parts: Buffer[] = []
      for await (const part of entry) parts.push(part as Buffer)
      yield { name: entry.header.name, bytes: Buffer.concat(parts) }
    }
    await reading
  } catch (error) {
    throw explain(path, failed ?? (error as Error))
  } finally {
    source.destroy()
    extract.destroy()
  }
}

function explain(path: string, error: Error): Error {
  if (error instanceof OperatorError) return error
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new OperatorError(`There is no file ${path}.`)
  if (/no identity matched|incorrect/i.test(error.message))
    return new OperatorError(
      `${path} was sealed with another master key: set MASTER_KEY_FILE to the key file of the system that made it.`,
    )
  return new OperatorError(
    `${path} is cut short or damaged (${error.message}): nothing was restored. Take another copy of this backup, or an earlier one.`,
  )
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
