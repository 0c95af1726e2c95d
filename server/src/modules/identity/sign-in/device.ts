/** The first that fits; browsers name each other's names. */
const BROWSERS: readonly [RegExp, string][] = [
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\/|OPiOS\//, 'Opera'],
  [/UCBrowser\//, 'UC Browser'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iPhone'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
]
const named = (table: readonly [RegExp, string][], said: string): string[] => {
  const found = table.find(([sign]) => sign.test(said))
  return found ? [found[1]] : []
}

/** `Chrome, Android`: names that are the same in every language; nothing where the browser says nothing known. */
export const deviceOf = (userAgent: string | undefined): string =>
  [...named(BROWSERS, userAgent ?? ''), ...named(SYSTEMS, userAgent ?? '')].join(', ')
