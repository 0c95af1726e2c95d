import type { Output } from '@app/contract/calls'

export type Alarm = Output<'safety.alerts'>['items'][number]
