/** Rupees as banks write them (`-1,234.50`, `1234.5`, `+0.00`) in paisa; undefined for anything else, a third of a paisa too. */
export function paisaIn(text: string): number | undefined {
  const found = /^([+-]?)(\d{1,13}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,2})0*)?$/.exec(text.trim())
  if (!found) return undefined
  const [, sign, whole = '', parts = ''] = found
  const paisa = Number(whole.replaceAll(',', '')) * 100 + Number(parts.padEnd(2, '0'))
  return sign === '-' && paisa !== 0 ? -paisa : paisa
}

/** The way back, for programs: `2200.00`, of no negative sum. */
export const rupeesIn = (paisa: number): string => `${Math.floor(paisa / 100)}.${String(paisa % 100).padStart(2, '0')}`
