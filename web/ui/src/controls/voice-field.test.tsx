import { act, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { click, render, settle } from '../../test/render.tsx'
import { VoiceField } from './voice-field.tsx'

const stopped = vi.fn()
let allow: () => Promise<MediaStream>

class FakeRecorder {
  static isTypeSupported = (kind: string) => kind.startsWith('audio/webm')
  state = 'inactive'
  mimeType = 'audio/webm;codecs=opus'
  ondataavailable: ((event: { data: Blob }) => void) | null = null
  onstop: (() => void) | null = null
  start() {
    this.state = 'recording'
  }
  stop() {
    this.state = 'inactive'
    this.ondataavailable?.({ data: new Blob(['a tone'], { type: 'audio/webm' }) })
    this.onstop?.()
  }
}

beforeEach(() => {
  allow = async () => ({ getTracks: () => [{ stop: stopped }] }) as unknown as MediaStream
  vi.stubGlobal('MediaRecorder', FakeRecorder)
  vi.stubGlobal('navigator', { ...navigator, mediaDevices: { getUserMedia: () => allow() } })
  stopped.mockClear()
})
afterEach(() => vi.unstubAllGlobals())

function Told() {
  const [value, setValue] = useState<Blob>()
  return <VoiceField id="way" label="The way" secondsMax={60} value={value} onChange={setValue} />
}
const press = (box: HTMLElement, words: string) =>
  click([...box.querySelectorAll('button')].find((one) => one.textContent === words) ?? null)

test('recorded, heard, deleted; the microphone is let go', async () => {
  const page = render(<Told />)
  press(page.box, 'Record your voice')
  await settle()
  expect(page.text()).toContain('Recording')
  press(page.box, 'Stop')
  await settle()
  expect(stopped).toHaveBeenCalledOnce()
  expect(page.box.querySelector('audio')?.src).toMatch(/^blob:/)
  press(page.box, 'Delete')
  await settle()
  expect(page.box.querySelector('audio')).toBeNull()
  expect(page.text()).toContain('Record your voice')
  page.unmount()
})

test.each([
  ['NotAllowedError', 'isn’t allowed to use the microphone'],
  ['NotFoundError', 'couldn’t find a microphone'],
  ['AbortError', 'The recording stopped'],
])('%s is said, and can be tried again', async (name, words) => {
  allow = async () => {
    throw new DOMException('no', name)
  }
  const page = render(<Told />)
  press(page.box, 'Record your voice')
  await settle()
  expect(page.text()).toContain(words)
  allow = async () => ({ getTracks: () => [{ stop: stopped }] }) as unknown as MediaStream
  press(page.box, 'Try again')
  await settle()
  expect(page.text()).not.toContain(words)
  press(page.box, 'Stop')
  await settle()
  expect(page.box.querySelector('audio')).not.toBeNull()
  page.unmount()
})

test('a browser that cannot record says so and offers nothing', async () => {
  vi.stubGlobal('MediaRecorder', undefined)
  const page = render(<Told />)
  press(page.box, 'Record your voice')
  await settle()
  expect(page.text()).toContain('This browser can’t record')
  expect(page.box.querySelector('button')).toBeNull()
  page.unmount()
})

test('a page that is left while it records lets the microphone go', async () => {
  const page = render(<Told />)
  press(page.box, 'Record your voice')
  await settle()
  page.unmount()
  await settle()
  expect(stopped).toHaveBeenCalledOnce()
})

test('it stops by itself when the time is up', async () => {
  vi.useFakeTimers()
  const page = render(<Told />)
  press(page.box, 'Record your voice')
  await act(async () => {
    await vi.advanceTimersByTimeAsync(61_000)
  })
  vi.useRealTimers()
  await settle()
  expect(stopped).toHaveBeenCalledOnce()
  expect(page.box.querySelector('audio')).not.toBeNull()
  page.unmount()
})
