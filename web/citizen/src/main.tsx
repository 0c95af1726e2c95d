import { createRoot } from 'react-dom/client'
import { LanguageProvider, loadFonts, ToastProvider } from '@app/ui'
import '@app/ui/styles.css'
import './styles/index.css'
import { ProgrammeProvider } from './app/programme.tsx'
import { LocationProvider, ownPaths } from './app/routing.ts'
import { SessionProvider } from './app/session.tsx'
import { Routes } from './routes.tsx'

createRoot(document.getElementById('app') as HTMLElement).render(
  <LanguageProvider storageKey="citizen-language">
    <ProgrammeProvider>
      <SessionProvider>
        <ToastProvider>
          <LocationProvider scope={ownPaths}>
            <Routes />
          </LocationProvider>
        </ToastProvider>
      </SessionProvider>
    </ProgrammeProvider>
  </LanguageProvider>,
)
loadFonts()
