/**
 * Brings the fonts after the first paint: the Nastaliq file is as large as the whole app, and a phone on a slow
 * network reads in its own Naskh meanwhile. The line height is Nastaliq's from the start, so nothing jumps.
 */
export function loadFonts(): void {
  const load = () => void import('./styles/fonts.css')
  if (typeof requestIdleCallback === 'function') requestIdleCallback(load, { timeout: 2000 })
  else setTimeout(load, 300)
}
