/** Colours that stay apart for most eyes; routes cycle through them. */
const COLOURS = [
  '#1b6ca8',
  '#d1495b',
  '#3a7d44',
  '#b06f00',
  '#6a4c93',
  '#00798c',
  '#8f2d56',
  '#5f6b00',
  '#2e4057',
  '#c8553d',
]

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** Gap to the best known cost over seconds, one line an instance, as SVG text. */
export function gapChart(
  curves: readonly {
    readonly name: string
    readonly curve: readonly (readonly [number, number])[]
    readonly best: number
  }[],
): string {
  const [width, height, left, top] = [860, 460, 60, 30]
  const longest = Math.max(0.1, ...curves.flatMap(({ curve }) => curve.map(([sec]) => sec)))
  const worst = 5
  const x = (sec: number): number => left + (sec / longest) * (width - left - 170)
  const y = (gap: number): number => top + (1 - Math.min(worst, Math.max(0, gap)) / worst) * (height - top - 50)
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${left}" y="18" font-size="14">Cost above the best known, or else the best found here (%), over seconds</text>`,
  ]
  for (let g = 0; g <= worst; g++)
    parts.push(
      `<line x1="${left}" x2="${width - 170}" y1="${y(g)}" y2="${y(g)}" stroke="#ddd"/>` +
        `<text x="${left - 8}" y="${y(g) + 4}" text-anchor="end">${g}</text>`,
    )
  const step = roundStep(longest / 6)
  for (let sec = 0; sec <= longest + 1e-9; sec += step)
    parts.push(
      `<text x="${x(sec).toFixed(1)}" y="${height - 30}" text-anchor="middle">${Number(sec.toFixed(3))}</text>`,
    )
  parts.push(`<text x="${(width - 110) / 2}" y="${height - 10}" text-anchor="middle">seconds</text>`)
  curves.forEach(({ name, curve, best }, k) => {
    const colour = COLOURS[k % COLOURS.length]!
    const points: string[] = []
    curve.forEach(([sec, cost], at) => {
      if (at > 0) points.push(`${x(sec).toFixed(1)},${y((curve[at - 1]![1] / best - 1) * 100).toFixed(1)}`)
      points.push(`${x(sec).toFixed(1)},${y((cost / best - 1) * 100).toFixed(1)}`)
    })
    // Nothing better came after the last point: the line goes on to the end.
    if (curve.length > 0) points.push(`${x(longest).toFixed(1)},${y((curve.at(-1)![1] / best - 1) * 100).toFixed(1)}`)
    parts.push(`<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="1.6"/>`)
    if (k < 24) parts.push(`<text x="${width - 160}" y="${top + 8 + k * 16}" fill="${colour}">${escape(name)}</text>`)
  })
  return `${parts.join('\n')}\n</svg>\n`
}

/** The next of 1, 2, 5, 10, 20 … (or tenths of them) from `least` on: ticks that a reader counts in. */
function roundStep(least: number): number {
  const ten = 10 ** Math.floor(Math.log10(least))
  return ten * ([1, 2, 5, 10].find((k) => k * ten >= least - 1e-12) ?? 10)
}

/**
 * Routes as coloured lines over their points (any planar or lon/lat coordinates), as SVG text. Numbers on points would
 * hide the lines, so there are none.
 */
export function routeMap(
  points: readonly (readonly [number, number])[],
  routes: readonly (readonly number[])[],
  title: string,
): string {
  const xs = points.map(([px]) => px)
  const ys = points.map(([, py]) => py)
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const size = 700
  const scale = size / Math.max(1e-9, x1 - x0, y1 - y0)
  const at = (k: number): readonly [string, string] => [
    (30 + (points[k]![0] - x0) * scale).toFixed(1),
    (50 + (y1 - points[k]![1]) * scale).toFixed(1),
  ]
  const [width, height] = [60 + (x1 - x0) * scale, 80 + (y1 - y0) * scale]
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height.toFixed(0)}" font-family="system-ui, sans-serif">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<text x="30" y="28" font-size="16">${escape(title)}: ${routes.length} routes</text>`,
  ]
  routes.forEach((route, r) => {
    const line = route.map((k) => at(k).join(',')).join(' ')
    const colour = COLOURS[r % COLOURS.length]!
    parts.push(`<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="1.8" stroke-linejoin="round"/>`)
  })
  const ends = new Set(routes.flatMap((route) => [route[0]!, route.at(-1)]))
  points.forEach((_, k) => {
    const [px, py] = at(k)
    parts.push(
      ends.has(k)
        ? `<rect x="${Number(px) - 5}" y="${Number(py) - 5}" width="10" height="10" fill="#111"/>`
        : `<circle cx="${px}" cy="${py}" r="2.6" fill="#fff" stroke="#222"/>`,
    )
  })
  return `${parts.join('\n')}\n</svg>\n`
}
