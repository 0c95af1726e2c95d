import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isEncrypted } from '../outgoing/networks.ts'
import { OperatorError } from '../refusal.ts'

/** A Vault or OpenBao whose transit engine wraps the lines of the master key file. */
export interface KmsSettings {
  url: string
  mount: string
  key: string
  namespace: string | null
  /** Read at each call, because an agent renews it: what is printed of the settings never shows a token. */
  tokenFile: string
  tokenIsCredential: boolean
  /** How long one call may take. */
  tryMs: number
  /** How long a start waits for it. */
  waitMs: number
}

const NAME = /^[\w.-]+$/
const PATH = /^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*\/?$/

type Whole = (name: string, otherwise: number, least: number, most: number) => number

/** Where the master key is: a file that the setting names, or one that systemd hands to this service, or one among the data. */
export function keySettings(
  env: NodeJS.ProcessEnv,
  dataDir: string,
  whole: Whole,
): { masterKeyFile: string; masterKeyIsCredential: boolean; kms: KmsSettings | null } {
  const credential = env.MASTER_KEY_FILE ? null : credentialOf(env, 'master.key')
  return {
    masterKeyFile: credential ?? resolve(env.MASTER_KEY_FILE || join(dataDir, 'keys', 'master.key')),
    masterKeyIsCredential: credential !== null,
    kms: kmsSettings(env, whole),
  }
}

function credentialOf(env: NodeJS.ProcessEnv, name: string): string | null {
  const path = env.CREDENTIALS_DIRECTORY ? join(env.CREDENTIALS_DIRECTORY, name) : ''
  return path && existsSync(path) ? path : null
}

/** KMS_URL and what it needs; null: the master key file opens by itself. */
function kmsSettings(env: NodeJS.ProcessEnv, whole: Whole): KmsSettings | null {
  const url = env.KMS_URL
  if (!url) return null
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new OperatorError(`KMS_URL must be an address such as https://vault.example:8200; it is "${url}".`)
  if (!isEncrypted(new URL(url)))
    throw new OperatorError(
      `KMS_URL must begin with https://: without it only this machine itself is spoken to; it is "${url}".`,
    )
  const key = env.KMS_KEY ?? ''
  if (!NAME.test(key)) throw new OperatorError(`KMS_URL needs KMS_KEY, the name of a transit key; it is "${key}".`)
  const mount = env.KMS_MOUNT || 'transit'
  if (!PATH.test(mount)) throw new OperatorError(`KMS_MOUNT must look like "transit"; it is "${mount}".`)
  const namespace = env.KMS_NAMESPACE || null
  if (namespace && !PATH.test(namespace))
    throw new OperatorError(`KMS_NAMESPACE must look like "name/name"; it is "${namespace}".`)
  const credential = env.KMS_TOKEN_FILE ? null : credentialOf(env, 'kms-token')
  const tokenFile = credential ?? env.KMS_TOKEN_FILE
  if (!tokenFile)
    throw new OperatorError('KMS_URL needs KMS_TOKEN_FILE, or LoadCredential=kms-token:/path in the unit of systemd.')
  return {
    url: url.replace(/\/+$/, ''),
    mount: mount.replace(/\/+$/, ''),
    key,
    namespace,
    tokenFile: resolve(tokenFile),
    tokenIsCredential: credential !== null,
    tryMs: 1_000 * whole('KMS_TIMEOUT_SECONDS', 5, 1, 60),
    waitMs: 1_000 * whole('KMS_WAIT_SECONDS', 300, 0, 86_400),
  }
}

export function readToken({ tokenFile, tokenIsCredential }: KmsSettings): string {
  if (!existsSync(tokenFile))
    throw new OperatorError(`${tokenFile} is missing: it holds the token for KMS_URL (KMS_TOKEN_FILE).`)
  // systemd shows a credential to this service alone, by a rule whose mask stands where the group's rights do.
  if (statSync(tokenFile).mode & (tokenIsCredential ? 0o007 : 0o077))
    throw new OperatorError(`${tokenFile} can be read by others: run "chmod 600" on it (KMS_TOKEN_FILE).`)
  const token = readFileSync(tokenFile, 'utf8').trim()
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new OperatorError(`${tokenFile} must hold one token on one line (KMS_TOKEN_FILE).`)
  return token
}
