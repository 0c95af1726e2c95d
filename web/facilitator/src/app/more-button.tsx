import { Button, ProblemNotice, useOnline, useText } from '@app/ui'
import type { More } from '../offline/use-more.ts'
import { commonWords } from './words.ts'

/** The way to the rest of a long list; without a network it says so instead of leading nowhere. */
export function MoreButton({ of }: { of: Pick<More<unknown>, 'left' | 'busy' | 'problem' | 'next'> }) {
  const t = useText(commonWords)
  const online = useOnline()
  if (!of.left) return null
  return (
    <>
      {of.problem && <ProblemNotice problem={of.problem} onRetry={() => void of.next()} />}
      <Button
        block
        icon="chevron-down"
        busy={of.busy}
        reason={online ? undefined : t.needsNetwork}
        onClick={() => void of.next()}
      >
        {t.older}
      </Button>
    </>
  )
}
