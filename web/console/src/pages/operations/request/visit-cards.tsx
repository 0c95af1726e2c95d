import { useState } from 'react'
import {
  Bdi,
  Between,
  Button,
  createMessages,
  Icon,
  StatusBadge,
  useLanguage,
  useList,
  useText,
  When,
  type Tone,
} from '@app/ui'
import { hrefOf } from '../../../app/paths.ts'
import { OverrideOfVisit } from '../../../components/override/override-of-visit.tsx'
import { reasonOf } from '../../../components/request/reason-words.ts'
import { taskWords, visitWords, type RequestView } from '../../../components/request/request-words.ts'
import { VisitComing } from '../../../components/request/visit-coming.tsx'
import { LostDialog } from './lost-dialog.tsx'
import { ReassignDialog } from './reassign-dialog.tsx'
import { UnlockDialog } from './unlock-dialog.tsx'

type Visit = RequestView['visits'][number]
type What = 'reassign' | 'lost' | 'unlock'

const words = createMessages({
  en: {
    none: 'No visits planned',
    nobody: 'Nobody yet',
    reassign: 'Choose a representative',
    lost: 'Can’t be reached',
    choices: 'Why this representative?',
    office: 'At the office',
    home: 'At home',
    locked: 'A code was wrong five times',
    unlock: 'Allow it to continue',
  },
  ur: {
    none: 'ابھی کوئی ملاقات طے نہیں',
    nobody: 'ابھی کوئی نہیں',
    reassign: 'نمائندہ چنیں',
    lost: 'رابطہ نہیں ہو رہا',
    choices: 'یہی نمائندہ کیوں؟',
    office: 'دفتر میں',
    home: 'گھر پر',
    locked: 'کوڈ پانچ بار غلط لکھا گیا',
    unlock: 'آگے بڑھنے دیں',
  },
})

const tones: Record<string, Tone> = {
  completed: 'success',
  failed: 'danger',
  cancelled: 'neutral',
  in_progress: 'accent',
  arrived: 'accent',
  en_route: 'accent',
}

/** Why the visit can no longer be given to another; the same order of states as dispatch's own. */
export function settledBecause(state: string): string | null {
  if (state === 'in_progress') return 'work_has_begun'
  return ['completed', 'failed', 'cancelled'].includes(state) ? 'visit_moved_on' : null
}

/** Only one who holds the visit can be lost; once the work has begun the papers are with them. */
export function lostBecause(state: string): string | null {
  return ['assigned', 'en_route', 'arrived', 'in_progress'].includes(state) ? null : 'no_such_visit_now'
}

export function VisitCards({ request }: { request: RequestView }) {
  const t = useText(words)
  const [open, setOpen] = useState<{ visit: Visit; what: What }>()
  if (request.visits.length === 0) return <p className="muted">{t.none}</p>
  const close = () => setOpen(undefined)
  return (
    <>
      <ul className="plain-list">
        {request.visits.map((visit) => (
          <VisitRow key={visit.id} visit={visit} onOpen={(what) => setOpen({ visit, what })} />
        ))}
      </ul>
      {open?.what === 'reassign' && (
        <ReassignDialog visitId={open.visit.id} holderId={open.visit.facilitator?.id} onClose={close} />
      )}
      {open?.what === 'unlock' && open.visit.lockedCode && (
        <UnlockDialog visitId={open.visit.id} code={open.visit.lockedCode} onClose={close} />
      )}
      {open?.what === 'lost' && (
        <LostDialog visitId={open.visit.id} name={open.visit.facilitator?.name ?? ''} onClose={close} />
      )}
    </>
  )
}

function VisitRow({ visit, onOpen }: { visit: Visit; onOpen(what: What): void }) {
  const t = useText(words)
  const list = useList()
  const tasks = useText(taskWords)
  const states: Record<string, string> = useText(visitWords)
  const { language } = useLanguage()
  const ended = ['completed', 'failed', 'cancelled'].includes(visit.state)
  return (
    <li className="event interface">
      <span className="pile-top">
        <strong>
          <Icon name={visit.kind === 'office' ? 'office' : 'home'} /> {list(visit.tasks.map((task) => tasks[task]))} ·{' '}
          {visit.kind === 'office' ? t.office : t.home}
        </strong>
        <StatusBadge tone={tones[visit.state] ?? 'information'}>{states[visit.state] ?? visit.state}</StatusBadge>
      </span>
      <span className="small muted">
        {visit.startsAt && visit.endsAt && (
          <>
            <When at={visit.startsAt} as="day" /> · <Between from={visit.startsAt} until={visit.endsAt} /> ·{' '}
          </>
        )}
        {visit.facilitator ? (
          <>
            <bdi>{visit.facilitator.name}</bdi> <Bdi>{visit.facilitator.badgeNo}</Bdi>
          </>
        ) : (
          t.nobody
        )}
      </span>
      <VisitComing visit={visit} />
      <a className="small" href={hrefOf('/operations/visits/:visitId/choices', { visitId: visit.id })}>
        {t.choices}
      </a>
      {visit.lockedCode && (
        <span className="row gap-2">
          <StatusBadge tone="danger" icon="lock">
            {t.locked}
          </StatusBadge>
          <Button small tone="primary" icon="check" onClick={() => onOpen('unlock')}>
            {t.unlock}
          </Button>
        </span>
      )}
      {!ended && <OverrideOfVisit visit={visit} />}
      {!ended && (
        <span className="row gap-2">
          <Button
            small
            icon="people"
            reason={reasonOf(settledBecause(visit.state), language)}
            onClick={() => onOpen('reassign')}
          >
            {t.reassign}
          </Button>
          <Button
            small
            tone="danger"
            icon="phone-off"
            reason={reasonOf(lostBecause(visit.state), language)}
            onClick={() => onOpen('lost')}
          >
            {t.lost}
          </Button>
        </span>
      )}
    </li>
  )
}
