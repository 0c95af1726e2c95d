import { When } from '@app/ui'

/** Between which times somebody is called: with the day, for it may be tomorrow. */
export function PromisedWindow({ from, until }: { from: string; until: string }) {
  return (
    <>
      <When at={from} /> – <When at={until} as="time" />
    </>
  )
}
