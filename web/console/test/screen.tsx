import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { LanguageProvider, ToastProvider } from '@app/ui'
import { answers } from '../src/app/api.ts'
import { KeysProvider } from '../src/app/keys.tsx'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const WAIT_MS = 30
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, WAIT_MS))
/** Lets answers come and be drawn. */
export const pause = () => act(rest)

/** Draws a part of the console, in English; draws another in its place when called again. */
export async function show(node: ReactNode): Promise<(node: ReactNode) => Promise<void>> {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  const draw = (next: ReactNode) =>
    act(async () =>
      root.render(
        <QueryClientProvider client={answers}>
          <LanguageProvider storageKey="t" initial="en">
            <ToastProvider>
              <KeysProvider>{next}</KeysProvider>
            </ToastProvider>
          </LanguageProvider>
        </QueryClientProvider>,
      ),
    )
  await draw(node)
  return draw
}

/** The newest button with these words: a dialog's before that of the page. */
export const press = (words: string) =>
  act(async () => {
    ;[...document.querySelectorAll('button')].findLast((one) => one.textContent === words)?.click()
    await rest()
  })

export const write = (id: string, text: string) =>
  act(async () => {
    const field = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await rest()
  })
