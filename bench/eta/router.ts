import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Point } from '@app/domain/shared'
import { type MadeCity, osmOf, type RoadClass } from './city.ts'

const run = promisify(execFile)
const BUILD_MS = 60_000
const ASK_MS = 10_000
const AT_ONCE = 2
const PACKAGE = 'routino'
export const NOT_INSTALLED = `not installed: apt-get install ${PACKAGE} (it tells how long ways by road take)`

/** A motorcycle in a full city, kilometres an hour. The program's own speeds are those of empty roads elsewhere. */
const SPEEDS: Record<RoadClass, number> = { trunk: 36, primary: 28, secondary: 24, tertiary: 20, residential: 15 }

/** A way by road: its corners, and after how many seconds each is reached. */
export interface RoutedWay {
  corners: readonly { point: Point; atSeconds: number }[]
  seconds: number
  meters: number
}
export interface Router {
  /** Null where no road leads. */
  ways(pairs: readonly (readonly [Point, Point])[]): Promise<(RoutedWay | null)[]>
  close(): Promise<void>
}

/** All roads are as good as each other, but for their speeds: the quickest way is then the quickest. */
function profile(): string {
  const classes = Object.entries(SPEEDS)
  const each = (line: (name: string, kph: number) => string) => classes.map(([name, kph]) => line(name, kph)).join('\n')
  return `<?xml version="1.0" encoding="UTF-8" ?>
<routino-profiles><profile name="made" transport="motorcycle">
<speeds>${each((name, kph) => `<speed highway="${name}" kph="${kph}" />`)}</speeds>
<preferences>${each((name) => `<preference highway="${name}" percent="100" />`)}</preferences>
<properties><property type="paved" percent="50" /></properties>
<restrictions><oneway obey="1" /><turns obey="1" /></restrictions>
</profile></routino-profiles>
`
}

/** A program of others, which knows nothing of the product, over the streets of that city. */
export async function openRouter(city: MadeCity): Promise<Router> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-eta-'))
  const close = () => rm(folder, { recursive: true, force: true })
  try {
    await writeFile(join(folder, 'city.osm'), osmOf(city))
    await writeFile(join(folder, 'profiles.xml'), profile())
    const built = ['--dir=.', '--prefix=city', '--sort-ram-size=64', 'city.osm']
    await run('planetsplitter', built, { cwd: folder, timeout: BUILD_MS })
  } catch (error) {
    await close()
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Error(NOT_INSTALLED) : error
  }
  return { ways: (pairs) => inTurns(pairs, ([from, to]) => ask(folder, from, to)), close }
}

/** A few at a time, answered in the order in which they were asked. */
async function inTurns<Q, A>(questions: readonly Q[], answer: (question: Q) => Promise<A>): Promise<A[]> {
  const answers: A[] = []
  const waiting = questions.entries()
  const one = async (): Promise<void> => {
    for (const [n, question] of waiting) answers[n] = await answer(question)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return answers
}

async function ask(folder: string, from: Point, to: Point): Promise<RoutedWay | null> {
  const place = ({ lat, lon }: Point, n: number) => [`--lat${n}=${lat.toFixed(7)}`, `--lon${n}=${lon.toFixed(7)}`]
  const output = ['--output-text-all', '--output-stdout']
  const city = ['--dir=.', '--prefix=city', '--profiles=profiles.xml', '--profile=made', '--quickest']
  try {
    const args = [...city, ...output, ...place(from, 1), ...place(to, 2)]
    return readWay((await run('routino-router', args, { cwd: folder, timeout: ASK_MS })).stdout)
  } catch (error) {
    // It ends so where there is no way, and says nothing else then.
    if ((error as { code?: unknown }).code === 1) return null
    throw error
  }
}

/** Each corner with the metres of its stretch and the speed there: its own sums of minutes are rounded to six seconds. */
export function readWay(text: string): RoutedWay | null {
  const rows = text.split('\n').filter((line) => line.trim() && !line.startsWith('#'))
  const corners: { point: Point; atSeconds: number }[] = []
  let [seconds, meters] = [0, 0]
  for (const row of rows) {
    const [lat, lon, , , km, , , , kph] = row.split('\t').map((part) => part.trim())
    const stretch = Number(km) * 1_000
    if (corners.length) {
      seconds += (stretch / Number(kph)) * 3.6
      meters += stretch
    }
    corners.push({ point: { lat: Number(lat), lon: Number(lon) }, atSeconds: seconds })
  }
  if (corners.length < 2) return null
  if (!Number.isFinite(seconds)) throw new Error(`a way that cannot be read: ${rows[1]}`)
  return { corners, seconds, meters }
}
