import { useState } from 'react'
import {
  Bdi,
  Button,
  Card,
  EmptyState,
  Facts,
  LinkButton,
  Notice,
  Page,
  Phone,
  StatusBadge,
  TextField,
  useSay,
  useText,
  useToast,
  When,
} from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation, useParams } from '../../app/routing.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { SignaturePad } from '../papers/signature-pad.tsx'
import { type KnownFetch, useFetches } from './use-fetches.ts'
import { fetchWords } from './words.ts'

/** From whom, which papers, and the hand-over: the bag's seal and the signature of whoever gives them up. */
export default function FetchPage() {
  const { recoveryId } = useParams<'recoveryId'>()
  const t = useText(fetchWords)
  const { name } = useProgramme()
  const fetches = useFetches()
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={to('fetches')} />}>
      <Known of={fetches}>
        {(items) => {
          const found = items.find((one) => one.id === recoveryId)
          if (!found)
            return (
              <EmptyState
                icon="package"
                title={t.gone}
                action={<LinkButton href={to('fetches')}>{t.toList}</LinkButton>}
              >
                {t.goneText}
              </EmptyState>
            )
          return (
            <>
              <Whereabouts fetch={found} />
              {found.unsent ? (
                <Notice tone="warning" icon="hourglass" title={t.kept} />
              ) : (
                <TakeOver key={found.id} fetch={found} />
              )}
            </>
          )
        }}
      </Known>
    </Page>
  )
}

function Whereabouts({ fetch: { holder, trackingNo, dueAt, late, papers } }: { fetch: KnownFetch }) {
  const t = useText(fetchWords)
  const say = useSay()
  return (
    <>
      <Card title={t.holder} icon="person">
        <Facts
          rows={[
            { label: t.from, value: <bdi>{holder.name}</bdi> },
            { label: t.badge, value: <Bdi>{holder.badgeNo}</Bdi> },
            { label: t.of, value: <Bdi>{trackingNo}</Bdi> },
            {
              label: t.by,
              value: (
                <>
                  <When at={dueAt} /> {late && <StatusBadge tone="danger">{t.late}</StatusBadge>}
                </>
              ),
            },
          ]}
        />
        <LinkButton href={`tel:${holder.phone}`} icon="phone" block>
          {t.call} <Phone value={holder.phone} />
        </LinkButton>
      </Card>
      <Card title={t.papers} icon="documents">
        <Facts
          rows={papers.map((paper) => ({
            label: say(paper.name),
            value: paper.bagNo ? (
              <>
                {t.bag} <Bdi>{paper.bagNo}</Bdi>
              </>
            ) : (
              t.noBag
            ),
          }))}
        />
      </Card>
    </>
  )
}

function TakeOver({ fetch: { id, holder, papers } }: { fetch: KnownFetch }) {
  const t = useText(fetchWords)
  const toast = useToast()
  const { go } = useNavigation()
  const acting = useAct()
  const [bagNo, setBagNo] = useState('')
  const [name, setName] = useState(holder.name)
  const [mark, setMark] = useState('')
  // Whatever has no bag of its own gets one here.
  const bagNeeded = papers.some((paper) => !paper.bagNo)
  const bagFits = bagNo.trim() === '' ? !bagNeeded : /^[A-Za-z0-9-]{4,30}$/.test(bagNo.trim())
  const ready = name.trim() !== '' && mark !== '' && bagFits
  const submit = async () => {
    const done = await acting.act({
      endpoint: 'operations.papersRecovered',
      lane: `fetch:${id}`,
      input: { recoveryId: id, handedBy: name.trim(), mark, bagNo: bagNo.trim() },
    })
    if (done.kind === 'refused') return
    // Unsent, it is not in the bag that the server knows: this page itself says that it is kept.
    if (done.kind === 'kept') return
    toast(t.taken)
    go(to('custody'))
  }
  return (
    <Card title={t.takeTitle} icon="hand-over">
      <TextField
        id="fetch-bag"
        label={t.newBag}
        hint={bagNeeded ? t.newBagNeeded : t.newBagHint}
        optional={!bagNeeded}
        script="latin"
        value={bagNo}
        onChange={setBagNo}
        maxLength={30}
      />
      <TextField id="fetch-name" label={t.name} value={name} onChange={setName} maxLength={80} />
      <SignaturePad id="fetch-sign" label={t.signs} onChange={setMark} />
      <Refused acting={acting} />
      <Button
        tone="primary"
        block
        icon="package"
        busy={acting.busy}
        reason={ready ? undefined : bagFits ? t.signFirst : t.bagFirst}
        onClick={() => void submit()}
      >
        {t.take}
      </Button>
    </Card>
  )
}
