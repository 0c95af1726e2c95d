import type { ComponentType } from 'react'
import { LostPage } from './lost-page.tsx'
import { useParams } from './routing.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const BY_ID = ['requestId', 'visitId', 'grievanceId']

/** A page about something that an id names: an address with anything else in its place is no address of this app. */
export function byId(Page: ComponentType): ComponentType {
  return function ById() {
    const params = useParams()
    return BY_ID.every((name) => params[name] === undefined || UUID.test(params[name] ?? '')) ? <Page /> : <LostPage />
  }
}
