import { createRoot, hydrateRoot } from 'react-dom/client'
import { bring, loadFonts, type Language } from '@app/ui'
import '@app/ui/styles.css'
import './styles/index.css'
import { App } from './app.tsx'
import { drawnWith, programmeIn } from './app/drawn-with.ts'
import { drawnPageAt } from './drawn-pages.ts'

/** The language that the address asks for; taken out of it, so that whoever changes the language later is believed. */
function askedLanguage(): Language | undefined {
  const address = new URL(location.href)
  const asked = address.searchParams.get('lang')
  if (asked === null) return undefined
  address.searchParams.delete('lang')
  history.replaceState(history.state, '', address)
  return asked === 'en' || asked === 'ur' ? asked : undefined
}

const box = document.getElementById('app') as HTMLElement
const asked = askedLanguage()
const drawn = drawnWith()
if (drawn) {
  bring(drawn.answers)
  // Its code is on its way with this; to go on from what is drawn, it must be there.
  await drawnPageAt(location.pathname)?.component.preload()
  hydrateRoot(box, <App drawn={drawn.language} asked={asked} programme={programmeIn(drawn)} />)
} else {
  createRoot(box).render(<App asked={asked} />)
}
loadFonts()
