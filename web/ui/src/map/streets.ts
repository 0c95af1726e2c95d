import { addProtocol } from 'maplibre-gl'
import { Protocol } from 'pmtiles'

/** Reads pieces of one archive on our own server: an index, and then the tiles in view. */
const protocol = new Protocol()
addProtocol('pmtiles', protocol.tile)

/** The library wants a whole address. */
export const wholeAddress = (address: string): string => new URL(address, location.origin).href
