import type { PushOf } from './browser.ts'

/** Only whoever has ever turned it on here needs the code for it. */
const isKnown = ({ scope }: PushOf): boolean => localStorage.getItem(`push-of ${scope}`) !== null

/** Somebody is here: their own browser goes on, another person's is turned off. Without a network the next start does it. */
export function goOnPush(push: PushOf, accountId: string): void {
  if (isKnown(push))
    void import('./browser.ts').then(({ keepPush }) => keepPush(push, accountId)).catch(() => undefined)
}

/** They leave: nothing more comes to this browser. */
export async function stopPush(push: PushOf): Promise<void> {
  if (isKnown(push)) await import('./browser.ts').then(({ turnOff }) => turnOff(push)).catch(() => undefined)
}
