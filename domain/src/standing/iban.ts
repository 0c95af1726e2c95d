/** An account number as banks here write it; the check digits must be right. Null when it cannot be one. */
export function normaliseIban(typed: string): string | null {
  const iban = typed.replace(/[\s-]/g, '').toUpperCase()
  if (!/^PK\d{2}[A-Z]{4}[A-Z0-9]{16}$/.test(iban)) return null
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1 ? iban : null
}
export const maskIban = (iban: string): string => `${iban.slice(0, 8)}••••${iban.slice(-4)}`
