import { useState } from 'react'
import { FACT_RULES, type FactKind } from '@app/domain/standing'
import { Bdi, Button, Card, Facts, formatRupees, LinkButton, Page, Stack, useSay, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { ProposeForm } from './propose-form.tsx'
import { ProposedCard } from './proposed-card.tsx'
import { usePlaces } from './use-places.ts'
import { craftWords, detailsWords, type MyFacts } from './words.ts'

/** What is on record of me, what I asked for, and the way to ask; without a network as it was last heard. */
export default function DetailsPage() {
  const t = useText(detailsWords)
  const { name } = useProgramme()
  const mine = useKept('facts.mine', {}, 'my-facts')
  const reload = () => void mine.reload()
  return (
    <Page title={t.title} suffix={name} lead={t.lead} back={<BackLink href={to('profile')} />}>
      <Known of={mine}>
        {(facts) => (
          <>
            <OwnFacts facts={facts} onChange={reload} />
            <OfficeFacts facts={facts} />
            <PayAccount />
            <Positions />
            <ProposedCard proposed={facts.proposed} onChange={reload} />
          </>
        )}
      </Known>
    </Page>
  )
}

/** Of these the table says that whoever they are about may ask; see domain/standing. */
const ASKED = (['tehsils', 'vehicle', 'photo'] as const satisfies FactKind[]).filter(
  (kind) => FACT_RULES[kind].selfProposes,
)

const ICONS = { tehsils: 'pin', vehicle: 'car', photo: 'id-card' } as const

function OwnFacts({ facts, onChange }: { facts: MyFacts; onChange(): void }) {
  const t = useText(detailsWords)
  const { nameOf } = usePlaces()
  const [changing, setChanging] = useState<(typeof ASKED)[number]>()
  const values = {
    tehsils: facts.tehsilIds.map(nameOf).join(' · ') || t.none,
    vehicle: facts.vehicle || t.none,
    photo: facts.hasPhoto ? t.hasPhoto : t.noPhoto,
  }
  return (
    <>
      {ASKED.map((kind) => {
        const waits = facts.proposed.some((one) => one.kind === kind && one.state === 'asked')
        return (
          <Card key={kind} title={t[kind]} icon={ICONS[kind]}>
            <Stack>
              {/* Of tehsils the form shows those that are there, each with its way out. */}
              {!(kind === 'tehsils' && changing === kind) && (
                <p>
                  <bdi>{values[kind]}</bdi>
                </p>
              )}
              {changing === kind ? (
                <ProposeForm
                  kind={kind}
                  facts={facts}
                  onClose={() => setChanging(undefined)}
                  onSent={() => {
                    setChanging(undefined)
                    onChange()
                  }}
                />
              ) : (
                <Button small icon="edit" reason={waits ? t.waits : undefined} onClick={() => setChanging(kind)}>
                  {t.change}
                </Button>
              )}
              {kind === 'photo' && facts.hasPhoto && changing !== kind && (
                <LinkButton href={to('badge')} icon="id-card">
                  {t.seeBadge}
                </LinkButton>
              )}
            </Stack>
          </Card>
        )
      })}
    </>
  )
}

function OfficeFacts({ facts }: { facts: MyFacts }) {
  const t = useText(detailsWords)
  const say = useSay()
  const crafts = (codes: readonly string[]) => codes.map((code) => say(craftWords[code] ?? code)).join(' · ') || t.none
  return (
    <Card title={t.officeFacts} icon="lock">
      <Facts
        rows={[
          { label: t.skills, value: crafts(facts.skills) },
          { label: t.equipment, value: crafts(facts.equipment) },
          { label: t.tax, value: facts.taxpayerActive ? t.filer : t.nonFiler },
          { label: t.cashCap, value: <Bdi>{formatRupees(facts.cashCapPaisa)}</Bdi> },
        ]}
      />
      <p className="small muted interface">{t.office}</p>
    </Card>
  )
}

/** Masked, and changed on a page of its own: by a code, a paper, and time. */
/** What is reckoned from them stands with the tracker app, which tells them too. */
function Positions() {
  const t = useText(detailsWords)
  return (
    <Card title={t.positions} icon="pin">
      <Stack>
        <p>{t.positionsText}</p>
        <LinkButton href={to('tracker')}>{t.positionsOpen}</LinkButton>
      </Stack>
    </Card>
  )
}

function PayAccount() {
  const t = useText(detailsWords)
  const { data } = useKept('payAccount.mine', {}, 'pay-account')
  return (
    <Card title={t.account} icon="bank">
      <Stack>
        <p>
          <Bdi>{data?.ibanMasked ?? t.none}</Bdi>
        </p>
        <LinkButton href={to('payAccount')}>{t.accountChange}</LinkButton>
      </Stack>
    </Card>
  )
}
