import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { click, reload, render } from '../../test/render.tsx'
import { LanguageSwitch } from '../controls/language-switch.tsx'
import {
  dayOf,
  formatDistance,
  formatRupees,
  formatWhen,
  formatWindow,
  groupCnic,
  groupPhone,
  setTimeZone,
} from './format.ts'
import { useAccountLanguage, useList, useText } from './language.tsx'
import { createMessages, inLanguage } from './messages.ts'
import { Amount, Said, When } from './spans.tsx'
import { InTimeZone } from './time-zone.tsx'

const words = createMessages({
  en: { hello: (name: string) => `Peace, ${name}` },
  ur: { hello: (name) => `السلام علیکم، ${name}` },
})

function Greeting() {
  return <p>{useText(words).hello('Test')}</p>
}

const Several = () => <p>{useList()(['کلرک', 'نگران', 'آڈیٹر'])}</p>

/** A sign-in page and what comes after it, for accounts of either language. */
function SignIn({ saved, desk = false }: { saved: string[]; desk?: boolean }) {
  const account = useAccountLanguage(async (chosen) => saved.push(chosen), { desk })
  return (
    <>
      <LanguageSwitch />
      {(['ur', 'en', 'ur-Latn'] as const).map((theirs) => (
        <button key={theirs} id={theirs} onClick={() => account.signedIn(theirs)} />
      ))}
      <button id="on" onClick={() => account.goesOn('ur')} />
      <button id="still" onClick={() => account.goesOn()} />
      <button id="end" onClick={() => account.ended()} />
      <button id="out" onClick={() => account.left()} />
    </>
  )
}

beforeEach(() => setTimeZone('Asia/Karachi'))
afterEach(() => setTimeZone(undefined))

describe('language', () => {
  test('several of a kind have one kind of comma, the reader’s', () => {
    const page = render(
      <>
        <Several />
        <LanguageSwitch />
      </>,
      'ur',
    )
    expect(page.text()).toContain('کلرک، نگران، آڈیٹر')
    click(page.box.querySelector('button'))
    expect(page.text()).toContain('کلرک, نگران, آڈیٹر')
    page.unmount()
  })

  test('begins in Urdu, right to left, and turns to English at the switch', () => {
    const page = render(
      <>
        <Greeting />
        <LanguageSwitch />
      </>,
      'ur',
    )
    expect(document.documentElement.dir).toBe('rtl')
    expect(page.text()).toContain('السلام علیکم، Test')
    click(page.box.querySelector('button'))
    expect(document.documentElement.dir).toBe('ltr')
    expect(document.documentElement.lang).toBe('en')
    expect(page.text()).toContain('Peace, Test')
    page.unmount()
  })

  test('what was chosen before signing in holds and becomes the account’s; who chose nothing reads their account’s', () => {
    const saved: string[] = []
    const page = render(<SignIn saved={saved} />, 'ur')
    const press = (id: string) => click(page.box.querySelector(`#${id}`))
    press('en')
    expect([document.documentElement.lang, ...saved]).toEqual(['en'])
    press('ur-Latn')
    expect([document.documentElement.lang, ...saved]).toEqual(['ur'])
    click(page.box.querySelector('.language-switch'))
    press('ur')
    expect([document.documentElement.lang, ...saved]).toEqual(['en', 'en'])
    press('on')
    expect(document.documentElement.lang).toBe('en')
    // The next one to sit here chose nothing.
    press('out')
    press('ur')
    expect([document.documentElement.lang, ...saved]).toEqual(['ur', 'en'])
    page.unmount()
  })

  test('a desk stays in the language that it was left in; a new one reads the account’s', () => {
    const saved: string[] = []
    let page = render(<SignIn saved={saved} desk />, 'en')
    const press = (id: string) => click(page.box.querySelector(`#${id}`))
    press('ur')
    expect(document.documentElement.lang).toBe('ur')
    // Turned at work, left in the evening: the next morning it is as it was.
    click(page.box.querySelector('.language-switch'))
    press('out')
    page.unmount()
    page = reload(<SignIn saved={saved} desk />, 'en')
    press('ur')
    expect(document.documentElement.lang).toBe('en')
    page.unmount()
  })

  test('what was chosen before signing in outlasts a reload of the page, and is one person’s', () => {
    const saved: string[] = []
    let page = render(<SignIn saved={saved} />, 'ur')
    const press = (id: string) => click(page.box.querySelector(`#${id}`))
    const pick = () => click(page.box.querySelector('.language-switch'))
    const anew = () => {
      page.unmount()
      page = reload(<SignIn saved={saved} />, 'ur')
    }
    const state = () => [document.documentElement.lang, ...saved.splice(0)]
    pick()
    anew()
    expect(state()).toEqual(['en'])
    press('ur')
    expect(state()).toEqual(['en', 'en'])
    // The session ran out while the page was closed: the next one to sit here chose nothing.
    anew()
    press('ur')
    expect(state()).toEqual(['ur'])
    // What is turned while somebody is signed in is theirs.
    pick()
    anew()
    press('still')
    pick()
    pick()
    anew()
    press('ur')
    expect(state()).toEqual(['ur'])
    // The server ended the session: what is picked on the page that asks anew counts again, until somebody leaves.
    press('end')
    pick()
    anew()
    press('ur')
    expect(state()).toEqual(['en', 'en'])
    press('out')
    pick()
    press('out')
    anew()
    press('en')
    expect(state()).toEqual(['en'])
    page.unmount()
  })

  test('words that lack a language are said in the other', () => {
    expect(inLanguage({ en: 'Domicile', ur: '' }, 'ur')).toBe('Domicile')
    expect(inLanguage(undefined, 'ur')).toBe('')
  })
})

describe('numbers and times', () => {
  test('a tracking number and an amount in a sentence stay whole, left to right; words with a hyphen are words', () => {
    const page = render(
      <Said>ڈومیسائل کی درخواست DK-4F7K-2M9Q: ابھی ادا کرنے ہیں: Rs 1,200۔ right-to-left 2026/77</Said>,
      'ur',
    )
    expect([...page.box.querySelectorAll('bdi[dir=ltr].number')].map((one) => one.textContent)).toEqual([
      'DK-4F7K-2M9Q',
      'Rs 1,200',
      '2026/77',
    ])
    expect(page.text()).toBe('ڈومیسائل کی درخواست DK-4F7K-2M9Q: ابھی ادا کرنے ہیں: Rs 1,200۔ right-to-left 2026/77')
    page.unmount()
  })

  test('amounts are left-to-right islands in rupees', () => {
    const page = render(<Amount paisa={120_000} />, 'ur')
    const bdi = page.box.querySelector('bdi')
    expect(bdi?.textContent).toBe('Rs 1,200')
    expect(bdi?.getAttribute('dir')).toBe('ltr')
    page.unmount()
    expect(formatRupees(103_448)).toBe('Rs 1,034.48')
  })

  test.each([
    ['2026-11-24T06:30:00Z', 'en', '11:30 am'],
    ['2026-11-24T06:30:00Z', 'ur', 'صبح 11:30'],
    ['2026-11-24T13:05:00Z', 'ur', 'شام 6:05'],
    ['2026-11-24T19:00:00Z', 'en', '12:00 am'],
  ] as const)('%s is %s %s on the territory’s clock', (instant, language, expected) => {
    expect(formatWhen(instant, 'time', language)).toBe(expected)
  })

  test('a plain day is that day, and nonsense is empty', () => {
    expect(formatWhen('2026-11-24', 'date', 'en')).toBe('24 November 2026')
    expect(formatWhen('soon', 'date', 'en')).toBe('')
    const page = render(<When at="2026-11-24" as="date" />, 'ur')
    expect(page.box.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-24')
    page.unmount()
  })

  test('a window says the part of the day once where it can', () => {
    expect(formatWindow('2026-11-24T09:30:00Z', '2026-11-24T10:30:00Z', 'ur')).toBe('دوپہر 2:30 سے 3:30')
    expect(formatWindow('2026-11-24T06:00:00Z', '2026-11-24T07:00:00Z', 'ur')).toBe('صبح 11:00 سے دوپہر 12:00')
    expect(formatWindow('2026-11-24T06:00:00Z', '2026-11-24T07:00:00Z', 'en')).toBe('11:00 am to 12:00 pm')
  })

  test('identity and phone numbers are grouped as people read them', () => {
    expect(groupCnic('3520212345671')).toBe('35202-1234567-1')
    expect(groupCnic('35202123')).toBe('35202-123')
    expect(groupPhone('+923001234567')).toBe('0300 1234567')
    expect(groupPhone('+447700900000')).toBe('+447700900000')
  })

  test('distances are said roughly', () => {
    expect(formatDistance(430, 'en')).toBe('450 m')
    expect(formatDistance(1840, 'ur')).toBe('1.8 کلومیٹر')
    expect(formatDistance(3, 'en')).toBe('50 m')
  })
})

describe('the territory’s clock', () => {
  test('times and days are the territory’s, and what was drawn in the device’s zone is drawn anew', () => {
    const Clock = () => <When at="2026-11-24T20:30:00Z" as="time" />
    const page = render(
      <InTimeZone zone={undefined}>
        <Clock />
      </InTimeZone>,
    )
    const device = page.text()
    page.rerender(
      <InTimeZone zone="Pacific/Kiritimati">
        <Clock />
      </InTimeZone>,
    )
    expect(page.text()).toBe('10:30 am')
    expect(page.text()).not.toBe(device)
    expect(dayOf('2026-11-24T20:30:00Z')).toBe('2026-11-25')
    expect(dayOf('2026-11-24')).toBe('2026-11-24')
    expect(formatWhen('2026-11-24', 'date', 'en')).toBe('24 November 2026')
    page.rerender(
      <InTimeZone zone="Pacific/Niue">
        <Clock />
      </InTimeZone>,
    )
    expect(page.text()).toBe('9:30 am')
    expect(formatWhen('2026-11-24', 'date', 'en')).toBe('24 November 2026')
    page.unmount()
  })
})

test('a day beside its hours is short in English, where the long one takes a line more', () => {
  expect(formatWhen('2026-12-02', 'shortDay', 'en')).toBe('Wed 2 Dec')
  expect(formatWhen('2026-12-02', 'day', 'en')).toBe('Wednesday 2 December')
})
