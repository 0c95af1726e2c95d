import { Icon } from '../icons/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** Offers the other language in its own script, as people look for it. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage()
  const other = language === 'ur' ? 'en' : 'ur'
  return (
    <button type="button" className="language-switch" lang={other} dir={other === 'ur' ? 'rtl' : 'ltr'} onClick={() => setLanguage(other)}>
      <Icon name="language" />
      <span>{other === 'ur' ? 'اردو' : 'English'}</span>
    </button>
  )
}
