/**
 * VROOM's JSON, as far as it is read and written here (https://github.com/VROOM-Project/vroom/blob/master/docs/API.md).
 */
export interface VroomInput {
  readonly jobs?: readonly VroomJob[]
  readonly shipments?: readonly VroomShipment[]
  readonly vehicles?: readonly VroomVehicle[]
  readonly matrices?: Readonly<Record<string, VroomMatrix>>
  /** The older way to give durations for `car`. */
  readonly matrix?: readonly (readonly number[])[]
  /** What vroom-express hands to its command line: geometry, plan mode, threads, time, depth of search. */
  readonly options?: Readonly<Partial<Record<'g' | 'c' | 't' | 'l' | 'x', unknown>>>
}

export interface VroomMatrix {
  readonly durations?: readonly (readonly number[])[]
  readonly distances?: readonly (readonly number[])[]
  readonly costs?: readonly (readonly number[])[]
}

export interface VroomPlace {
  readonly location?: readonly [number, number]
  readonly location_index?: number
}

export interface VroomTask extends VroomPlace {
  readonly id: number
  readonly description?: string
  readonly setup?: number
  readonly service?: number
  readonly setup_per_type?: Readonly<Record<string, number>>
  readonly service_per_type?: Readonly<Record<string, number>>
  readonly time_windows?: readonly (readonly [number, number])[]
}

export interface VroomJob extends VroomTask {
  readonly delivery?: readonly number[]
  readonly pickup?: readonly number[]
  readonly amount?: readonly number[]
  readonly skills?: readonly number[]
  readonly priority?: number
}

export interface VroomShipment {
  readonly pickup: VroomTask
  readonly delivery: VroomTask
  readonly amount?: readonly number[]
  readonly skills?: readonly number[]
  readonly priority?: number
}

interface VroomBreak {
  readonly id: number
  readonly time_windows?: readonly (readonly [number, number])[]
  readonly service?: number
  readonly description?: string
  readonly max_load?: readonly number[]
}

interface VroomGivenStep {
  readonly type: string
  readonly id?: number
  readonly service_at?: number
  readonly service_after?: number
  readonly service_before?: number
}

export interface VroomVehicle {
  readonly id: number
  readonly profile?: string
  readonly description?: string
  readonly start?: readonly [number, number]
  readonly start_index?: number
  readonly end?: readonly [number, number]
  readonly end_index?: number
  readonly capacity?: readonly number[]
  readonly costs?: {
    readonly fixed?: number
    readonly per_hour?: number
    readonly per_task_hour?: number
    readonly per_km?: number
  }
  readonly skills?: readonly number[]
  readonly time_window?: readonly [number, number]
  readonly breaks?: readonly VroomBreak[]
  readonly speed_factor?: number
  readonly max_tasks?: number
  readonly max_travel_time?: number
  readonly max_distance?: number
  /** Tells vehicles apart where times are given by type. */
  readonly type?: string
  readonly steps?: readonly VroomGivenStep[]
}

export interface VroomStep extends VroomPlace {
  type: 'start' | 'job' | 'pickup' | 'delivery' | 'break' | 'end'
  id?: number
  job?: number
  description?: string
  setup: number
  service: number
  waiting_time: number
  load: number[]
  arrival: number
  duration: number
  distance?: number
  violations: never[]
}

/** Sums shared by a route and the summary. */
export interface VroomTotals {
  cost: number
  delivery: number[]
  amount: number[]
  pickup: number[]
  setup: number
  service: number
  duration: number
  waiting_time: number
  priority: number
  distance?: number
  violations: { cause: string }[]
}

export interface VroomOutput {
  code: 0
  summary: VroomTotals & {
    routes: number
    unassigned: number
    computing_times: { loading: number; solving: number; routing: number }
  }
  unassigned: (VroomPlace & {
    id: number
    type: 'job' | 'pickup' | 'delivery'
    description?: string
    reason: string
    detail: string
  })[]
  routes: (VroomTotals & { vehicle: number; description?: string; steps: VroomStep[] })[]
}
