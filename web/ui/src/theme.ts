/** Colours that the programme may change overnight; the rest are ours, chosen for contrast. */
const themed: Record<string, string> = {
  accent: '--accent',
  accentTint: '--accent-tint',
  onAccent: '--on-accent',
  accentStrong: '--accent-strong',
}

/** The programme's colours for the light theme; the dark theme keeps its own tested set. */
export function coloursCss(colours: Record<string, string>): string {
  const rules = Object.entries(themed).flatMap(([name, property]) => {
    const value = colours[name]
    return value && /^#[0-9a-f]{6}$/i.test(value) ? [`${property}:${value}`] : []
  })
  return rules.length > 0 ? `@media (prefers-color-scheme: light){:root{${rules.join(';')}}}` : ''
}

export const COLOURS_ID = 'programme-colours'

export function applyColours(colours: Record<string, string>): void {
  const style =
    document.getElementById(COLOURS_ID) ??
    document.head.appendChild(Object.assign(document.createElement('style'), { id: COLOURS_ID }))
  style.textContent = coloursCss(colours)
}
