/** Colours that the programme may change overnight; the rest are ours, chosen for contrast. */
const themed: Record<string, string> = {
  accent: '--accent',
  accentTint: '--accent-tint',
  onAccent: '--on-accent',
  accentStrong: '--accent-strong',
}

/** Applies the programme's colours for the light theme; the dark theme keeps its own tested set. */
export function applyColours(colours: Record<string, string>): void {
  const rules = Object.entries(themed).flatMap(([name, property]) => {
    const value = colours[name]
    return value && /^#[0-9a-f]{6}$/i.test(value) ? [`${property}:${value}`] : []
  })
  const id = 'programme-colours'
  const style = document.getElementById(id) ?? document.head.appendChild(Object.assign(document.createElement('style'), { id }))
  style.textContent = rules.length > 0 ? `@media (prefers-color-scheme: light){:root{${rules.join(';')}}}` : ''
}
