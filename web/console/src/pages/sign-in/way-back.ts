/** What this browser keeps while it is away at another sign-in. */
interface Kept {
  attemptId: string
  keep: string
}
/** That, with what the other sign-in wrote into the address that it sent the browser back to. */
export interface WayBack extends Kept {
  state: string
  code?: string
  iss?: string
  error?: string
}

const PLACE = 'sign-on'

/** For this tab alone, and gone with it. */
export const keepWay = (kept: Kept): void => sessionStorage.setItem(PLACE, JSON.stringify(kept))

/** Read once: the address is cleared at once, so that the code stands in no history and is in nobody's copy of it. */
export function takeWayBack(): WayBack | undefined {
  const said = new URLSearchParams(location.search)
  const state = said.get('state')
  if (state === null || !(said.has('code') || said.has('error'))) return undefined
  history.replaceState(history.state, '', location.pathname)
  const kept = sessionStorage.getItem(PLACE)
  sessionStorage.removeItem(PLACE)
  // In another tab or browser than it was begun in, nothing fits, and the server says so.
  const own: Kept = kept
    ? JSON.parse(kept)
    : { attemptId: '00000000-0000-7000-8000-000000000000', keep: '-'.repeat(20) }
  const given = ['code', 'iss', 'error'].flatMap((name) => {
    const value = said.get(name)
    return value === null ? [] : [[name, value]]
  })
  return { ...own, state, ...Object.fromEntries(given) }
}
