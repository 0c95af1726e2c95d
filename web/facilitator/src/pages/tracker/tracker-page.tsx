import { useState } from 'react'
import {
  Button,
  Card,
  Confirm,
  Facts,
  Notice,
  Page,
  ProblemNotice,
  Stack,
  useCommand,
  useOnline,
  useText,
  When,
} from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { call } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { commonWords } from '../../app/words.ts'
import { type KeptState, useKept } from '../../offline/use-offline.tsx'
import type { Output } from '@app/contract/calls'
import { OwnWeeks } from './own-weeks.tsx'
import { SetUpCard } from './set-up-card.tsx'
import { type Given, type Tracker, trackerWords } from './words.ts'

/** The tracker app that goes on while the phone is locked: how it stands, setting one up, and its end. */
export default function TrackerPage() {
  const t = useText(trackerWords)
  const { name } = useProgramme()
  const mine = useKept('trackers.mine', {}, 'tracker')
  const weeks = useKept('positionWeeks.mine', {}, 'position-weeks')
  return (
    <Page title={t.title} suffix={name} lead={t.lead} back={<BackLink href={to('profile')} />}>
      <TrackerCards mine={mine} />
      <OwnWeeks mine={weeks} />
    </Page>
  )
}

export function TrackerCards({ mine }: { mine: KeptState<Output<'trackers.mine'>> }) {
  const t = useText(trackerWords)
  const [given, setGiven] = useState<Given>()
  const changed = (now: Given | undefined) => {
    setGiven(now)
    void mine.reload()
  }
  return (
    <Known of={mine}>
      {({ tracker }) => (
        <>
          {given && <SetUpCard given={given} />}
          {tracker ? (
            <Stands tracker={tracker} onEnded={() => changed(undefined)} />
          ) : (
            <Card>
              <p className="muted">{t.none}</p>
            </Card>
          )}
          <Choice renews={tracker !== null} onGiven={changed} />
        </>
      )}
    </Known>
  )
}

function Choice({ renews, onGiven }: { renews: boolean; onGiven(given: Given): void }) {
  const t = useText(trackerWords)
  const common = useText(commonWords)
  const online = useOnline()
  const give = useCommand((input: { dialect: Tracker['dialect'] }, commandId) =>
    call('trackers.give', input, { commandId }),
  )
  const set = async (dialect: Tracker['dialect']) => {
    const answer = await give.run({ dialect })
    if (answer) onGiven(answer)
  }
  const reason = online ? undefined : common.needsNetwork
  return (
    <Card>
      <Stack>
        {renews && <p className="muted">{t.renews}</p>}
        <Button block icon="qr" busy={give.busy} reason={reason} onClick={() => void set('owntracks')}>
          {t.setUp}
        </Button>
        <Button block icon="qr" busy={give.busy} reason={reason} onClick={() => void set('osmand')}>
          {t.setUpOther}
        </Button>
        {give.problem && <ProblemNotice problem={give.problem} />}
      </Stack>
    </Card>
  )
}

function Stands({ tracker, onEnded }: { tracker: Tracker; onEnded(): void }) {
  const t = useText(trackerWords)
  const common = useText(commonWords)
  const online = useOnline()
  const now = useNow(60_000)
  const [asking, setAsking] = useState(false)
  const end = useCommand((_: object, commandId) => call('trackers.end', {}, { commandId }))
  const confirmed = async () => {
    if (!(await end.run({}))) return
    setAsking(false)
    onEnded()
  }
  return (
    <Card>
      <Stack>
        {Date.parse(tracker.endsAt) <= now.getTime() && <Notice tone="warning" title={t.over} />}
        <Facts
          rows={[
            { label: t.uses, value: t[tracker.dialect] },
            { label: t.heard, value: tracker.heardAt ? <When at={tracker.heardAt} /> : t.never },
            { label: t.until, value: <When at={tracker.endsAt} /> },
          ]}
        />
        <Button
          tone="quiet"
          icon="stop"
          reason={online ? undefined : common.needsNetwork}
          onClick={() => setAsking(true)}
        >
          {t.end}
        </Button>
        {end.problem && <ProblemNotice problem={end.problem} />}
      </Stack>
      <Confirm
        open={asking}
        title={t.endTitle}
        confirm={t.end}
        danger
        onConfirm={() => void confirmed()}
        onClose={() => setAsking(false)}
      >
        <p>{t.endText}</p>
      </Confirm>
    </Card>
  )
}
