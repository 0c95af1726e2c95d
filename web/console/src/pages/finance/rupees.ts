/** Rupees as typed, as integer paisa; undefined for what is no amount. */
export function paisaOf(text: string): number | undefined {
  const plain = text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/[,\s٬]/g, '')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined
  const [rupees = '0', part = ''] = plain.split('.')
  return Number(rupees) * 100 + Number(part.padEnd(2, '0'))
}

export const rupeesOf = (paisa: number): string => (paisa % 100 === 0 ? String(paisa / 100) : (paisa / 100).toFixed(2))
