import { passes } from './passing.ts'

/**
 * Asks, and asks again by itself while the answer is "one moment". For what may be asked twice: questions, and commands that
 * carry their own key. What it takes to wait is fetched when somebody has to: first pages are short of room.
 */
export async function patiently(ask: () => Promise<Response>, signal?: AbortSignal): Promise<Response> {
  const first = await ask()
  return passes(first)
    ? import('./ask-again.ts').then(
        ({ askAgain }) => askAgain(first, ask, signal),
        () => first,
      )
    : first
}
