import type { Output } from '@app/contract/calls'
import { Bdi, Button, Dialog, StatusBadge, useSay, useText } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'
import type { Kind } from './draft-types.ts'
import { draftWords } from './draft-words.ts'

interface HistoryProps {
  kind: Kind
  item: Output<'settings.list'>['items'][number]
  onBegin: ((version: number) => void) | undefined
  onClose(): void
}

/** Every version there was. Going back is a draft from an older one, for two people like any other. */
export function HistoryDialog({ kind, item, onBegin, onClose }: HistoryProps) {
  const t = useText(draftWords)
  const say = useSay()
  const answer = useAnswer('settings.history', { kind, key: item.key })
  return (
    <Dialog open title={`${t.history}: ${say(item.name)}`} onClose={onClose}>
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <ul className="plain-list interface">
            {items.map((one) => (
              <li key={one.version} className="plain-row">
                <span>
                  {t.version} <Bdi>{one.version}</Bdi> ·{' '}
                  {one.publishedAt.startsWith('1970') || one.approver.id === 'pack' ? (
                    t.original
                  ) : (
                    <>
                      <bdi>{one.author.name || one.author.id}</bdi> → <bdi>{one.approver.name || one.approver.id}</bdi>,{' '}
                      <Bdi>{one.effectiveFrom}</Bdi>
                    </>
                  )}
                </span>
                {one.running ? (
                  <StatusBadge tone="success" icon="check">
                    {t.running}
                  </StatusBadge>
                ) : (
                  onBegin && (
                    <Button
                      small
                      icon="undo"
                      onClick={() => onBegin(one.version)}
                      label={`${t.beginsAgain}: ${one.version}`}
                    >
                      {t.beginsAgain}
                    </Button>
                  )
                )}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Dialog>
  )
}
