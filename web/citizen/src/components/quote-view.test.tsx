// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { LanguageProvider } from '@app/ui'
import { QuoteFees, type QuoteView } from './quote-view.tsx'

const quote = {
  lines: [
    {
      code: 'fee',
      label: { en: 'Fee', ur: 'فیس' },
      kind: 'fixed',
      amountPaisa: 65_000,
      rangePaisa: null,
      payTo: { en: 'Office', ur: 'دفتر' },
      payBy: 'collectable',
      authority: null,
      ceilingPaisa: null,
    },
  ],
  totalPaisa: 65_000,
  dueAtDoorPaisa: 65_000,
  duePsidPaisa: 0,
} as unknown as QuoteView

async function shown(mode: Parameters<typeof QuoteFees>[0]['mode'], given = quote): Promise<string> {
  const box = document.body.appendChild(document.createElement('div'))
  createRoot(box).render(
    <LanguageProvider storageKey="t" initial="en">
      <QuoteFees quote={given} mode={mode} />
    </LanguageProvider>,
  )
  await new Promise((resolve) => setTimeout(resolve, 30))
  return box.textContent ?? ''
}

test('at home it is the door where nobody can ask for more, at the centre its counter', async () => {
  expect(await shown('doorstep')).toContain('nobody at the door can ask for more')
  const centre = await shown('centre')
  expect(centre).toContain('nobody at the centre can ask for more')
  expect(centre).not.toContain('door')
})

test('whoever goes themselves is told that they pay there, and of no door', async () => {
  const own = await shown('selfService', { ...quote, dueAtDoorPaisa: 0 })
  expect(own).toContain('You pay the office or bank yourself')
  expect(own).not.toMatch(/door/i)
  expect(await shown('remote', { ...quote, dueAtDoorPaisa: 0, duePsidPaisa: 65_000 })).toContain('You pay by PSID')
})
