import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider, type Language } from '../src/index.ts'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

export interface Rendered {
  box: HTMLElement
  text(): string
  rerender(node: ReactNode): void
  unmount(): void
}

/** Draws into the document in one language; whichever of React and Preact this run is about does the drawing. */
export function render(node: ReactNode, language: Language = 'en'): Rendered {
  localStorage.clear()
  return reload(node, language)
}

/** The same device once more: what it keeps is still there. */
export function reload(node: ReactNode, language: Language = 'en'): Rendered {
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  const draw = (content: ReactNode) =>
    act(() =>
      root.render(
        <LanguageProvider storageKey="test" initial={language}>
          {content}
        </LanguageProvider>,
      ),
    )
  draw(node)
  return {
    box,
    text: () => box.textContent ?? '',
    rerender: draw,
    unmount: () => {
      act(() => root.unmount())
      box.remove()
    },
  }
}

/** Types into a field as a person would. */
export function type(element: Element | null, value: string): void {
  const input = element as HTMLInputElement
  act(() => {
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set
    setter?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    if (input.tagName === 'SELECT') input.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

export function click(element: Element | null): void {
  act(() => {
    ;(element as HTMLElement).click()
  })
}

/** Lets promises and effects run. */
export async function settle(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10))
  })
}
