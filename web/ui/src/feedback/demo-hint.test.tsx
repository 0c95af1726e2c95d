import { expect, test } from 'vitest'
import { render } from '../../test/render.tsx'
import { DemoHint } from './demo-hint.tsx'

test('the demo says where the code is, and leads there in the same language', () => {
  const english = render(<DemoHint mode="demo" step="authenticator" phone="+923001234567" />)
  expect(english.text()).toContain('You don’t need an authenticator app')
  const link = english.box.querySelector('a')
  expect([link?.getAttribute('href'), link?.target]).toEqual(['/inbox?lang=en&phone=%2B923001234567', '_blank'])
  english.unmount()
  const urdu = render(<DemoHint mode="demo" step="text" />, 'ur')
  expect(urdu.text()).toContain('ایس ایم ایس نمائشی اِن باکس میں آیا ہے')
  urdu.unmount()
})

test('a real system, and one that is not known yet, says nothing of it', () => {
  for (const mode of ['real', undefined]) {
    const page = render(<DemoHint mode={mode} step="authenticator" phone="+923001234567" />)
    expect(page.text()).toBe('')
    page.unmount()
  }
})
