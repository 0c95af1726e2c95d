import { useState } from 'react'
import { createMessages, Dialog, Icon, Notice, StatusBadge, Timeline, useSay, useText } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'
import type { RequestView } from '../../../components/request/request-words.ts'

const words = createMessages({
  en: {
    none: 'No papers have been handed over',
    home: 'At home',
    withWord: 'With',
    chain: 'Everyone who’s had it',
    intact: 'The record is complete',
    broken: 'There’s a gap in the record: report it now',
    show: 'Record',
    to: 'to',
  },
  ur: {
    none: 'ابھی کوئی کاغذ حوالے نہیں ہوا',
    home: 'گھر پر',
    withWord: 'جس کے پاس:',
    chain: 'یہ کس کس کے پاس رہا',
    intact: 'ریکارڈ پورا ہے',
    broken: 'ریکارڈ میں خلا ہے: فوراً اطلاع دیں',
    show: 'ریکارڈ',
    to: 'سے',
  },
})

/** Each original has exactly one holder; its chain shows every hand. */
export function PaperList({ request }: { request: RequestView }) {
  const t = useText(words)
  const say = useSay()
  const [open, setOpen] = useState<string>()
  if (request.papers.length === 0) return <p className="muted">{t.none}</p>
  return (
    <>
      <ul className="plain-list interface">
        {request.papers.map((paper) => (
          <li key={paper.id} className="plain-row">
            <span>{say(paper.name)}</span>
            <span className="row gap-2">
              <StatusBadge
                tone={paper.home ? 'success' : paper.holder.kind === 'lost' ? 'danger' : 'information'}
                icon={paper.home ? 'home' : 'hand-over'}
              >
                {paper.home ? (
                  t.home
                ) : (
                  <>
                    {t.withWord} {say(paper.holder.name)}
                  </>
                )}
              </StatusBadge>
              <button
                type="button"
                className="link-button"
                aria-label={`${t.show}: ${say(paper.name)}`}
                onClick={() => setOpen(paper.id)}
              >
                {t.show}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {open && <Chain requestId={request.id} paperId={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Chain({ requestId, paperId, onClose }: { requestId: string; paperId: string; onClose(): void }) {
  const t = useText(words)
  const say = useSay()
  const answer = useAnswer('papers.chain', { requestId, paperId })
  return (
    <Dialog open title={t.chain} onClose={onClose}>
      <Answered answer={answer} shape="text">
        {({ links, intact }) => (
          <>
            <Notice tone={intact ? 'success' : 'danger'} title={intact ? t.intact : t.broken} />
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
                state: index === links.length - 1 ? 'now' : 'done',
              }))}
            />
          </>
        )}
      </Answered>
    </Dialog>
  )
}
