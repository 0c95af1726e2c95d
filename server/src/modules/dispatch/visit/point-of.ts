import type { Point } from '@app/domain/shared'
import type { VisitRow } from '../store.ts'

/** Where a visit is: its door or counter. */
export const pointOf = (visit: Pick<VisitRow, 'lat' | 'lon'>): Point => ({ lat: visit.lat, lon: visit.lon })
