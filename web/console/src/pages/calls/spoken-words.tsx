import { createMessages, Icon, inLanguage, type Language, Said, useText } from '@app/ui'
import type { RequestCard } from '../../components/request/request-words.ts'
import { callWords } from './call-words.ts'

const words = createMessages({
  en: { say: 'Read out', ur: 'اردو', en: 'English' },
  ur: { say: 'پڑھ کر سنائیں', ur: 'اردو', en: 'English' },
})

interface SpokenWordsProps {
  spoken: RequestCard['spoken']
  spokenIn: Language
  onSpokenIn(language: Language): void
}

/** What the agent says of a request, in the language of whoever is on the line. */
export function SpokenWords({ spoken, spokenIn, onSpokenIn }: SpokenWordsProps) {
  const t = useText(words)
  const c = useText(callWords)
  return (
    <div className="spoken" role="region" aria-label={t.say}>
      <p className="spoken-head small interface">
        <span>
          <Icon name="speaker" /> {t.say}
        </span>
        <span className="row gap-1" role="group" aria-label={`${c.language} (L)`}>
          {(['ur', 'en'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={spokenIn === one}
              lang={one}
              onClick={() => onSpokenIn(one)}
            >
              {t[one]}
            </button>
          ))}
        </span>
      </p>
      <p className="spoken-words" lang={spokenIn} dir={spokenIn === 'ur' ? 'rtl' : 'ltr'}>
        <Said>{inLanguage(spoken, spokenIn)}</Said>
      </p>
    </div>
  )
}
