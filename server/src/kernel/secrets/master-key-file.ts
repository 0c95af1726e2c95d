import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { OperatorError } from '../refusal.ts'
import type { KmsSettings } from './key-settings.ts'
import { openTransit, type Transit, WRAPPED } from './transit.ts'

const PLAIN = /^[0-9a-f]{64}$/

export interface MasterKey {
  /** Of the key itself: the same however its line is wrapped. */
  id: string
  key: KeyObject
}

/** A new key as a line: wrapped where a KMS is named. What makes keys is a command, and does not wait for a KMS that is away. */
async function newLine(kms: KmsSettings | null): Promise<string> {
  const key = randomBytes(32)
  return kms ? openTransit(kms, 0).encrypt(key) : key.toString('hex')
}

/** On the disk before it is used. */
function writeLines(path: string, flags: 'wx' | 'w' | 'a', lines: readonly string[]): void {
  const file = openSync(path, flags, 0o600)
  try {
    writeSync(file, lines.map((line) => `${line}\n`).join(''))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a key file of one line, readable by its owner only. */
export async function makeMasterKey(path: string, kms: KmsSettings | null = null): Promise<void> {
  const line = await newLine(kms)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeLines(path, 'wx', [line])
}

/** Adds a key that wraps from now on; the earlier ones stay until everything is wrapped anew. */
export async function addMasterKey(path: string, kms: KmsSettings | null = null): Promise<void> {
  linesOf(path, false)
  writeLines(path, 'a', [await newLine(kms)])
}

/**
 * Every line under the newest version of the KMS's key: a plain one is wrapped, a wrapped one wrapped anew. The file is exchanged as
 * a whole, and only when each new line has opened to the key that it was.
 */
export async function wrapMasterKeys(path: string, kms: KmsSettings): Promise<{ wrapped: number; rewrapped: number }> {
  const transit = openTransit(kms, 0)
  const lines: string[] = []
  let wrapped = 0
  for (const line of linesOf(path, false)) {
    const plain = PLAIN.test(line)
    if (plain) wrapped++
    const anew = plain ? await transit.encrypt(Buffer.from(line, 'hex')) : await transit.rewrap(line)
    const [was, is] = [await openLine(line, transit), await openLine(anew, transit)]
    if (was.id !== is.id)
      throw new OperatorError(`The KMS at ${kms.url} gives another key back than it was given: ${path} stays as it is.`)
    lines.push(anew)
  }
  const beside = `${path}.new`
  writeLines(beside, 'w', lines)
  renameSync(beside, path)
  syncFolder(dirname(path))
  return { wrapped, rewrapped: lines.length - wrapped }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** One key a line, the newest last; as they stand there, plain or wrapped. */
export function linesOf(path: string, credential: boolean): string[] {
  if (!existsSync(path))
    throw new OperatorError(
      `The master key file ${path} is missing: put it back, or set MASTER_KEY_FILE. Without it the documents in this ` +
        `database cannot be read. A new system gets its key by "npm run init".`,
    )
  // systemd shows a credential to this service alone, by a rule whose mask stands where the group's rights do.
  if (statSync(path).mode & (credential ? 0o007 : 0o077))
    throw new OperatorError(`The master key file ${path} can be read by others: run "chmod 600" on it.`)
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (!lines.every((line) => PLAIN.test(line) || WRAPPED.test(line)))
    throw new OperatorError(
      `The master key file ${path} must hold keys of 64 hexadecimal digits, or what a KMS made of them, one a line.`,
    )
  if (!lines.length) throw new OperatorError(`The master key file ${path} is empty.`)
  return lines
}

/** @param transit null: no KMS is named, and a wrapped line stays closed */
export async function openLine(line: string, transit: Transit | null): Promise<MasterKey> {
  if (!PLAIN.test(line) && !transit)
    throw new OperatorError(
      'The master key file holds a key that a KMS has wrapped: KMS_URL, KMS_KEY and KMS_TOKEN_FILE say which opens it.',
    )
  const key = PLAIN.test(line) ? Buffer.from(line, 'hex') : await (transit as Transit).decrypt(line)
  return {
    id: createHash('sha256').update('master').update(key).digest('hex').slice(0, 16),
    key: createSecretKey(key),
  }
}
