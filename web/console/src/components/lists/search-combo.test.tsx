import { act, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { LanguageProvider, problemOf } from '@app/ui'
import { SearchCombo } from './search-combo.tsx'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const TOWNS = [
  { id: 'one', name: 'Test Town One' },
  { id: 'two', name: 'Test Town Two' },
]
const pause = (ms: number) => act(async () => await new Promise((resolve) => setTimeout(resolve, ms)))

interface Held {
  answer?(): void
  fail?(): void
}

/** A field whose answer comes only when it is let go, as one from a server does. */
function Field({ picked, held, writes }: { picked(id: string): void; held: Held; writes: boolean }) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ text: string; items: typeof TOWNS }>()
  const [failed, setFailed] = useState<string>()
  useEffect(() => {
    Object.assign(held, {
      answer: () => setFound({ text, items: text === 'zz' ? [] : TOWNS }),
      fail: () => setFailed(text),
    } satisfies Held)
  })
  const search = {
    loading: found?.text !== text && failed !== text,
    problem: failed === text ? problemOf(new TypeError('no line')) : undefined,
  }
  return (
    <SearchCombo
      inputId="of-test"
      label="Town"
      search={search}
      none="nothing"
      text={text}
      items={found?.items ?? []}
      onText={setText}
      onPick={(item) => {
        picked(item.id)
        if (writes) setText(item.name)
      }}
    />
  )
}

async function opened(writes = false) {
  const picked: string[] = []
  const held: Held = {}
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <LanguageProvider storageKey="t" initial="en">
        <Field picked={(id) => picked.push(id)} held={held} writes={writes} />
      </LanguageProvider>,
    ),
  )
  const input = document.getElementById('of-test') as HTMLInputElement
  await act(async () => input.focus())
  const write = (text: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const press = (key: string) =>
    act(
      async () =>
        void input.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true })),
    )
  const answer = () => act(async () => held.answer?.())
  const fail = () => act(async () => held.fail?.())
  const said = () => document.querySelector('.combo-popover')?.textContent ?? ''
  const scroll = () => act(async () => void document.dispatchEvent(new Event('scroll')))
  const shown = () => [...document.querySelectorAll('.combo-item')].map((item) => item.textContent)
  return {
    input,
    write,
    press,
    answer,
    fail,
    said,
    scroll,
    shown,
    picked,
    close: () => act(async () => root.unmount()),
  }
}

test('a page that moves while somebody writes does not take the list away from them', async () => {
  const field = await opened()
  await field.write('te')
  await field.scroll()
  await field.answer()
  await pause(200)
  expect(field.shown()).toEqual(['Test Town One', 'Test Town Two'])
  await field.press('ArrowDown')
  await field.press('Enter')
  expect(field.picked).toEqual(['one'])
  await field.close()
})

test('Escape and leaving the field do take the list away, and moving the page then brings nothing back', async () => {
  const field = await opened()
  await field.write('te')
  await field.answer()
  await pause(50)
  expect(field.shown()).toHaveLength(2)
  await field.press('Escape')
  await field.scroll()
  await pause(200)
  expect(field.shown()).toHaveLength(0)
  await field.write('tes')
  await field.answer()
  expect(field.shown()).toHaveLength(2)
  await act(async () => field.input.blur())
  await field.scroll()
  await pause(200)
  expect(field.shown()).toHaveLength(0)
  await field.close()
})

test('a list without an answer is not said to hold nothing', async () => {
  const field = await opened()
  await field.write('zz')
  expect(field.said()).toContain('Searching')
  await field.fail()
  expect(field.said()).toMatch(/offline/i)
  await field.close()
  const empty = await opened()
  await empty.write('zz')
  await empty.answer()
  expect(empty.said()).toContain('nothing')
  await empty.close()
})

test('what an earlier word found is not offered for this one', async () => {
  const field = await opened()
  await field.write('t')
  await field.answer()
  expect(field.shown()).toHaveLength(2)
  await field.write('tz')
  expect(field.shown()).toEqual([])
  expect(field.said()).toContain('Searching')
  await field.fail()
  expect(field.shown()).toEqual([])
  expect(field.said()).toMatch(/offline/i)
  await field.press('ArrowDown')
  await field.press('Enter')
  expect(field.picked).toEqual([])
  await field.close()
})

test('what was picked closes the list for good, though its name is written into the field and found again', async () => {
  const field = await opened(true)
  await field.write('te')
  await field.answer()
  await field.press('ArrowDown')
  await field.press('Enter')
  await pause(50)
  await field.answer()
  await pause(200)
  expect(field.input.value).toBe('Test Town One')
  expect(document.querySelector('.combo-popover')).toBeNull()
  await field.write('Test Town')
  await field.answer()
  expect(field.shown()).toEqual(['Test Town One', 'Test Town Two'])
  await field.close()
})
