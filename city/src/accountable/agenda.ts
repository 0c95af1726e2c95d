/**
 * What somebody has made up their mind to do at a later time. The same deeds at the same times, whatever else goes on:
 * the order is their time's and name's.
 */
export interface Agenda {
  /** `routine` may stay undone when the story ends; everything else is waited for. */
  plan(at: Date, name: string, deed: () => Promise<void>, routine?: boolean): void
  /** Does what has fallen due by now, one after the other. */
  due(now: Date): Promise<void>
  readonly open: readonly string[]
}

interface Entry {
  at: number
  name: string
  deed: () => Promise<void>
  routine: boolean
}

export function createAgenda(): Agenda {
  let entries: Entry[] = []
  return {
    plan(at, name, deed, routine = false) {
      entries.push({ at: at.getTime(), name, deed, routine })
    },
    async due(now) {
      const ripe = entries
        .filter((one) => one.at <= now.getTime())
        .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
      entries = entries.filter((one) => one.at > now.getTime())
      for (const one of ripe) await one.deed()
    },
    get open() {
      return entries.filter((one) => !one.routine).map((one) => one.name)
    },
  }
}
