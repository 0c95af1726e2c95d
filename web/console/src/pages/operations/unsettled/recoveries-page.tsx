import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, createMessages, StatusBadge, Table, useLanguage, useText, When } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { BackDialog, LostPapersDialog, SendDialog } from './recovery-dialogs.tsx'

type Recovery = Output<'operations.recoveries'>['items'][number]

const words = createMessages({
  en: {
    title: 'Papers to recover',
    lead: 'The person carrying these isn’t at work or can’t be reached. We’ve told the citizen. Every paper must get home.',
    request: 'Request',
    papers: 'Papers',
    holder: 'With',
    due: 'Due back',
    late: 'Late',
    fetcher: 'Collected by',
    nobody: 'Nobody yet',
    act: 'Next',
    send: 'Send someone',
    other: 'Send someone else',
    back: 'Papers recovered',
    lost: 'Papers lost',
    none: 'Nothing to recover',
    noneText: 'No papers are missing.',
    bag: 'bag',
  },
  ur: {
    title: 'کاغذات کی واپسی',
    lead: 'جس کے پاس یہ کاغذات ہیں وہ کام پر نہیں، یا اس سے رابطہ نہیں ہو رہا۔ شہری کو بتا دیا گیا ہے۔ ہر کاغذ گھر پہنچنا چاہیے۔',
    request: 'درخواست',
    papers: 'کاغذات',
    holder: 'کس کے پاس',
    due: 'کب تک واپس',
    late: 'دیر ہو گئی',
    fetcher: 'کون لائے گا',
    nobody: 'ابھی کوئی نہیں',
    act: 'اگلا قدم',
    send: 'کسی کو بھیجیں',
    other: 'کسی اور کو بھیجیں',
    back: 'کاغذات مل گئے',
    lost: 'کاغذات گم ہو گئے',
    none: 'کوئی کاغذ واپس نہیں لانا',
    noneText: 'کوئی کاغذ غائب نہیں۔',
    bag: 'تھیلا',
  },
})

/** What somebody who is gone still carries, and who brings it back. */
export default function RecoveriesPage() {
  const t = useText(words)
  const { language } = useLanguage()
  const pages = usePages('operations.recoveries', {}, { everyMs: 30_000 })
  const [doing, setDoing] = useState<{ what: 'send' | 'back' | 'lost'; recovery: Recovery }>()
  const close = () => setDoing(undefined)
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Listed pages={pages} empty={{ icon: 'success', title: t.none, text: t.noneText }}>
        {(items) => (
          <Table<Recovery>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.id}
            columns={[
              {
                key: 'request',
                heading: t.request,
                cell: (item) => (
                  <Link to="/operations/requests/$requestId" params={{ requestId: item.requestId }}>
                    <Bdi>{item.trackingNo}</Bdi>
                  </Link>
                ),
              },
              {
                key: 'act',
                heading: t.act,
                cell: (item) => (
                  <div className="bar">
                    <Button small icon="send" onClick={() => setDoing({ what: 'send', recovery: item })}>
                      {item.fetcher ? t.other : t.send}
                    </Button>
                    {item.fetcher && (
                      <Button small icon="success" onClick={() => setDoing({ what: 'back', recovery: item })}>
                        {t.back}
                      </Button>
                    )}
                    <Button small tone="quiet" onClick={() => setDoing({ what: 'lost', recovery: item })}>
                      {t.lost}
                    </Button>
                  </div>
                ),
              },
              {
                key: 'papers',
                heading: t.papers,
                cell: (item) =>
                  item.papers.map((paper, i) => (
                    <div key={i}>
                      <bdi>{language === 'en' ? paper.name.en : paper.name.ur}</bdi>
                      {paper.bagNo && (
                        <>
                          {' '}
                          · {t.bag} <Bdi>{paper.bagNo}</Bdi>
                        </>
                      )}
                    </div>
                  )),
              },
              { key: 'holder', heading: t.holder, cell: (item) => <Carrier of={item.holder} /> },
              {
                key: 'due',
                heading: t.due,
                cell: (item) => (
                  <>
                    <When at={item.dueAt} /> {item.late && <StatusBadge tone="danger">{t.late}</StatusBadge>}
                  </>
                ),
              },
              {
                key: 'fetcher',
                heading: t.fetcher,
                cell: (item) => (item.fetcher ? <Carrier of={item.fetcher} /> : t.nobody),
              },
            ]}
          />
        )}
      </Listed>
      {doing?.what === 'send' && <SendDialog recoveryId={doing.recovery.id} onClose={close} />}
      {doing?.what === 'back' && (
        <BackDialog recoveryId={doing.recovery.id} fetcher={doing.recovery.fetcher?.name ?? ''} onClose={close} />
      )}
      {doing?.what === 'lost' && <LostPapersDialog recoveryId={doing.recovery.id} onClose={close} />}
    </DeskPage>
  )
}

function Carrier({ of: { name, badgeNo, phone } }: { of: Recovery['holder'] }) {
  return (
    <>
      <bdi>{name}</bdi> <Bdi>{badgeNo}</Bdi>
      <br />
      <a href={`tel:${phone}`}>
        <Bdi>{phone}</Bdi>
      </a>
    </>
  )
}
