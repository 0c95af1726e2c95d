import { act } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { click, render, settle } from '../../test/render.tsx'
import { newId } from './new-id.ts'
import { problemOf } from './problem.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { parseEvent } from './stream.ts'
import { useCommand } from './use-command.ts'
import { beginQuery, forgetAnswers, useQuery } from './use-query.ts'
import { useStateOf } from './use-state-of.ts'

const refusal = (status: number, code: string) => ({
  status,
  body: { refusal: code, message: { en: 'This slot is full', ur: 'یہ وقت بھر گیا' } },
})

describe('problems', () => {
  test('a refusal keeps its words, a lost network is offline, anything else is ours', () => {
    expect(problemOf(refusal(409, 'slot_full'))).toMatchObject({
      kind: 'refused',
      code: 'slot_full',
      words: { ur: 'یہ وقت بھر گیا' },
    })
    expect(problemOf(new TypeError('fetch failed'))).toEqual({ kind: 'offline' })
    expect(problemOf(refusal(401, 'not_signed_in'))).toEqual({ kind: 'signedOut' })
    expect(problemOf(refusal(500, 'server_error'))).toEqual({ kind: 'broken' })
    expect(problemOf(new Error('x'))).toEqual({ kind: 'broken' })
  })

  test('no new requests for some minutes is told in the server’s words, with a way to try again', () => {
    const later = { retryAfterSeconds: 120 }
    const problem = problemOf({ status: 503, body: { ...refusal(503, 'no_new_requests').body, details: later } })
    expect(problem).toMatchObject({ kind: 'refused', code: 'no_new_requests' })
    const again = vi.fn()
    const page = render(<ProblemNotice problem={problem} onRetry={again} />)
    expect(page.text()).toContain('This slot is full')
    click(page.box.querySelector('button'))
    expect(again).toHaveBeenCalledOnce()
    const full = render(<ProblemNotice problem={problemOf(refusal(409, 'slot_full'))} onRetry={again} />)
    expect(full.box.querySelector('button')).toBeNull()
  })
})

function Asker({ ask }: { ask: () => Promise<string> }) {
  const answer = useQuery('test:answer', ask)
  return (
    <div>
      {answer.loading && <i>loading</i>}
      <p>{answer.data}</p>
      {answer.problem && <ProblemNotice problem={answer.problem} onRetry={answer.reload} />}
    </div>
  )
}

describe('useQuery', () => {
  test('shows the answer, and keeps it beside a later problem', async () => {
    forgetAnswers('')
    const ask = vi.fn().mockResolvedValueOnce('first').mockRejectedValue(new TypeError('network'))
    const page = render(<Asker ask={ask} />)
    expect(page.text()).toContain('loading')
    await settle()
    expect(page.text()).toContain('first')
    act(() => void window.dispatchEvent(new Event('online')))
    await settle()
    expect(page.text()).toContain('first')
    expect(page.text()).toContain('You’re offline')
    ask.mockResolvedValue('second')
    click(page.box.querySelector('button'))
    await settle()
    expect(page.text()).toContain('second')
    expect(page.text()).not.toContain('You’re offline')
    page.unmount()
  })

  test('takes over, once, what was asked before it was there', async () => {
    forgetAnswers('')
    const before = vi.fn().mockResolvedValue('asked before')
    const ask = vi.fn().mockResolvedValue('asked anew')
    beginQuery('test:answer', before)
    beginQuery('test:answer', before)
    const page = render(<Asker ask={ask} />)
    await settle()
    expect(page.text()).toContain('asked before')
    expect([before.mock.calls.length, ask.mock.calls.length]).toEqual([1, 0])
    page.unmount()
    const again = render(<Asker ask={ask} />)
    await settle()
    expect(again.text()).toContain('asked anew')
    again.unmount()
  })
})

function Sender({ send }: { send: (input: { n: number }, commandId: string) => Promise<string> }) {
  const command = useCommand(send)
  return (
    <button type="button" onClick={() => void command.run({ n: 1 })}>
      {command.problem?.kind ?? 'fine'}
    </button>
  )
}

describe('useCommand', () => {
  test('repeats an unanswered command with the same id, and a refused one with a new id', async () => {
    const send = vi
      .fn()
      .mockRejectedValueOnce(new TypeError('network'))
      .mockRejectedValueOnce(refusal(409, 'slot_full'))
      .mockResolvedValue('done')
    const page = render(<Sender send={send} />)
    const press = async () => {
      click(page.box.querySelector('button'))
      await settle()
    }
    await press()
    expect(page.text()).toBe('offline')
    await press()
    expect(page.text()).toBe('refused')
    await press()
    expect(page.text()).toBe('fine')
    const ids = send.mock.calls.map((call) => call[1] as string)
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[1])
    page.unmount()
  })
})

test('events of a stream: data lines join, heartbeats are nothing', () => {
  expect(parseEvent('id: 7\nevent: position\ndata: {"a":1,\ndata: "b":2}')).toEqual({
    id: '7',
    event: 'position',
    data: '{"a":1,\n"b":2}',
  })
  expect(parseEvent(': still here')).toBeUndefined()
})

test('ids are version 7, unlike, and in order of time', async () => {
  const first = newId()
  await new Promise((resolve) => setTimeout(resolve, 3))
  const second = newId()
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(first < second).toBe(true)
})

function Zoom({ of, drawn }: { of: string; drawn(line: string): void }) {
  const [zoom, setZoom] = useStateOf(of, 1)
  drawn(`${of} ${zoom}`)
  return <button onClick={() => setZoom((before) => before + 1)} />
}

test('state of one thing begins anew with another, and is not there again when the first comes back', () => {
  const drawn = vi.fn<(line: string) => void>()
  const page = render(<Zoom of="a" drawn={drawn} />)
  click(page.box.querySelector('button'))
  click(page.box.querySelector('button'))
  expect(drawn).toHaveBeenLastCalledWith('a 3')
  page.rerender(<Zoom of="b" drawn={drawn} />)
  expect(drawn).not.toHaveBeenCalledWith('b 3')
  expect(drawn).toHaveBeenLastCalledWith('b 1')
  page.rerender(<Zoom of="a" drawn={drawn} />)
  expect(drawn).toHaveBeenLastCalledWith('a 1')
  page.unmount()
})
