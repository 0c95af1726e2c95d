import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isTyping, means, type KeyAction } from './keys.tsx'

const action = (over: Partial<KeyAction>): KeyAction => ({
  code: 'KeyN',
  shown: 'N',
  words: 'New',
  run: () => undefined,
  ...over,
})
const press = (over: Partial<KeyboardEvent>) => ({
  code: 'KeyN',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
})

describe('keys of a desk', () => {
  test('a letter acts by its place on the board, and never while somebody writes', () => {
    expect(means(press({}), action({}), false)).toBe(true)
    expect(means(press({}), action({}), true)).toBe(false)
    expect(means(press({ code: 'KeyM' }), action({}), false)).toBe(false)
  })

  test('function keys and Ctrl combinations act in a field too', () => {
    expect(means(press({ code: 'F2' }), action({ code: 'F2' }), true)).toBe(true)
    expect(means(press({ code: 'Enter', ctrlKey: true }), action({ code: 'Enter', control: true }), true)).toBe(true)
    expect(means(press({ code: 'Enter' }), action({ code: 'Enter', control: true }), false)).toBe(false)
  })

  test('no page takes the keys that mean the same at every desk', () => {
    const app = join(import.meta.dirname, '..')
    const keysIn = (place: string) =>
      globSync(place, { cwd: app })
        .filter((path) => !path.includes('.test.'))
        .flatMap((path) =>
          [...readFileSync(join(app, path), 'utf8').matchAll(/'(Key[A-Z])'/g)].map(([, code]) => ({
            path,
            code: code!,
          })),
        )
    const everywhere = new Set(keysIn('app/*').map((one) => one.code))
    expect([...everywhere].sort()).toEqual(['KeyG', 'KeyJ', 'KeyK', 'KeyU'])
    const pages = [...keysIn('pages/**/*.ts*'), ...keysIn('components/request/*.ts*')]
    expect(pages.length).toBeGreaterThan(30)
    expect(pages.filter((one) => everywhere.has(one.code))).toEqual([])
    // At the call centre the seat, the call and the open request stand on one page.
    const together = [...keysIn('pages/calls/*.ts*'), ...keysIn('components/request/*.ts*')].map((one) => one.code)
    expect(together.filter((code, at) => together.indexOf(code) !== at)).toEqual([])
  })

  test('what the browser owns stays the browser’s', () => {
    expect(means(press({ ctrlKey: true }), action({}), false)).toBe(false)
    expect(means(press({ altKey: true }), action({}), false)).toBe(false)
  })

  test('text fields are written in; boxes and buttons are not', () => {
    const made = (html: string) => {
      const box = document.createElement('div')
      box.innerHTML = html
      return box.firstElementChild
    }
    expect(isTyping(made('<input type="search">'))).toBe(true)
    expect(isTyping(made('<textarea></textarea>'))).toBe(true)
    expect(isTyping(made('<input type="radio">'))).toBe(false)
    expect(isTyping(made('<button></button>'))).toBe(false)
    expect(isTyping(null)).toBe(false)
  })
})
