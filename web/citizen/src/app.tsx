import type { Output } from '@app/contract/calls'
import { LanguageProvider, ToastProvider, type Language } from '@app/ui'
import { KeepLanguage } from './app/keep-language.tsx'
import { ProgrammeProvider } from './app/programme.tsx'
import { LocationProvider, ownPaths } from './app/routing.ts'
import { SessionProvider } from './app/session.tsx'
import { Routes } from './routes.tsx'

export interface AppProps {
  /** The language that the server drew the page in; undefined where it came empty. */
  drawn?: Language | undefined
  asked?: Language | undefined
  programme?: Output<'programme.get'> | undefined
}

/** The whole app: drawn on the server for the public pages, and here for all. */
export function App({ drawn, asked, programme }: AppProps) {
  return (
    <LanguageProvider storageKey="citizen-language" drawn={drawn} asked={asked}>
      <KeepLanguage />
      <ProgrammeProvider brought={programme}>
        <SessionProvider drawn={drawn !== undefined}>
          <ToastProvider>
            <LocationProvider scope={ownPaths}>
              <Routes />
            </LocationProvider>
          </ToastProvider>
        </SessionProvider>
      </ProgrammeProvider>
    </LanguageProvider>
  )
}
