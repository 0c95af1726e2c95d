export { type Heard } from './heard.ts'
export { type Fields, hearOsmAnd } from './osmand.ts'
export { basicIn, hearOwnTracks } from './owntracks.ts'
