import type { Output } from '@app/contract/calls'
import { StatusBadge, useText, When } from '@app/ui'
import { overrideWords } from './override-words.ts'

export type Override = NonNullable<Output<'operations.override'>['standing']>

/** What operations decided about a visit, until when, why, and who. */
export function OverrideMark({ override }: { override: Override }) {
  const t = useText(overrideWords)
  return (
    <span className="override-mark interface">
      {override.kind === 'pin' ? (
        <StatusBadge tone="information" icon="user-check">
          {t.pinned}
        </StatusBadge>
      ) : (
        <StatusBadge tone="warning" icon="pause">
          {override.until ? t.heldUntil : t.held}
          {override.until && (
            <>
              {' '}
              <When at={override.until} as="time" />
            </>
          )}
        </StatusBadge>
      )}
      <span className="override-why small muted">
        <bdi>{override.reason}</bdi>
        {override.by && (
          <>
            {' · '}
            <bdi>{t.by(override.by)}</bdi>
          </>
        )}
      </span>
    </span>
  )
}
