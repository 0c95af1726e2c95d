import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { click, render } from '../../test/render.tsx'
import { ErrorSummary } from '../feedback/error-summary.tsx'
import { StatusBadge } from '../feedback/notice.tsx'
import { pictograms } from '../icons/pictograms.ts'
import { Pictogram } from '../icons/pictogram.tsx'
import { boundsOf, ringLines } from '../map/shapes.ts'
import { MapView } from '../map/map-view.tsx'
import { FeeBreakdown } from './fee-breakdown.tsx'
import { Fold, FoldRow } from './fold.tsx'
import { QrCode } from './qr-code.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'

describe('money in sight', () => {
  test('our charge is one sum, and its sales tax is told beside it', () => {
    const page = render(
      <FeeBreakdown
        lines={[
          { code: 'charge', label: 'Home visit', amountPaisa: 103_448, payTo: 'Us' },
          { code: 'sales-tax', label: 'Sales tax', amountPaisa: 16_552, payTo: 'Treasury' },
        ]}
        totalPaisa={120_000}
      />,
    )
    const lines = [...page.box.querySelectorAll('.fee-line')]
    expect(lines).toHaveLength(1)
    expect(lines[0]?.querySelector('.fee-amount')?.textContent).toContain('Rs 1,200')
    expect(lines[0]?.textContent).toContain('Rs 165.52')
    page.unmount()
  })

  test('each line says who receives it, and free is written', () => {
    const page = render(
      <FeeBreakdown
        lines={[
          { code: 'a', label: 'Registration', amountPaisa: 0, payTo: 'Union council' },
          { code: 'b', label: 'Home visit', amountPaisa: 120_000, payTo: 'The programme' },
        ]}
        totalPaisa={120_000}
      />,
    )
    const [first, second] = page.box.querySelectorAll('.fee-line')
    expect(first?.textContent).toContain('Free')
    expect(first?.textContent).toContain('Union council')
    expect(second?.textContent).toContain('Rs 1,200')
    page.unmount()
  })
})

test('the error summary takes the focus and leads to the field', () => {
  const page = render(
    <>
      <ErrorSummary errors={[{ fieldId: 'there', message: 'Write your name' }]} />
      <input id="there" />
    </>,
  )
  expect(document.activeElement?.className).toBe('error-summary')
  click(page.box.querySelector('a'))
  expect(document.activeElement?.id).toBe('there')
  page.unmount()
})

test('a status is icon and word', () => {
  const page = render(<StatusBadge tone="warning">Your turn</StatusBadge>)
  expect(page.box.querySelector('svg')).not.toBeNull()
  expect(page.text()).toBe('Your turn')
  page.unmount()
})

test('tabs show one panel and follow the click', () => {
  function Two() {
    const [key, setKey] = useState<'a' | 'b'>('a')
    return (
      <Tabs
        label="Two"
        current={key}
        onChange={setKey}
        tabs={[
          { key: 'a', label: 'One', content: 'first' },
          { key: 'b', label: 'Other', content: 'second' },
        ]}
      />
    )
  }
  const page = render(<Two />)
  const [, other] = page.box.querySelectorAll('[role=tab]')
  click(other ?? null)
  expect(other?.getAttribute('aria-selected')).toBe('true')
  expect(page.box.querySelector('[role=tabpanel]')?.textContent).toBe('second')
  page.unmount()
})

test('an empty table shows what to do instead', () => {
  const page = render(<Table caption="Visits" columns={[]} rows={[]} rowKey={String} empty={<p>Nothing today</p>} />)
  expect(page.text()).toBe('Nothing today')
  page.unmount()
})

test('a service whose drawing is missing gets the document’s', () => {
  const page = render(<Pictogram name="no-such-drawing" />)
  expect(page.box.querySelectorAll('svg path')).toHaveLength((pictograms.document.match(/<path/g) ?? []).length)
  page.unmount()
})

test('a QR is drawn on white and named', () => {
  const page = render(<QrCode text="made up" label="Check this receipt" />)
  expect(page.box.querySelector('svg')?.getAttribute('aria-label')).toBe('Check this receipt')
  expect(page.box.querySelector('path')?.getAttribute('d')?.length).toBeGreaterThan(500)
  page.unmount()
})

describe('map', () => {
  test('without a way to draw, words stand in for it', () => {
    const page = render(<MapView label="Where" centre={{ lat: 31.5, lon: 74.3 }} fallback={<p>1.8 km away</p>} />)
    expect(page.text()).toContain('1.8 km away')
    page.unmount()
  })

  test('rings are as large as they say', () => {
    const [ring] = ringLines({ lat: 31.5, lon: 74.3 }, [1000]).features
    const north = Math.max(...(ring?.geometry.coordinates ?? []).map(([, lat]) => lat))
    expect((north - 31.5) * 111_195).toBeCloseTo(1000, 0)
    expect(boundsOf([{ lat: 31, lon: 74 }])).toBeUndefined()
    expect(
      boundsOf([
        { lat: 31, lon: 74 },
        { lat: 32, lon: 73 },
      ]),
    ).toEqual([
      [73, 31],
      [74, 32],
    ])
  })
})

describe('what unfolds', () => {
  test('its line says what is in there, and it is opened by whoever wants it', () => {
    const page = render(
      <>
        <Fold title="Who receives what">Union council</Fold>
        <FoldRow title="Costs" icon="receipt" hint="Rs 1,450" open>
          Paid at the door
        </FoldRow>
      </>,
    )
    const [way, costs] = [...page.box.querySelectorAll('details')]
    const lines = [...page.box.querySelectorAll('summary')]
    expect(lines.map((one) => one.textContent)).toEqual(['Who receives what', 'CostsRs 1,450'])
    expect([way?.open, costs?.open]).toEqual([false, true])
    // Once it is there it is the reader's: another drawing neither shuts nor opens it.
    if (costs) costs.open = false
    page.rerender(
      <>
        <Fold title="Who receives what">Union council</Fold>
        <FoldRow title="Costs" icon="receipt" hint="Rs 1,500" open>
          Paid at the door
        </FoldRow>
      </>,
    )
    expect(page.text()).toContain('Rs 1,500')
    expect(costs?.open).toBe(false)
    page.unmount()
  })
})
