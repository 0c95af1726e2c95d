/**
 * The seal: a hash chain over journals and a Merkle root over each sealed batch.
 * The hash function is an argument, because the domain has no packages; the server passes SHA-256.
 */
export type Hash = (bytes: Uint8Array) => Uint8Array

const leafTag = 0
const nodeTag = 1

const tagged = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const length = parts.reduce((sum, part) => sum + part.length, 1)
  const bytes = new Uint8Array(length)
  bytes[0] = tag
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Position in the chain = hash of the previous link and of what is sealed. */
export const chainLink = (previous: Uint8Array, digest: Uint8Array, hash: Hash): Uint8Array =>
  hash(tagged(nodeTag, previous, digest))

/** Leaves and nodes are tagged apart, so that no inner node can be passed off as a leaf. An odd node moves up alone. */
export function merkleRoot(leaves: readonly Uint8Array[], hash: Hash): Uint8Array {
  if (leaves.length === 0) throw new Error('nothing to seal')
  let level = leaves.map((leaf) => hash(tagged(leafTag, leaf)))
  while (level.length > 1) level = parents(level, hash)
  return level[0]!
}

const parents = (level: readonly Uint8Array[], hash: Hash): Uint8Array[] => {
  const above: Uint8Array[] = []
  for (let at = 0; at < level.length; at += 2) {
    const right = level[at + 1]
    above.push(right ? hash(tagged(nodeTag, level[at]!, right)) : level[at]!)
  }
  return above
}
