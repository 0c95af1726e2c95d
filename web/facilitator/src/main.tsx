import { createRoot } from 'react-dom/client'
import { LanguageProvider, loadFonts, ToastProvider } from '@app/ui'
import '@app/ui/styles.css'
import './styles/index.css'
import { InProgrammeZone } from './app/in-programme-zone.tsx'
import { LocationProvider } from './app/routing.ts'
import { SessionProvider } from './app/session.tsx'
import { remembered } from './app/remembered.ts'
import { registerApp } from './app/update.ts'
import { openOffline } from './offline/offline.ts'
import { OfflineContext } from './offline/use-offline.tsx'
import { Routes } from './routes.tsx'

/** The phone's own store comes first: no page ever waits for the network to show what is known. */
const offline = await openOffline(remembered().me?.id)
await offline.outbox.releaseHeld()

createRoot(document.getElementById('app') as HTMLElement).render(
  <LanguageProvider storageKey="facilitator-language">
    <OfflineContext.Provider value={offline}>
      <SessionProvider>
        <ToastProvider>
          <LocationProvider scope="/facilitator">
            <InProgrammeZone>
              <Routes />
            </InProgrammeZone>
          </LocationProvider>
        </ToastProvider>
      </SessionProvider>
    </OfflineContext.Provider>
  </LanguageProvider>,
)
loadFonts()
if (import.meta.env.PROD) registerApp()
void offline.send()
