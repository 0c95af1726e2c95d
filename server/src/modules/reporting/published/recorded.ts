/** What a recorded event says, as every question about figures reads it. */
export const DIMS = (payload: string) =>
  `coalesce(${payload}->>'serviceId', '') as "serviceId", coalesce(${payload}->>'districtId', '')
    as "districtId", coalesce(${payload}->>'mode', '') as mode`

/** … of a request that came to an end; */
export const ENDED = `type in ('request.delivered', 'request.closed', 'request.rejected', 'request.withdrawn',
  'request.cancelled', 'request.failed')`

/** … of a complaint. */
export const COMPLAINED = `type in ('grievance.opened', 'grievance.kind_changed', 'grievance.climbed',
  'grievance.decided', 'grievance.ended')`
