import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  CodeField,
  createMessages,
  EmptyState,
  Facts,
  Fold,
  Icon,
  inLanguage,
  type Language,
  Notice,
  ProblemNotice,
  Said,
  TextField,
  useSay,
  useSettled,
  useText,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'

const words = createMessages({
  en: {
    ask: 'What are they asking?',
    hint: 'Services, papers, fees, and what other offices do',
    none: 'We couldn’t find an answer',
    noneText: 'Try another word, or look through the list.',
    site: 'Official website',
    start: 'Type what they ask to find an answer to read out.',
    badge: 'Verify a badge',
    badgeNo: 'Badge number',
    code: 'Code on the representative’s screen',
    check: 'Check',
    genuine: 'Genuine',
    fake: 'Not genuine: tell them not to open the door or pay',
    again: 'Check another',
  },
  ur: {
    ask: 'وہ کیا پوچھ رہے ہیں؟',
    hint: 'سروس، کاغذات، فیس، اور جو کام دوسرے دفتروں میں ہوتے ہیں',
    none: 'جواب نہیں ملا',
    noneText: 'کوئی اور لفظ لکھیں، یا نیچے فہرست میں دیکھیں۔',
    site: 'سرکاری ویب سائٹ',
    start: 'جو وہ پوچھ رہے ہیں لکھیں، پڑھ کر سنانے والا جواب مل جائے گا۔',
    badge: 'بیج کی تصدیق',
    badgeNo: 'بیج نمبر',
    code: 'نمائندے کی سکرین کا کوڈ',
    check: 'تصدیق کریں',
    genuine: 'اصلی ہے',
    fake: 'اصلی نہیں: ان سے کہیں کہ نہ دروازہ کھولیں، نہ رقم دیں',
    again: 'ایک اور دیکھیں',
  },
})

type Answer = Output<'catalogue.knowledge'>['items'][number]

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
  const answer = useAnswer('catalogue.knowledge', asked.length > 1 ? { q: asked, language: spokenIn } : null, {
    keep: true,
  })
  // For whoever asks what nothing was found for: all there is to tell.
  const everything = useAnswer('catalogue.knowledge', { q: '', language: spokenIn })
  return (
    <div className="stack gap-3">
      <TextField
        id="knowledge"
        type="search"
        label={`${t.ask} (F8)`}
        hint={t.hint}
        maxLength={80}
        value={text}
        onChange={setText}
      />
      {asked.length > 1 ? (
        <Answered answer={answer} shape="row">
          {({ items }) =>
            items.length === 0 ? (
              <>
                <EmptyState icon="search" title={t.none}>
                  {t.noneText}
                </EmptyState>
                <Answers items={everything.data?.items ?? []} spokenIn={spokenIn} />
              </>
            ) : (
              <Answers items={items.slice(0, 8)} spokenIn={spokenIn} open />
            )
          }
        </Answered>
      ) : (
        <p className="muted interface small">{t.start}</p>
      )}
    </div>
  )
}

function Answers({ items, spokenIn, open = false }: { items: readonly Answer[]; spokenIn: Language; open?: boolean }) {
  const t = useText(words)
  return (
    <ul className="answers-list">
      {items.map((item, index) => (
        <li key={item.id}>
          <Fold
            open={open && index === 0}
            title={
              <span lang={spokenIn} dir={spokenIn === 'ur' ? 'rtl' : 'ltr'}>
                {inLanguage(item.title, spokenIn)}
              </span>
            }
          >
            <div className="read-out" lang={spokenIn} dir={spokenIn === 'ur' ? 'rtl' : 'ltr'}>
              {inLanguage(item.answer, spokenIn)
                .split('\n')
                .map((line) => (
                  <p key={line}>
                    <Said>{line}</Said>
                  </p>
                ))}
            </div>
            {item.officialSite && (
              <p className="small muted interface">
                {t.site}: <bdi dir="ltr">{new URL(item.officialSite).host}</bdi>
              </p>
            )}
          </Fold>
        </li>
      ))}
    </ul>
  )
}

function BadgeCheck() {
  const t = useText(words)
  const say = useSay()
  const [badgeNo, setBadgeNo] = useState('')
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState<{ badgeNo: string; code: string } | null>(null)
  const answer = useAnswer('verify.code', asked)
  const ask = (typed: string) =>
    badgeNo.trim() && typed.length === 6 && setAsked({ badgeNo: badgeNo.trim(), code: typed })
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault()
        ask(code)
      }}
    >
      <h2 className="card-title">
        <Icon name="badge" /> <span>{t.badge} (B)</span>
      </h2>
      <TextField
        id="badge-no"
        label={t.badgeNo}
        script="latin"
        maxLength={20}
        value={badgeNo}
        onChange={(next) => {
          setBadgeNo(next)
          setAsked(null)
        }}
      />
      <CodeField
        id="badge-code"
        label={t.code}
        value={code}
        onChange={(next) => {
          setCode(next)
          setAsked(null)
        }}
        onComplete={ask}
      />
      {answer.problem && <ProblemNotice problem={answer.problem} />}
      {asked && answer.data && (
        <Notice tone={answer.data.valid ? 'success' : 'danger'} live title={answer.data.valid ? t.genuine : t.fake}>
          {answer.data.valid ? (
            <Facts
              rows={answer.data.facts.map((fact) => ({ label: say(fact.label), value: <bdi>{fact.value}</bdi> }))}
            />
          ) : (
            answer.data.reason && <Bdi>{answer.data.reason}</Bdi>
          )}
        </Notice>
      )}
      <Button type="submit" small icon="shield" busy={answer.loading && asked !== null}>
        {t.check}
      </Button>
    </form>
  )
}
