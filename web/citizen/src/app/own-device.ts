const KEY = 'device'

/** Made by chance once and kept in this browser; it says nothing of anybody. Where nothing is kept, there is none. */
export function ownDevice(): string | null {
  try {
    const known = localStorage.getItem(KEY)
    if (known) return known
    const made = crypto.randomUUID()
    localStorage.setItem(KEY, made)
    return made
  } catch {
    return null
  }
}
