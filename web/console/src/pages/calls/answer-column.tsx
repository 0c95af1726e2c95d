import { useState } from 'react'
import { Bdi, Button, CodeField, createMessages, EmptyState, Facts, Icon, inLanguage, Notice, ProblemNotice, TextField, useSay, useSettled, useText, type Language } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../../app/states.tsx'

const words = createMessages({
  en: {
    ask: 'What do they ask?', hint: 'Services, papers, fees; also what is not ours', none: 'No answer found', noneText: 'Try another word, in Urdu or English letters.', source: 'Source', start: 'Write a word to find the answer to read out.',
    badge: 'Verify a badge', badgeNo: 'Badge number', code: 'Code on their screen', check: 'Check', genuine: 'Genuine', fake: 'Not genuine: nobody should open the door or pay', again: 'Check another',
  },
  ur: {
    ask: 'وہ کیا پوچھ رہے ہیں؟', hint: 'سروس، کاغذ، فیس؛ اور جو کام ہمارے نہیں', none: 'جواب نہیں ملا', noneText: 'کوئی اور لفظ لکھیں، اردو یا انگریزی حروف میں۔', source: 'ماخذ', start: 'لفظ لکھیں، پڑھ کر سنانے والا جواب آ جائے گا۔',
    badge: 'بیج کی تصدیق', badgeNo: 'بیج نمبر', code: 'ان کی سکرین کا کوڈ', check: 'دیکھیں', genuine: 'درست ہے', fake: 'درست نہیں: نہ دروازہ کھولیں نہ رقم دیں', again: 'دوسرا دیکھیں',
  },
})


/** What to say: answers to read out, and whether a badge is genuine. */
export function AnswerColumn({ spokenIn }: { spokenIn: Language }) {
  return (
    <>
      <Knowledge spokenIn={spokenIn} />
      <BadgeCheck />
    </>
  )
}

function Knowledge({ spokenIn }: { spokenIn: Language }) {
  const t = useText(words)
  const [text, setText] = useState('')
  const asked = useSettled(text)
  const answer = useAnswer('catalogue.knowledge', asked.length > 1 ? { q: asked, language: spokenIn } : null, { keep: true })
  return (
    <div className="stack gap-3">
      <TextField id="knowledge" type="search" label={`${t.ask} (F8)`} hint={t.hint} maxLength={80} value={text} onChange={setText} />
      {asked.length > 1 ? (
        <Answered answer={answer} shape="row">
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon="search" title={t.none}>{t.noneText}</EmptyState>
            ) : (
              <ul className="answers-list">
                {items.slice(0, 8).map((item, index) => (
                  <li key={item.id}>
                    <details open={index === 0}>
                      <summary className="interface">
                        <Icon name="chevron-down" /> <span lang={spokenIn} dir={spokenIn === 'ur' ? 'rtl' : 'ltr'}>{inLanguage(item.title, spokenIn)}</span>
                      </summary>
                      <p className="read-out" lang={spokenIn} dir={spokenIn === 'ur' ? 'rtl' : 'ltr'}>{inLanguage(item.answer, spokenIn)}</p>
                      {item.source && <p className="small muted interface">{t.source}: <bdi>{item.source}</bdi></p>}
                    </details>
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      ) : (
        <p className="muted interface small">{t.start}</p>
      )}
    </div>
  )
}

function BadgeCheck() {
  const t = useText(words)
  const say = useSay()
  const [badgeNo, setBadgeNo] = useState('')
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState<{ badgeNo: string; code: string } | null>(null)
  const answer = useAnswer('verify.code', asked)
  const ask = (typed: string) => badgeNo.trim() && typed.length === 6 && setAsked({ badgeNo: badgeNo.trim(), code: typed })
  return (
    <form className="card badge-check" onSubmit={(event) => { event.preventDefault(); ask(code) }}>
      <h2 className="card-title"><Icon name="badge" /> <span>{t.badge} (B)</span></h2>
      <TextField id="badge-no" label={t.badgeNo} script="latin" maxLength={20} value={badgeNo} onChange={(next) => { setBadgeNo(next); setAsked(null) }} />
      <CodeField id="badge-code" label={t.code} value={code} onChange={(next) => { setCode(next); setAsked(null) }} onComplete={ask} />
      {answer.problem && <ProblemNotice problem={answer.problem} />}
      {asked && answer.data && (
        <Notice tone={answer.data.valid ? 'success' : 'danger'} live title={answer.data.valid ? t.genuine : t.fake}>
          {answer.data.valid ? <Facts rows={answer.data.facts.map((fact) => ({ label: say(fact.label), value: <bdi>{fact.value}</bdi> }))} /> : answer.data.reason && <Bdi>{answer.data.reason}</Bdi>}
        </Notice>
      )}
      <Button type="submit" small icon="shield" busy={answer.loading && asked !== null}>{t.check}</Button>
    </form>
  )
}
