import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Card, Confirm, Facts, Icon, Notice, Page, TextField, Timeline, useSay, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation, useParams } from '../../app/routing.ts'
import { useAct, useKept } from '../../offline/use-offline.tsx'
import { custodyWords } from './words.ts'

/** One paper's way, each hand-over a link that fits the one before. */
export default function ChainPage() {
  const { requestId, paperId } = useParams<'requestId' | 'paperId'>()
  const t = useText(custodyWords)
  const say = useSay()
  const { name } = useProgramme()
  const { query } = useNavigation()
  const chain = useKept('papers.chain', { requestId, paperId }, `chain:${paperId}`)
  return (
    <Page title={t.chain} suffix={name} back={<BackLink href={to('custody')} />}>
      <Known of={chain}>
        {({ paper, links, intact }) => (
          <>
            <Notice
              tone={intact ? 'success' : 'danger'}
              icon={intact ? 'shield' : 'danger'}
              title={intact ? t.intact : t.broken}
            />
            <Card title={say(paper.name)} icon="document">
              <Facts rows={[{ label: t.holder, value: say(paper.holder.name) }]} />
            </Card>
            <Card>
              <Timeline
                label={t.chain}
                entries={links.map((link, index) => ({
                  id: link.hash,
                  at: link.at,
                  words: (
                    <>
                      {say(link.from)} <Icon name="next" /> {say(link.to)}
                    </>
                  ),
                  by: <bdi dir="ltr">{link.hash.slice(0, 12)}</bdi>,
                  state: index === links.length - 1 ? ('now' as const) : ('done' as const),
                }))}
              />
            </Card>
            {paper.holder.kind === 'facilitator' && <Lost paper={paper} lane={query.visit ?? `paper:${paper.id}`} />}
          </>
        )}
      </Known>
    </Page>
  )
}

function Lost({ paper, lane }: { paper: Output<'papers.chain'>['paper']; lane: string }) {
  const t = useText(custodyWords)
  const acting = useAct()
  const { go } = useNavigation()
  const [asking, setAsking] = useState(false)
  const [report, setReport] = useState('')
  const submit = async () => {
    const done = await acting.act({
      endpoint: 'papers.handle',
      lane,
      input: {
        requestId: paper.requestId,
        paperId: paper.id,
        itemId: paper.itemId,
        act: 'lost',
        report: report.trim(),
      },
    })
    if (done.kind !== 'refused') go(to('custody'))
  }
  return (
    <>
      <Button tone="quiet" icon="warning" onClick={() => setAsking(true)}>
        {t.lost}
      </Button>
      <Confirm
        open={asking}
        title={t.lostTitle}
        confirm={t.sendLost}
        danger
        busy={acting.busy}
        onConfirm={() => void (report.trim().length >= 4 && submit())}
        onClose={() => setAsking(false)}
      >
        <p>{t.lostText}</p>
        <TextField id="report" label={t.report} script="latin" value={report} onChange={setReport} maxLength={80} />
        <Refused acting={acting} />
      </Confirm>
    </>
  )
}
