import { Link } from '@tanstack/react-router'
import {
  Bdi,
  createMessages,
  Icon,
  Table,
  useLanguage,
  useSay,
  useText,
  When,
  type Language,
  requestLooks,
} from '@app/ui'
import { businessNow } from '../../../app/programme.tsx'
import { turnIcons, turnWords } from '../../../components/request/request-words.ts'
import type { BoardItem } from './board-item.ts'
import { CallTurn } from './call-turn.tsx'

const words = createMessages({
  en: {
    caption: 'Open requests',
    request: 'Request',
    state: 'State',
    turn: 'On whose time, and why',
    since: 'Since',
    due: 'Due',
    who: 'Representative',
    number: 'Number',
    subject: 'For',
    call: 'Call',
    late: 'Late',
    stuck: 'Stuck',
    at_risk: 'At risk',
    private: 'Private service',
  },
  ur: {
    caption: 'جاری درخواستیں',
    request: 'درخواست',
    state: 'حالت',
    turn: 'کس کا وقت، اور کیوں',
    since: 'کب سے',
    due: 'آخری تاریخ',
    who: 'نمائندہ',
    number: 'نمبر',
    subject: 'کس کے لیے',
    call: 'فون',
    late: 'دیر سے',
    stuck: 'رکی ہوئی',
    at_risk: 'خطرے میں',
    private: 'نجی سروس',
  },
})

export const urgencyLooks = {
  stuck: ['danger', 'warning'],
  late: ['danger', 'clock'],
  at_risk: ['warning', 'hourglass'],
} as const

function Due({ item }: { item: BoardItem }) {
  const t = useText(words)
  const when = item.dueAt ? <When at={item.dueAt} /> : '—'
  if (item.urgency === 'calm') return <>{when}</>
  const [tone, icon] = urgencyLooks[item.urgency]
  return (
    <span className={`state-word tone-${tone}`}>
      <Icon name={icon} /> {t[item.urgency]}
      {item.dueAt && <> · {when}</>}
    </span>
  )
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
      {item.discreet ? (
        <>
          <Icon name="lock" /> {t.private}
        </>
      ) : (
        say(item.serviceName)
      )}
    </Link>
  )
}

/** The party of the clock, as the choices above have it. Who can be asked to do something is another question: see `CallTurn`. */
function Turn({ item }: { item: BoardItem }) {
  const turns = useText(turnWords)
  const say = useSay()
  return (
    <>
      {item.waitingOn && <Icon name={turnIcons[item.waitingOn]} label={turns[item.waitingOn]} />} {say(item.why)}
    </>
  )
}

/** One line a request, so that a laptop shows twenty; what does not fit is shown where the keyboard stands. */
export function BoardTable({ items }: { items: readonly BoardItem[] }) {
  const t = useText(words)
  const { language } = useLanguage()
  return (
    <Table<BoardItem>
      caption={t.caption}
      rows={items}
      rowKey={(item) => item.id}
      rowClass={(item) => (isPressing(item) ? 'row-late' : item.urgency === 'calm' ? '' : 'row-soon')}
      columns={[
        { key: 'request', heading: t.request, cell: (item) => <RequestLink item={item} /> },
        { key: 'due', heading: t.due, cell: (item) => <Due item={item} /> },
        { key: 'subject', heading: t.subject, cell: (item) => <bdi>{item.subjectName}</bdi> },
        { key: 'state', heading: t.state, cell: (item) => <StateWord item={item} /> },
        { key: 'turn', heading: t.turn, cell: (item) => <Turn item={item} /> },
        {
          key: 'since',
          heading: t.since,
          cell: (item) => <bdi>{waitedWords(businessNow().getTime() - Date.parse(item.since), language)}</bdi>,
        },
        {
          key: 'number',
          heading: t.number,
          cell: (item) => (
            <span className="muted">
              <Bdi>{item.trackingNo}</Bdi>
            </span>
          ),
        },
        { key: 'who', heading: t.who, cell: (item) => <bdi>{item.facilitatorName ?? '—'}</bdi> },
        { key: 'call', heading: t.call, cell: (item) => <CallTurn item={item} /> },
      ]}
    />
  )
}

function StateWord({ item }: { item: BoardItem }) {
  const say = useSay()
  const [tone, icon] = requestLooks[item.state]
  return (
    <span className={`state-word tone-${tone}`}>
      <Icon name={icon} /> {say(item.stateWords)}
    </span>
  )
}
