import type { Vault } from '../../kernel/secrets/vault.ts'

export type Secrets = Readonly<Record<string, string>>

/** Each connection's secrets are sealed under a purpose of their own: a row's bytes moved to another row open nothing. */
const purposeOf = (connectionId: string): string => `connection:${connectionId}`

export const sealSecrets = (vault: Vault, connectionId: string, secrets: Secrets): Buffer | null =>
  Object.keys(secrets).length ? vault.sealOwn(purposeOf(connectionId), JSON.stringify(secrets)) : null

export const openSecrets = (vault: Vault, connectionId: string, sealed: Uint8Array | null): Secrets =>
  sealed ? (JSON.parse(vault.openOwn(purposeOf(connectionId), sealed).toString('utf8')) as Secrets) : {}
