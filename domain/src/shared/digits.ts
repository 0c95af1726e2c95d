const URDU = '۰۱۲۳۴۵۶۷۸۹'
const ARABIC = '٠١٢٣٤٥٦٧٨٩'

/** Both Eastern digit sets to Latin; every other character stays. */
export function toLatinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => {
    const urdu = URDU.indexOf(digit)
    return String(urdu >= 0 ? urdu : ARABIC.indexOf(digit))
  })
}
