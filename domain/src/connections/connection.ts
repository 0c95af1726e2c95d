/** A connection is written, turned on, paused and turned on again; ended, it stays as a memory without its secrets. */
export const CONNECTION_STATES = ['draft', 'on', 'paused', 'ended'] as const
export type ConnectionState = (typeof CONNECTION_STATES)[number]

export const CONNECTION_ACTIONS = ['save', 'rotate', 'turnOn', 'pause', 'confirm', 'sendBack', 'try', 'end'] as const
export type ConnectionAction = (typeof CONNECTION_ACTIONS)[number]

export interface ConnectionFacts {
  state: ConnectionState
  /** Money goes over it: whatever makes it speak, or speak to somebody else, needs a second person. */
  money: boolean
  /** Something waits for the second person: to be turned on, or other settings. */
  waits: boolean
  /** Who last wrote or asked for what waits: anybody else may confirm it, having it whole before them. */
  author: string
}
export type ConnectionRefusal =
  | 'connection_ended'
  | 'connection_on'
  | 'connection_not_on'
  | 'connection_waits'
  | 'nothing_waits'
  | 'same_person'

/** Why this person may not do that with the connection now; null where they may. */
export function connectionRefusal(
  facts: ConnectionFacts,
  action: ConnectionAction,
  who: string,
): ConnectionRefusal | null {
  if (facts.state === 'ended') return 'connection_ended'
  switch (action) {
    case 'turnOn':
      if (facts.state === 'on') return 'connection_on'
      return facts.waits ? 'connection_waits' : null
    case 'pause':
      return facts.state === 'on' ? null : 'connection_not_on'
    case 'confirm':
      if (!facts.waits) return 'nothing_waits'
      return facts.author === who ? 'same_person' : null
    case 'sendBack':
      return facts.waits ? null : 'nothing_waits'
    case 'save':
    case 'rotate':
    case 'try':
    case 'end':
      return null
  }
}

/** Whether what is saved now holds at once, or lies until a second person confirms it. */
export const savedAside = (facts: Pick<ConnectionFacts, 'state' | 'money'>): boolean =>
  facts.money && (facts.state === 'on' || facts.state === 'paused')
