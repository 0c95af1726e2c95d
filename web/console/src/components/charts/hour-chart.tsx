import { useEffect, useEffectEvent, useRef } from 'react'
import { useLanguage } from '@app/ui'
import './uplot.css'

interface HourChartProps {
  /** What a reader of the screen hears instead of the lines. */
  label: string
  /** Hour by hour so far; the hours to come are empty. */
  today: readonly number[]
  yesterday: readonly number[]
  /** An amount as it stands at the axis. */
  shown(amount: number): string
}

const HOURS = Array.from({ length: 25 }, (_, hour) => hour)
const HEIGHT = 132

/** From midnight on: what had happened by each full hour. */
export const sumsOf = (hours: readonly number[]): number[] =>
  hours.reduce<number[]>((sums, amount) => [...sums, (sums.at(-1) ?? 0) + amount], [0])

/** Today's line over yesterday's. The library comes with the first chart; colours are the page's own. */
export function HourChart({ label, today, yesterday, shown }: HourChartProps) {
  const { language } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const say = useEffectEvent(shown)
  const data = JSON.stringify([today, yesterday])
  useEffect(() => {
    const element = place.current
    if (!element) return
    let drawn: { destroy(): void } | undefined
    let gone = false
    const draw = async () => {
      const { default: Plot } = await import('uplot')
      if (gone) return
      drawn?.destroy()
      const colour = (name: string) => getComputedStyle(element).getPropertyValue(name)
      const [now, before] = JSON.parse(data) as [number[], number[]]
      const axis = {
        stroke: colour('--muted'),
        font: '12px Inter, sans-serif',
        grid: { stroke: colour('--hairline'), width: 1 },
        ticks: { show: false },
      }
      const rightToLeft = language === 'ur'
      drawn = new Plot(
        {
          width: element.clientWidth,
          height: HEIGHT,
          legend: { show: false },
          cursor: { show: false },
          padding: [8, 8, 0, 8],
          scales: {
            x: { time: false, dir: rightToLeft ? -1 : 1, range: [0, 24] },
            y: { range: (_, __, most) => [0, Math.max(1, most) * 1.08] },
          },
          axes: [
            {
              ...axis,
              size: 24,
              splits: () => [0, 6, 12, 18, 24],
              values: (_, hours) => hours.map((hour) => String(hour)),
            },
            {
              ...axis,
              size: 56,
              side: rightToLeft ? 1 : 3,
              incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6, 1e7, 1e8],
              values: (_, amounts) => amounts.map((amount) => say(amount)),
            },
          ],
          series: [
            {},
            { stroke: colour('--accent'), width: 2.5, fill: colour('--accent-tint'), points: { show: false } },
            { stroke: colour('--border'), width: 2, dash: [4, 4], points: { show: false } },
          ],
        },
        [HOURS, HOURS.map((hour) => sumsOf(now)[hour] ?? null), sumsOf(before)],
        element,
      )
    }
    const again = () => void draw()
    const size = new ResizeObserver(again)
    size.observe(element)
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', again)
    return () => {
      gone = true
      size.disconnect()
      dark.removeEventListener('change', again)
      drawn?.destroy()
    }
  }, [data, language])
  return <div className="hour-chart" role="img" aria-label={label} ref={place} dir="ltr" />
}
