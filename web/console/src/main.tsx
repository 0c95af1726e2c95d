import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components'
import { LanguageProvider, loadFonts, ToastProvider, useLanguage } from '@app/ui'
import '@app/ui/styles.css'
import './styles/index.css'
import { answers } from './app/api.ts'
import { KeysProvider } from './app/keys.tsx'
import { ProgrammeProvider } from './app/programme.tsx'
import { SessionProvider } from './app/session.tsx'
import { router } from './router.tsx'

function Console() {
  const { language } = useLanguage()
  const shown = useRef(language)
  useEffect(() => {
    // People are named in the script of the screen.
    if (shown.current !== language) void answers.invalidateQueries()
    shown.current = language
  }, [language])
  return (
    <I18nProvider locale={language === 'ur' ? 'ur-PK' : 'en-GB'}>
      <KeysProvider>
        <RouterProvider router={router} />
      </KeysProvider>
    </I18nProvider>
  )
}

createRoot(document.getElementById('app') as HTMLElement).render(
  <QueryClientProvider client={answers}>
    <LanguageProvider storageKey="console-language" initial="en">
      <ProgrammeProvider>
        <SessionProvider>
          <ToastProvider>
            <Console />
          </ToastProvider>
        </SessionProvider>
      </ProgrammeProvider>
    </LanguageProvider>
  </QueryClientProvider>,
)
loadFonts()
