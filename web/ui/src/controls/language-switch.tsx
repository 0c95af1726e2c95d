import { Icon } from '../icons/icon.tsx'
import { useLanguage } from '../i18n/language.tsx'

/** Offers the other language in its own script, as people look for it; without scripts, by the address (`?lang=`). */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage()
  const other = language === 'ur' ? 'en' : 'ur'
  return (
    <form
      method="get"
      onSubmit={(event) => {
        event.preventDefault()
        setLanguage(other)
      }}
    >
      <button
        type="submit"
        name="lang"
        value={other}
        className="language-switch"
        lang={other}
        dir={other === 'ur' ? 'rtl' : 'ltr'}
      >
        <Icon name="language" />
        <span>{other === 'ur' ? 'اردو' : 'English'}</span>
      </button>
    </form>
  )
}
