import type { Output } from '@app/contract/calls'
import { Bdi, When } from '@app/ui'

export type Break = Output<'finance.breaks'>['items'][number]
export type Proposal = Break['proposals'][number]

/** A line as the bank wrote it. */
export function Line({ line }: { line: Break }) {
  return (
    <>
      <When at={line.bookedOn} as="shortDay" /> · <Bdi>{line.bankReference}</Bdi>
      {line.words.length > 0 && (
        <span className="small muted">
          {' '}
          · <bdi>{line.words.join(' · ')}</bdi>
        </span>
      )}
    </>
  )
}
