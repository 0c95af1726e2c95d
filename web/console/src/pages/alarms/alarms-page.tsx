import { getRouteApi } from '@tanstack/react-router'
import { ALERT_KINDS, type AlertKind, heardBy } from '@app/domain/safety'
import { Button, createMessages, useText } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { useKeys } from '../../app/keys.tsx'
import { useSession } from '../../app/session.tsx'
import { FilterField } from '../../components/lists/filter-field.tsx'
import { RowList } from '../../components/lists/row-list.tsx'
import { StateChips } from '../../components/lists/state-chips.tsx'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { useAlarmSound } from '../../components/safety/alarm-sound.ts'
import { alertWords } from '../../components/safety/alert-words.ts'
import { AlarmCard } from './alarm-card.tsx'

const route = getRouteApi('/alarms')
const SHOWN = ['open', 'mine', 'past'] as const
const keyWords = createMessages({ en: { show: 'Show:' }, ur: { show: 'دکھائیں:' } })

/** The alarms of my desk: who calls for help first, then what else must be seen to; and those that are over. */
export default function AlarmsPage() {
  const t = useText(alertWords)
  const k = useText(keyWords)
  const { me } = useSession()
  const roles = me?.roles ?? []
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const shown = SHOWN.find((one) => one === search.show) ?? 'open'
  const kind = ALERT_KINDS.find((one) => one === search.kind)
  const show = (next: typeof search) => void navigate({ search: (now) => ({ ...now, ...next }) })
  useKeys(
    t.title,
    SHOWN.map((one, index) => ({
      code: `Digit${index + 1}`,
      shown: String(index + 1),
      words: `${k.show} ${t[one]}`,
      run: () => show({ show: one === 'open' ? undefined : one }),
    })),
  )
  const pages = usePages(
    'safety.alerts',
    {
      open: shown === 'past' ? 'false' : 'true',
      mine: shown === 'mine' ? 'true' : 'false',
      limit: 20,
      ...(kind && { kind }),
    },
    { everyMs: 20_000 },
  )
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <FilterField
          id="alarm-kind"
          label={t.kind}
          all={t.everyKind}
          value={kind ?? ''}
          options={heardBy(roles).map((one) => ({ value: one, label: t[one] }))}
          onChange={(next) => show({ kind: (next as AlertKind) || undefined })}
        />
        <SoundSwitch />
      </div>
      <StateChips
        label={t.shown}
        states={SHOWN}
        words={t}
        value={shown}
        onChange={(next) => show({ show: next === 'open' ? undefined : next })}
      />
      <Listed pages={pages} empty={emptyOf(t, shown)}>
        {(items) => (
          <RowList items={items} rowKey={(one) => one.id}>
            {(one) => <AlarmCard alarm={one} roles={roles} />}
          </RowList>
        )}
      </Listed>
    </DeskPage>
  )
}

function emptyOf(t: (typeof alertWords)['en'], shown: (typeof SHOWN)[number]) {
  if (shown === 'past') return { icon: 'history', title: t.nonePast } as const
  if (shown === 'mine') return { icon: 'shield', title: t.noneMine, text: t.noneMineText } as const
  return { icon: 'shield', title: t.none, text: t.noneText } as const
}

function SoundSwitch() {
  const t = useText(alertWords)
  const [on, turn] = useAlarmSound()
  return (
    <Button icon={on ? 'speaker' : 'not-allowed'} aria-pressed={on} onClick={() => turn(!on)}>
      {on ? t.soundOn : t.soundOff}
    </Button>
  )
}
