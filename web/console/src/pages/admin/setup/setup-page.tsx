import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, LinkButton, Notice, Page, ProblemNotice, StatusBadge, useList, useSay, useText } from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { useProgramme } from '../../../app/programme.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { type DeskRole, staffWords } from '../../../components/staff-words.ts'
import { IntakesCard } from './intakes-card.tsx'
import { OpeningsCard } from './openings-card.tsx'
import { setupWords } from './setup-words.ts'

type Setup = Output<'setup.get'>
type Row = Setup['rows'][number]

/** The screen on which a row is brought on. What is done at the servers has none. */
const SCREENS: Partial<Record<Row['id'], string>> = {
  administrators: hrefOf('/admin/staff'),
  staff: hrefOf('/admin/staff'),
  offices: hrefOf('/admin/offices'),
  facts: hrefOf('/admin/facts'),
  services: '#services',
  gateway: hrefOf('/admin/connections'),
  mail: hrefOf('/admin/connections'),
  rails: hrefOf('/admin/connections'),
  departments: hrefOf('/admin/connections'),
  openings: '#openings',
}

const MISSING_SHOWN = 6
const ASK_EVERY_MS = 20_000

/** What a system that begins still lacks, for the two who begin it. */
export default function SetupPage() {
  const t = useText(setupWords)
  const { name } = useProgramme()
  const answer = useAnswer('setup.get', {}, { everyMs: ASK_EVERY_MS })
  return (
    <Page title={t.title} suffix={name} lead={t.lead}>
      <Answered answer={answer} lines={8}>
        {(setup) => (
          <>
            <Progress setup={setup} />
            <ul className="setup-rows">
              {setup.rows.map((row) => (
                <SetupRow key={row.id} row={row} />
              ))}
            </ul>
          </>
        )}
      </Answered>
      <IntakesCard />
      <OpeningsCard />
    </Page>
  )
}

function Progress({ setup: { ready, of } }: { setup: Setup }) {
  const t = useText(setupWords)
  return (
    <div className="setup-progress">
      <label htmlFor="setup-progress">{t.progress(ready, of)}</label>
      <progress id="setup-progress" value={ready} max={of} />
      {ready === of && <Notice tone="success">{t.all}</Notice>}
    </div>
  )
}

function SetupRow({ row }: { row: Row }) {
  const t = useText(setupWords)
  const screen = SCREENS[row.id]
  const tone = row.ready ? 'success' : row.needed ? 'warning' : 'neutral'
  return (
    <li className="setup-row">
      <div className="setup-head">
        <h2 className="card-title">{t[row.id]}</h2>
        <StatusBadge tone={tone} icon={row.ready ? 'check' : 'clock'}>
          {row.ready ? t.ready : row.needed ? t.todo : t.wish}
        </StatusBadge>
        {(row.of ?? 2) > 1 && (
          <span className="muted interface">{row.of === null ? row.have : t.have(row.have, row.of)}</span>
        )}
      </div>
      <p>{t[`${row.id}Why`]}</p>
      <p className="small muted">
        {t.who}: {t[`${row.id}Who`]}
      </p>
      {!row.ready && row.missing.length > 0 && <Missing row={row} />}
      <div className="setup-acts">
        {screen && (
          <LinkButton href={screen} small label={`${t.go}: ${t[row.id]}`}>
            {t.go}
          </LinkButton>
        )}
        {row.id === 'gateway' && row.ready && <TestText />}
      </div>
    </li>
  )
}

/** Roles and districts by their names; what has no name here by its own. */
function Missing({ row }: { row: Row }) {
  const t = useText(setupWords)
  const s = useText(staffWords)
  const say = useSay()
  const nameOf = ({ id, name }: Row['missing'][number]): string => (name ? say(name) : (s[id as DeskRole] ?? id))
  const list = useList()
  const more = row.missing.length - MISSING_SHOWN
  const shown = row.missing.slice(0, MISSING_SHOWN).map(nameOf)
  return (
    <p className="small">
      {t.missing}: {list(shown)}
      {more > 0 && ` ${t.more(more)}`}
    </p>
  )
}

/** To one's own phone, so that one knows that texts arrive. */
function TestText() {
  const t = useText(setupWords)
  const send = useAct('setup.sendTestText')
  const [sent, setSent] = useState(false)
  const test = async () => setSent((await send.run({})) !== undefined)
  return (
    <>
      <Button small icon="send" busy={send.busy} onClick={() => void test()}>
        {t.test}
      </Button>
      {send.problem && <ProblemNotice problem={send.problem} />}
      {sent && <Notice tone="success">{t.tested}</Notice>}
    </>
  )
}
