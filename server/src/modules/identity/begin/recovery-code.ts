import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** Letters and digits that are not taken for one another when they are read from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LABEL_LENGTH = 4
const GROUP_LENGTH = 5
const GROUPS = 5
const LENGTH = LABEL_LENGTH + GROUPS * GROUP_LENGTH

/** Slow on purpose: a copy of the database is no way to the code. The code itself has 125 bits. */
const MEMORY_KIB = 65_536
const PASSES = 3

const slow = promisify(argon2)

export interface Hashed {
  salt: Buffer
  hash: Buffer
  memory_kib: number
  passes: number
}

const letters = (count: number): string => Array.from({ length: count }, () => ALPHABET[randomInt(32)]).join('')

const hashOf = (code: string, salt: Buffer, memory: number, passes: number): Promise<Buffer> =>
  slow('argon2id', { message: code, nonce: salt, parallelism: 1, tagLength: 32, memory, passes })

/** As it is written on the paper: `7K2M-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`. The first group only says which code this is. */
export function makeRecoveryCode(): string {
  return [letters(LABEL_LENGTH), ...Array.from({ length: GROUPS }, () => letters(GROUP_LENGTH))].join('-')
}

/** As it was typed, with what a reader takes for another letter set right; undefined where it is no such code. */
export function readRecoveryCode(typed: string): { label: string; code: string } | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (code.length !== LENGTH || [...code].some((one) => !ALPHABET.includes(one))) return undefined
  return { label: code.slice(0, LABEL_LENGTH), code }
}

export async function hashRecoveryCode(code: string): Promise<Hashed> {
  const salt = randomBytes(16)
  return { salt, hash: await hashOf(code, salt, MEMORY_KIB, PASSES), memory_kib: MEMORY_KIB, passes: PASSES }
}

export async function isRecoveryCode(code: string, kept: Hashed): Promise<boolean> {
  const hash = await hashOf(code, kept.salt, kept.memory_kib, kept.passes)
  return timingSafeEqual(hash, kept.hash)
}
