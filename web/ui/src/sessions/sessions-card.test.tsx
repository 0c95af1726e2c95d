import { describe, expect, test, vi } from 'vitest'
import { click, render, settle } from '../../test/render.tsx'
import { SessionsCard, type SessionsOf } from './sessions-card.tsx'

const at = '2026-06-01T05:00:00Z'
const one = (sessionId: string, device: string, here = false) => ({
  sessionId,
  device,
  network: '10.8.*.*',
  madeAt: at,
  seenAt: at,
  here,
})

describe('where one is signed in', () => {
  test('each is named, another is ended, and all with this one after a question', async () => {
    let items = [one('a', 'Chrome, Android', true), one('b', 'Firefox, Windows'), one('c', '')]
    const sessions = {
      mine: vi.fn(() => Promise.resolve({ items })),
      end: vi.fn((sessionId: string) => {
        items = items.filter((kept) => kept.sessionId !== sessionId)
        return Promise.resolve({})
      }),
      endAll: vi.fn(() => Promise.resolve({})),
    } satisfies SessionsOf
    const left = vi.fn()
    const page = render(<SessionsCard sessions={sessions} onLeft={left} />)
    await settle()
    expect(page.text()).toContain('Chrome, Android')
    expect(page.box.querySelectorAll('li')).toHaveLength(3)
    click(page.box.querySelectorAll('li button')[0] ?? null)
    await settle()
    expect(sessions.end.mock.calls[0]?.[0]).toBe('b')
    expect(page.box.querySelectorAll('li')).toHaveLength(2)
    click(
      [...page.box.querySelectorAll('button')].find((button) => !button.closest('li') && !button.closest('dialog')) ??
        null,
    )
    await settle()
    expect(sessions.endAll).not.toHaveBeenCalled()
    click(document.querySelector('dialog .button-danger'))
    await settle()
    expect(sessions.endAll).toHaveBeenCalledTimes(1)
    expect(left).toHaveBeenCalledTimes(1)
    page.unmount()
  })
})
