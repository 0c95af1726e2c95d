/** Digits of both sets as Latin ones; everything else is dropped. */
export function latinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/\D/g, '')
}

/** 0300…, 92300…, 0092300… and +92300… are one number; another country keeps its plus. */
export function internationalPhone(text: string): string {
  const foreign = text.trim().startsWith('+')
  const digits = latinDigits(text)
  if (foreign || digits.startsWith('00')) return `+${digits.replace(/^00/, '')}`.slice(0, 16)
  if (digits.startsWith('92')) return `+${digits}`.slice(0, 13)
  if (digits.startsWith('0')) return digits.length > 1 ? `+92${digits.slice(1)}`.slice(0, 13) : digits
  return digits.startsWith('3') ? `+92${digits}`.slice(0, 13) : digits
}
