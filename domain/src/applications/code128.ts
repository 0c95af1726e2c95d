// Bar and space widths of each symbol, by value; 103 to 105 start sets A, B and C, 106 stops.
const PATTERNS = (
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221' +
  '223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321' +
  '112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131' +
  '311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114' +
  '122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141' +
  '214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232'
).match(/.{6}/g)!
const STOP = '2331112'
const START_B = 104
const FIRST = 32
const LAST = 126

/** Widths of bars and spaces in modules, beginning with a bar; or null when a character is not of set B. */
export function code128Widths(text: string): number[] | null {
  const values = [...text].map((letter) => letter.charCodeAt(0))
  if (values.length === 0 || values.some((value) => value < FIRST || value > LAST)) return null
  const symbols = values.map((value) => value - FIRST)
  const check = symbols.reduce((sum, symbol, index) => sum + symbol * (index + 1), START_B) % 103
  const patterns = [START_B, ...symbols, check].map((symbol) => PATTERNS[symbol]!)
  return [...patterns, STOP].join('').split('').map(Number)
}

/** The barcode as an SVG of its own, with the quiet zone that scanners need on both sides. */
export function code128Svg(text: string, heightModules = 40): string {
  const widths = code128Widths(text)
  if (!widths) throw new Error('a barcode holds printable ASCII only')
  let x = 10
  let bars = ''
  widths.forEach((width, index) => {
    if (index % 2 === 0) bars += `M${x} 0h${width}v${heightModules}h-${width}z`
    x += width
  })
  const label = text.replace(/[<>&"]/g, '')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${x + 10} ${heightModules}" ` +
    `preserveAspectRatio="none" role="img" aria-label="${label}"><path d="${bars}"/></svg>`
  )
}
