import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { LanguageProvider } from '@app/ui'
import { Verdict } from './verdict.tsx'

const verified = {
  valid: false,
  kind: 'document' as const,
  person: null,
  reason: 'file_replaced',
  facts: [{ label: { en: 'Replaced on', ur: 'نئی دستاویز کب آئی' }, value: '2026-11-30' }],
}

test.each([
  ['en', 'Replaced by a newer one', 'Not genuine'],
  ['ur', 'اب اس کی جگہ نئی دستاویز ہے', 'اصلی نہیں'],
] as const)(
  'a document that was replaced is told as that, with the day, and not as a forgery, in %s',
  async (language, words, not) => {
    const box = document.body.appendChild(document.createElement('div'))
    const root = createRoot(box)
    root.render(
      <LanguageProvider storageKey={`verdict-${language}`} initial={language}>
        <Verdict finding={{ from: 'server', verified }} again={() => undefined} />
      </LanguageProvider>,
    )
    await expect.poll(() => box.querySelector('h1')?.textContent).toBe(words)
    expect(box.textContent).toContain('2026-11-30')
    expect(box.textContent).not.toContain(not)
    root.unmount()
  },
)
