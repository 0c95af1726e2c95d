import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract'
import { Bdi, createMessages, Icon, StatusBadge, useLanguage, useSay, useText, When, type Language } from '@app/ui'
import { businessNow } from '../../app/programme.tsx'
import { stateLooks, turnIcons, turnWords } from '../../request/request-words.ts'
import { CallTurn } from './call-turn.tsx'

export type BoardItem = Output<'operations.board'>['items'][number]

const words = createMessages({
  en: { caption: 'Open requests', request: 'Request', state: 'State', turn: 'Whose turn, and why', since: 'Since', due: 'Due', who: 'Representative', late: 'Late', stuck: 'Stuck', at_risk: 'At risk', private: 'Private service' },
  ur: { caption: 'جاری درخواستیں', request: 'درخواست', state: 'حالت', turn: 'کس کی باری، اور کیوں', since: 'کب سے', due: 'آخری وقت', who: 'نمائندہ', late: 'دیر سے', stuck: 'رکی ہوئی', at_risk: 'خطرے میں', private: 'نجی سروس' },
})

export const urgencyLooks = { stuck: ['danger', 'warning'], late: ['danger', 'clock'], at_risk: ['warning', 'hourglass'] } as const

function Urgent({ item }: { item: BoardItem }) {
  const t = useText(words)
  if (item.urgency === 'calm') return null
  const [tone, icon] = urgencyLooks[item.urgency]
  return <StatusBadge tone={tone} icon={icon}>{t[item.urgency]}</StatusBadge>
}

/** 3 d, 5 h, 20 min: how long somebody has been waited for. */
export function waitedWords(waitedMs: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(waitedMs / 60_000))
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor(minutes / 60)
  if (days > 0) return language === 'ur' ? `${days} دن` : `${days} d`
  if (hours > 0) return language === 'ur' ? `${hours} گھنٹے` : `${hours} h`
  return language === 'ur' ? `${minutes} منٹ` : `${minutes} min`
}

const isPressing = (item: BoardItem): boolean => item.urgency === 'stuck' || item.urgency === 'late'

function RequestLink({ item }: { item: BoardItem }) {
  const t = useText(words)
  const say = useSay()
  return (
    <Link to="/operations/requests/$requestId" params={{ requestId: item.id }}>
      {item.discreet ? <><Icon name="lock" /> {t.private}</> : say(item.serviceName)}
    </Link>
  )
}

function Turn({ item }: { item: BoardItem }) {
  const turns = useText(turnWords)
  if (!item.waitingOn) return <>—</>
  return <><Icon name={turnIcons[item.waitingOn]} /> {turns[item.waitingOn]}</>
}

export function BoardTable({ items }: { items: readonly BoardItem[] }) {
  const t = useText(words)
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div className="table-scroll board-table" role="region" aria-label={t.caption} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{t.caption}</caption>
        <thead>
          <tr><th scope="col">{t.request}</th><th scope="col">{t.state}</th><th scope="col">{t.turn}</th><th scope="col">{t.since}</th><th scope="col">{t.due}</th><th scope="col">{t.who}</th></tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const [tone, icon] = stateLooks[item.state]
            return (
              <tr key={item.id} className={isPressing(item) ? 'row-late' : ''}>
                <td><RequestLink item={item} /><br /><span className="small muted"><Bdi>{item.trackingNo}</Bdi> · <bdi>{item.subjectName}</bdi></span></td>
                <td><StatusBadge tone={tone} icon={icon}>{say(item.stateWords)}</StatusBadge></td>
                <td><Turn item={item} /><br /><span className="small muted">{say(item.why)}</span><br /><CallTurn item={item} /></td>
                <td><bdi>{waitedWords(businessNow().getTime() - Date.parse(item.since), language)}</bdi></td>
                <td>{item.urgency !== 'calm' && <><Urgent item={item} /><br /></>}{item.dueAt ? <When at={item.dueAt} /> : '—'}</td>
                <td><bdi>{item.facilitatorName ?? '—'}</bdi></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

export function BoardCards({ items }: { items: readonly BoardItem[] }) {
  const t = useText(words)
  const say = useSay()
  const { language } = useLanguage()
  return (
    <ul className="pile board-cards">
      {items.map((item) => {
        const [tone, icon] = stateLooks[item.state]
        return (
          <li key={item.id} className={`pile-item interface ${isPressing(item) ? 'pile-late' : ''}`}>
            <span className="pile-top"><span className="pile-name"><RequestLink item={item} /></span><Urgent item={item} /></span>
            <span className="small muted"><Bdi>{item.trackingNo}</Bdi> · <bdi>{item.subjectName}</bdi></span>
            <span className="pile-top"><StatusBadge tone={tone} icon={icon}>{say(item.stateWords)}</StatusBadge><span><Turn item={item} /> · <bdi>{waitedWords(businessNow().getTime() - Date.parse(item.since), language)}</bdi></span></span>
            <span className="small muted">{say(item.why)}</span>
            {item.dueAt && <span className="small muted">{t.due}: <When at={item.dueAt} /></span>}
            <span><CallTurn item={item} /></span>
          </li>
        )
      })}
    </ul>
  )
}
