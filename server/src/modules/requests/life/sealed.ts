import type { Vault } from '../../../kernel/secrets/vault.ts'
import type { PrivateFacts, PrivateOrder } from '../shapes.ts'

/**
 * A booking is sealed with a key of the system's own: a data key a booking would cost a commit of its own, and the
 * record must live as long as its receipts. Scans have a key for each request, which can be erased (documents).
 */
export const sealRequest = (vault: Vault, facts: PrivateFacts): Buffer =>
  vault.sealOwn('request', JSON.stringify(facts))
export const openRequest = (vault: Vault, sealed: Buffer): PrivateFacts =>
  JSON.parse(vault.openOwn('request', sealed).toString()) as PrivateFacts
export const sealOrder = (vault: Vault, facts: PrivateOrder): Buffer => vault.sealOwn('order', JSON.stringify(facts))
export const openOrder = (vault: Vault, sealed: Buffer): PrivateOrder =>
  JSON.parse(vault.openOwn('order', sealed).toString()) as PrivateOrder
export const sealParty = (vault: Vault, facts: object): Buffer => vault.sealOwn('party', JSON.stringify(facts))
export const openParty = (vault: Vault, sealed: Buffer): { identifier?: { kind: string; number: string } } =>
  JSON.parse(vault.openOwn('party', sealed).toString())
