import { expect, test } from 'vitest'
import { decode } from './decode.ts'
import { csvOf, readRows } from './file-rows.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean, mark = true) => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((one) => {
    const unit = one.charCodeAt(0)
    return little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
  })
  return new Uint8Array(units)
}
const COLUMNS = ['name', 'name_ur', 'phone']
const read = (given: Uint8Array) => readRows(given, COLUMNS, ['name', 'phone'])

test('whatever Excel wrote is read: UTF-8 with and without its mark, UTF-16, and the old alphabet of Windows', () => {
  const text = 'name;name_ur;phone\r\nZoë;زوئی;0300\r\n'
  for (const given of [
    bytes(text),
    bytes(`\ufeff${text}`),
    utf16(text, true),
    utf16(text, false),
    utf16(text, true, false),
  ])
    expect(read(given).rows).toEqual([{ row: 2, cells: { name: 'Zoë', name_ur: 'زوئی', phone: '0300' } }])
  const old = new Uint8Array([...bytes('name,phone\nZo'), 0xeb, ...bytes(',0300\n')])
  expect(decode(old)).toEqual({ text: 'name,phone\nZoë,0300\n', narrow: true })
  expect(read(old).narrow).toBe(true)
})

test('rows keep the number that Excel shows; headings are forgiving; what does not belong is named', () => {
  const file = read(
    bytes('Name , Name UR,PHONE,shoe size,problem\n\n"Two\nlines",x,1,44,old\n,,,,\nThird,y,2,45,old,extra\n'),
  )
  expect(file.rows.map((one) => [one.row, one.cells.name])).toEqual([
    [3, 'Two\nlines'],
    [5, 'Third'],
  ])
  expect([file.unknown, file.missing, file.uneven]).toEqual([['shoe_size'], [], [5]])
  expect(read(bytes('a,b\n1,2\n')).missing).toEqual(['name', 'phone'])
  expect(read(bytes('')).rows).toEqual([])
  expect(read(bytes('name,phone\nA,"1')).rows).toHaveLength(1)
})

test('what is given out begins no formula, and is the same when it is read again', () => {
  const rows = [{ name: '=cmd|x', name_ur: '@زید', phone: '+923001234567' }]
  const given = csvOf(COLUMNS, rows)
  expect(given).toBe(`\ufeffname,name_ur,phone\r\n"'=cmd|x","'@زید","'+923001234567"\r\n`)
  expect(read(bytes(given)).rows[0]?.cells.phone).toBe(`'+923001234567`)
})
