/**
 * Where a fact in the territory pack comes from. What no source gives is `unverified`, and the
 * administrator's screens show it so; nobody may present it as known.
 */
export type Evidence =
  | { status: 'sourced'; source: string; note?: string }
  | { status: 'secondary'; source: string; note?: string }
  | { status: 'unverified'; note?: string }
