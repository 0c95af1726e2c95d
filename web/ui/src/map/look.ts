import type { Language } from '../i18n/messages.ts'

const NAMES = [
  '--surface-sunken',
  '--surface',
  '--border',
  '--hairline',
  '--muted',
  '--ink',
  '--canvas',
  '--accent',
  '--on-accent',
  '--accent-tint',
  '--information-tint',
] as const

/** The page's colours and letters, for a canvas, which knows no stylesheet. */
export interface Look {
  dark: boolean
  language: Language
  font: string
  colour: Record<(typeof NAMES)[number], string>
}

export function lookOf(language: Language): Look {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string) => style.getPropertyValue(name).trim()
  return {
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    language,
    font: value('--font-interface'),
    colour: Object.fromEntries(NAMES.map((name) => [name, value(name)])) as Look['colour'],
  }
}
