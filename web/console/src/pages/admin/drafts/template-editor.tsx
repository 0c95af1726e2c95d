import { fillTemplate, smsParts, type TemplateText } from '@app/domain/shared'
import { MESSAGE_LANGUAGES, sampleValues } from '@app/domain/administration'
import { SMS_VALUES, type SmsTemplate } from '@app/domain/territory'
import { Bdi, TextArea, useText } from '@app/ui'
import type { EditorProps } from './draft-types.ts'
import { editWords } from './draft-words.ts'

const NAMES = { ur: 'urdu', en: 'english', 'ur-Latn': 'roman' } as const
const needs = (name: string): readonly string[] => SMS_VALUES[name as SmsTemplate] ?? []

/** A message in its three languages, each beside what people will read. */
export function TemplateEditor({ name, value, onChange, readOnly }: EditorProps<TemplateText> & { name: string }) {
  const t = useText(editWords)
  return (
    <div className="stack gap-3">
      <p className="small muted interface">
        {t.values}:{' '}
        {['programme', 'helpline', 'service', 'trackingNo', ...needs(name)].map((one) => (
          <Bdi key={one}>{`{${one}} `}</Bdi>
        ))}
      </p>
      {MESSAGE_LANGUAGES.map((language) => (
        <div key={language} className="two-columns">
          <TextArea
            id={`words-${language}`}
            label={t[NAMES[language]]}
            rows={4}
            maxLength={1000}
            value={value[language] ?? ''}
            onChange={(text) => !readOnly && onChange({ ...value, [language]: text })}
          />
          <MessageSample name={name} text={value[language] ?? ''} language={language} />
        </div>
      ))}
    </div>
  )
}

/** The message as it would arrive: once for each sex where it names a person. */
export function MessageSample({
  name,
  text,
  language,
}: {
  name: string
  text: string
  language: 'ur' | 'en' | 'ur-Latn'
}) {
  const t = useText(editWords)
  const sexes = /\{facilitator[|}]/.test(text) ? (['F', 'M', 'X'] as const) : ([null] as const)
  const words = { F: t.woman, M: t.man, X: t.either }
  return (
    <div className="stack gap-2" role="group" aria-label={`${t.sample}: ${t[NAMES[language]]}`}>
      {sexes.map((sex) => {
        const said = fill(name, text, sex)
        return (
          <div key={sex ?? 'all'} className="message-sample">
            <p className="small muted interface">
              {sex ? words[sex] : t.sample}
              {said && <> · {t.sms(smsParts(said))}</>}
            </p>
            {said === null ? (
              <p className="field-error">{t.hole}</p>
            ) : (
              <p dir={language === 'ur' ? 'rtl' : 'ltr'} lang={language}>
                {said}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}

function fill(name: string, text: string, sex: 'F' | 'M' | 'X' | null): string | null {
  try {
    const values = sampleValues(needs(name))
    return fillTemplate(
      text,
      sex ? { ...values, facilitator: { name: language(text) ? 'آزمائشی نمائندہ' : 'Test Facilitator', sex } } : values,
    )
  } catch {
    return null
  }
}
const language = (text: string): boolean => /[\u0600-\u06ff]/.test(text)
