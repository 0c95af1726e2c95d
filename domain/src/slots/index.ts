export { carried, type Crew, nearOf, type Promised, ringsOf, roomFor, type Wanted } from './room.ts'
