import { newId } from '../live/new-id.ts'

const KEPT_AS = 'device'
/** Where nothing may be kept it is known as long as the page is open. */
let known: string | undefined

/**
 * A value of chance that this browser keeps; it says nothing of anybody. A code to sign in is good only where it was asked for, so
 * that nobody elsewhere can use up its tries; and who signed in here before is not held up by what strangers ask for in their name.
 */
export function thisBrowser(): string {
  try {
    known ??= localStorage.getItem(KEPT_AS) ?? undefined
    known ??= newId()
    localStorage.setItem(KEPT_AS, known)
  } catch {
    known ??= newId()
  }
  return known
}
