import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { click, render, type } from '../../test/render.tsx'
import { Button } from './button.tsx'
import { ChoiceCards } from './choice-fields.tsx'
import { DateField } from './date-field.tsx'
import { FileField } from './file-field.tsx'
import { CnicField, CodeField, TextField } from './text-fields.tsx'
import { groupedDate, internationalPhone, latinDigits } from './typed.ts'

describe('buttons', () => {
  test('a greyed button says why and does nothing, yet can be reached', () => {
    const act = vi.fn()
    const page = render(
      <Button onClick={act} reason="Not before the visit">
        Rate
      </Button>,
    )
    const button = page.box.querySelector('button')
    click(button)
    expect(act).not.toHaveBeenCalled()
    expect(button?.hasAttribute('disabled')).toBe(false)
    expect(button?.getAttribute('aria-disabled')).toBe('true')
    expect(page.text()).toContain('Not before the visit')
    page.unmount()
  })

  test('the reason is read out with the button, and each button has its own', () => {
    const page = render(
      <>
        <Button reason="Not before the visit">Rate</Button>
        <Button reason="First a code">Send</Button>
        <Button>Back</Button>
      </>,
    )
    const told = [...page.box.querySelectorAll('button')].map((button) => {
      const id = button.getAttribute('aria-describedby')
      return id && page.box.querySelector(`[id="${id}"]`)?.textContent
    })
    expect(told).toEqual(['Not before the visit', 'First a code', null])
    page.unmount()
  })

  test('who stands on a button still stands on it when it turns grey and back', () => {
    const page = render(<Button reason={undefined}>Send</Button>)
    page.box.querySelector('button')?.focus()
    for (const reason of ['First a code', undefined]) {
      page.rerender(<Button reason={reason}>Send</Button>)
      expect(document.activeElement).toBe(page.box.querySelector('button'))
    }
    page.unmount()
  })

  test('a busy button takes no second press', () => {
    const act = vi.fn()
    const page = render(
      <Button onClick={act} busy>
        Send
      </Button>,
    )
    click(page.box.querySelector('button'))
    expect(act).not.toHaveBeenCalled()
    page.unmount()
  })
})

describe('fields', () => {
  test('label, hint and error are tied to the control', () => {
    const page = render(
      <TextField
        id="n"
        label="Name"
        hint="As on the card"
        error="Write your name"
        value=""
        onChange={() => undefined}
      />,
    )
    const input = page.box.querySelector('input')
    expect(page.box.querySelector('label')?.getAttribute('for')).toBe('n')
    expect(input?.getAttribute('aria-invalid')).toBe('true')
    expect(input?.getAttribute('aria-describedby')).toBe('n-hint n-error')
    page.unmount()
  })

  test('a CNIC is shown grouped and kept as digits, Urdu digits too', () => {
    const changed = vi.fn()
    const page = render(<CnicField id="c" label="CNIC" value="3520212" onChange={changed} />)
    const input = page.box.querySelector('input')
    expect(input?.value).toBe('35202-12')
    type(input, '۳۵۲۰۲-۱۲۳۴۵۶۷-۱')
    expect(changed).toHaveBeenLastCalledWith('3520212345671')
    page.unmount()
  })

  test('a whole code is handed on at once', () => {
    const whole = vi.fn()
    function Code() {
      const [code, setCode] = useState('')
      return <CodeField id="k" label="Code" value={code} onChange={setCode} onComplete={whole} />
    }
    const page = render(<Code />)
    type(page.box.querySelector('input'), '12345')
    expect(whole).not.toHaveBeenCalled()
    type(page.box.querySelector('input'), '123456')
    expect(whole).toHaveBeenCalledWith('123456')
    page.unmount()
  })

  test('a date is given only when whole', () => {
    const changed = vi.fn()
    function Born() {
      const [born, setBorn] = useState('')
      return (
        <DateField
          id="d"
          label="Born"
          value={born}
          onChange={(next) => {
            changed(next)
            setBorn(next)
          }}
        />
      )
    }
    const page = render(<Born />)
    type(page.box.querySelector('input'), '4-11')
    expect(changed).not.toHaveBeenCalled()
    type(page.box.querySelector('input'), '4-11-1990')
    expect(changed).toHaveBeenLastCalledWith('1990-11-04')
    expect([page.box.querySelector('input')?.value, page.text()]).toEqual([
      '04-11-1990',
      expect.stringContaining('4 November 1990'),
    ])
    page.unmount()
  })

  test('a closed choice cannot be taken and says why', () => {
    const changed = vi.fn()
    const page = render(
      <ChoiceCards<'door' | 'centre'>
        id="m"
        label="How?"
        value=""
        onChange={changed}
        choices={[
          { value: 'door', label: 'At home', reason: 'Not in this district' },
          { value: 'centre', label: 'At a centre' },
        ]}
      />,
    )
    const [door, centre] = page.box.querySelectorAll('input')
    expect(door?.disabled).toBe(true)
    expect(page.text()).toContain('Not in this district')
    click(centre ?? null)
    expect(changed).toHaveBeenCalledWith('centre')
    page.unmount()
  })
})

test.each([
  ['0300 1234567', '+923001234567'],
  ['۰۳۰۰۱۲۳۴۵۶۷', '+923001234567'],
  ['923001234567', '+923001234567'],
  ['00923001234567', '+923001234567'],
  ['+44 7700 900000', '+447700900000'],
  ['3001234567', '+923001234567'],
  ['0', '0'],
])('phone %s becomes %s', (typed, kept) => {
  expect(internationalPhone(typed)).toBe(kept)
})

test.each([
  ['15031990', '15-03-1990'],
  ['5', '05'],
  ['3', '3'],
  ['5/3/1990', '05-03-1990'],
  ['1.12.90', '01-12-90'],
  ['۱۵۰۳۱۹۹۰', '15-03-1990'],
  ['15-03-19901', '15-03-1990'],
  ['', ''],
])('of %s a date becomes %s', (typed, shown) => {
  expect(groupedDate(typed)).toBe(shown)
})

test('a date is rubbed out letter by letter, and nothing grows back', () => {
  expect(groupedDate('15-0', '15-03')).toBe('15-0')
  expect(groupedDate('0', '05')).toBe('0')
  expect(groupedDate('15-', '15-0')).toBe('15-')
})

test('digits of both Eastern sets become Latin', () => {
  expect(latinDigits('۱۲۳ ٤٥٦ x7')).toBe('1234567')
})

describe('files', () => {
  test('a paper comes by the camera or as a file, which may be a PDF; a photo by the camera alone', () => {
    const page = render(
      <>
        <FileField id="paper" label="The paper" file={undefined} onChange={() => undefined} />
        <FileField id="gate" label="The gate" takes="photo" file={undefined} onChange={() => undefined} />
        <FileField
          id="list"
          label="The list"
          takes={{ types: '.csv', words: 'CSV' }}
          file={undefined}
          onChange={() => undefined}
        />
      </>,
    )
    const inputs = [...page.box.querySelectorAll<HTMLInputElement>('input[type=file]')].map((one) => [
      one.id,
      one.accept.includes('pdf'),
      one.hasAttribute('capture'),
    ])
    expect(inputs).toEqual([
      ['paper', false, true],
      ['paper-file', true, false],
      ['gate', false, true],
      ['list', false, false],
    ])
    expect([...page.box.querySelectorAll('label.button')].map((one) => one.textContent)).toEqual([
      'Take a photo',
      'Choose a file',
      'Take a photo',
      'Choose a file',
    ])
    page.unmount()
  })
})
