import { bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import type { KmsSettings } from '../kernel/secrets/key-settings.ts'
import { readMasterKeys } from '../kernel/secrets/master-key.ts'

/**
 * Who can open a backup: whoever has the master key. Each line of the key file gives an age identity (X25519), so that
 * the archive can also be opened with the `age` program alone, by an operator who has that identity.
 */
export async function backupKeys(
  masterKeyFile: string,
  kms: KmsSettings | null = null,
): Promise<{ recipient: string; identities: string[] }> {
  const identities = (await readMasterKeys(masterKeyFile, { kms }))
    .derive('backup')
    .map((secret) => bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase())
  return { recipient: await identityToRecipient(identities[0] as string), identities }
}
