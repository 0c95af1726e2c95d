import type { Point } from './geo.ts'

// Open Location Code: 20 letters that make no words; five pairs, then a 4 × 5 grid per digit.
const ALPHABET = '23456789CFGHJMPQRVWX'
const PAIRS = 5
const GRID_ROWS = 5
const GRID_COLUMNS = 4
const PAIR_STEPS_PER_DEGREE = 8000
const GRID_DIGITS_MAX = 5

/** The plus code of a point, 10 digits (14 × 14 m) or 11 (3 × 3 m) in dense lanes. */
export function encodePlusCode(point: Point, digits: 10 | 11 = 10): string {
  const latScale = PAIR_STEPS_PER_DEGREE * GRID_ROWS ** GRID_DIGITS_MAX
  const lonScale = PAIR_STEPS_PER_DEGREE * GRID_COLUMNS ** GRID_DIGITS_MAX
  let lat = Math.min(Math.max(Math.floor(Math.round((point.lat + 90) * latScale * 1e6) / 1e6), 0), 180 * latScale - 1)
  let lon = Math.floor(Math.round(((((point.lon + 180) % 360) + 360) % 360) * lonScale * 1e6) / 1e6)
  let grid = ''
  for (let i = 0; i < GRID_DIGITS_MAX; i++) {
    grid = ALPHABET[(lat % GRID_ROWS) * GRID_COLUMNS + (lon % GRID_COLUMNS)]! + grid
    lat = Math.floor(lat / GRID_ROWS)
    lon = Math.floor(lon / GRID_COLUMNS)
  }
  let pairs = ''
  for (let i = 0; i < PAIRS; i++) {
    pairs = ALPHABET[lat % 20]! + ALPHABET[lon % 20]! + pairs
    lat = Math.floor(lat / 20)
    lon = Math.floor(lon / 20)
  }
  return `${pairs.slice(0, 8)}+${pairs.slice(8)}${grid.slice(0, digits - 10)}`
}

/** The middle of a full plus code's area, or null where the text is none. */
export function decodePlusCode(written: string): Point | null {
  const code = written.trim().toUpperCase()
  if (!/^[23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,7}$/.test(code)) return null
  const digits = code.replace('+', '')
  let lat = 0
  let lon = 0
  let step = 20
  for (let i = 0; i < PAIRS; i++) {
    lat += ALPHABET.indexOf(digits[2 * i]!) * step
    lon += ALPHABET.indexOf(digits[2 * i + 1]!) * step
    step /= 20
  }
  let height = step * 20
  let width = height
  for (const digit of digits.slice(10)) {
    height /= GRID_ROWS
    width /= GRID_COLUMNS
    lat += Math.floor(ALPHABET.indexOf(digit) / GRID_COLUMNS) * height
    lon += (ALPHABET.indexOf(digit) % GRID_COLUMNS) * width
  }
  const point = { lat: lat + height / 2 - 90, lon: lon + width / 2 - 180 }
  return point.lat <= 90 && point.lon <= 180 ? point : null
}
