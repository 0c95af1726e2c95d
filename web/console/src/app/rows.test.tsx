import { beforeEach, expect, test } from 'vitest'
import { arrowsAreOurs, rowFrom, standOn } from './rows.ts'

const page = (html: string) => {
  document.body.innerHTML = `<main id="main"><h1 tabindex="-1">Pile</h1>${html}</main>`
  return [...document.querySelectorAll<HTMLElement>('[data-row]')]
}
const one = (selector: string) => document.querySelector<HTMLElement>(selector)!
beforeEach(() => {
  document.body.innerHTML = ''
})

test('from nowhere one begins at the top going down, at the end going up, and where one was before', () => {
  const rows = page('<ul><li data-row="a"></li><li data-row="b"></li><li data-row="c"></li></ul>')
  expect(rowFrom(rows, null, undefined, 1)?.dataset.row).toBe('a')
  expect(rowFrom(rows, null, undefined, -1)?.dataset.row).toBe('c')
  expect(rowFrom(rows, null, 'b', 1)?.dataset.row).toBe('b')
  expect(rowFrom(rows, null, 'gone', 1)?.dataset.row).toBe('a')
  expect(rowFrom([], null, 'a', 1)).toBeUndefined()
})

test('a step goes to the neighbour and stays at either end', () => {
  const rows = page('<ul><li data-row="a"></li><li data-row="b"></li></ul>')
  expect(rowFrom(rows, rows[0]!, undefined, 1)?.dataset.row).toBe('b')
  expect(rowFrom(rows, rows[1]!, undefined, 1)?.dataset.row).toBe('b')
  expect(rowFrom(rows, rows[0]!, undefined, -1)?.dataset.row).toBe('a')
})

test('the keyboard stands on what a row offers: a link, a button, or else the row', () => {
  const rows = page(
    '<table><tbody><tr data-row="a"><td>x</td><td><button>Match</button><a href="/x">Open</a></td></tr>' +
      '<tr data-row="b"><td>only read</td></tr></tbody></table>',
  )
  standOn(rows[0]!)
  expect(document.activeElement?.textContent).toBe('Match')
  standOn(rows[1]!)
  expect(document.activeElement).toBe(rows[1])
})

test('arrows are taken on rows and headings, and left to fields and choices', () => {
  page(
    '<select></select><input type="search">' +
      '<ul><li data-row="a"><a href="/x">x</a><input type="radio"><input type="checkbox"></li></ul>' +
      '<div role="listbox" tabindex="0"></div>',
  )
  expect(['h1', 'body', '#main', 'a', 'input[type=checkbox]'].map((selector) => arrowsAreOurs(one(selector)))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(
    ['select', 'input[type=search]', 'input[type=radio]', '[role=listbox]'].map((selector) =>
      arrowsAreOurs(one(selector)),
    ),
  ).toEqual([false, false, false, false])
})
