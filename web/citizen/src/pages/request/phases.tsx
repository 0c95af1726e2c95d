import { Icon, useSay, useText, When } from '@app/ui'
import type { RequestView } from '../../components/request-badge.tsx'
import { requestWords } from './request-words.ts'

const icons = { done: 'check', now: 'dot', to_come: 'circle', stopped: 'minus-circle' } as const

/** The five steps of the whole way, with the day of each that has one; what is still to come is grey and said so. */
export function Phases({ phases }: { phases: RequestView['phases'] }) {
  const t = useText(requestWords)
  const say = useSay()
  return (
    <ol className="phases" aria-label={t.phases}>
      {phases.map((phase) => (
        <li
          key={phase.id}
          className={`phase phase-${phase.state}`}
          aria-current={phase.state === 'now' ? 'step' : undefined}
        >
          <Icon name={icons[phase.state]} size={22} />
          <span className="phase-words">{say(phase.words)}</span>
          <span className="small muted">
            {phase.at ? (
              <When at={phase.at} as="dayMonth" />
            ) : phase.state === 'to_come' ? (
              <span className="visually-hidden">{t.toCome}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
