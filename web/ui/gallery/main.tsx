import { createRoot } from 'react-dom/client'
import {
  AppBar,
  LanguageProvider,
  LanguageSwitch,
  loadFonts,
  Mark,
  Page,
  ToastProvider,
  useLanguage,
  useText,
} from '../src/index.ts'
import '../src/styles/index.css'
import { ContentSection } from './content-section.tsx'
import { ControlsSection } from './controls-section.tsx'
import { DrawingsSection } from './drawings-section.tsx'
import { FormSection } from './form-section.tsx'
import { galleryWords } from './words.ts'

function Gallery() {
  const t = useText(galleryWords)
  const { language } = useLanguage()
  return (
    <>
      <AppBar
        skipWords={t.skip}
        brand={
          <span className="brand">
            <Mark size={28} /> <span className="brand-name">{t.title}</span>
          </span>
        }
      >
        <LanguageSwitch />
      </AppBar>
      <Page title={t.title} lead={t.lead} key={language}>
        <DrawingsSection />
        <ControlsSection />
        <ContentSection />
        <FormSection />
      </Page>
    </>
  )
}

const chosen = new URLSearchParams(location.search).get('lang')
if (chosen) localStorage.setItem('gallery-language', chosen)
createRoot(document.getElementById('app') as HTMLElement).render(
  <LanguageProvider storageKey="gallery-language">
    <ToastProvider>
      <Gallery />
    </ToastProvider>
  </LanguageProvider>,
)
loadFonts()
