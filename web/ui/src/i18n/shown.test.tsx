import { expect, test } from 'vitest'
import { render } from '../../test/render.tsx'
import { lineOptions, Printed, Shown, type ShownValue } from './shown.tsx'

const day: ShownValue = { as: 'day', words: { en: '1990-02-28', ur: '1990-02-28' } }
const sex: ShownValue = { as: 'words', words: { en: 'Female', ur: 'عورت' } }
const card: ShownValue = { as: 'code', words: { en: '•••••-•••••67-1', ur: '•••••-•••••67-1' } }

test('a day is written out in the reader’s language, a choice in its words, a number as an island', () => {
  const english = render(
    <>
      <Shown value={day} />|<Shown value={sex} />
    </>,
  )
  expect(english.text()).toBe('28 February 1990|Female')
  english.unmount()
  const urdu = render(
    <>
      <Shown value={day} />|<Shown value={sex} />|<Shown value={card} />
    </>,
    'ur',
  )
  expect(urdu.text()).toMatch(/^28 فروری[،]? 1990\|عورت\|•••••-•••••67-1$/)
  expect(urdu.box.querySelector('bdi[dir=ltr]')?.textContent).toBe('•••••-•••••67-1')
  urdu.unmount()
})

test('what prints stands as it prints, with its meaning where that is another language', () => {
  const page = render(
    <>
      <Printed value="عورت" shown={sex} />|<Printed value="Female" shown={sex} />|
      <Printed value="35202-1234567-1" shown={card} />
    </>,
  )
  expect(page.text()).toBe('عورت (Female)|Female|35202-1234567-1')
  page.unmount()
})

test('two scripts of one choice are one line to choose from, two spellings of a name are two', () => {
  const label = { en: 'Sex', ur: 'جنس' }
  const name = (text: string): ShownValue => ({ as: 'words', words: { en: text, ur: text } })
  expect(
    lineOptions(
      [
        { field: 'sex.en', label, shown: sex },
        { field: 'sex.ur', label, shown: sex },
      ],
      'ur',
    ),
  ).toEqual([{ value: 'sex.en', label: 'جنس: عورت' }])
  expect(
    lineOptions(
      [
        { field: 'n.en', label, shown: name('Test') },
        { field: 'n.ur', label, shown: name('آزمائش') },
      ],
      'en',
    ),
  ).toHaveLength(2)
})
