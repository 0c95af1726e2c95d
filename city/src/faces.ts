import sharp from 'sharp'
import { createChance } from './random.ts'

const PIXELS = 1_200
const SKIN = ['#e8b98f', '#d9a273', '#c68a5b', '#b0754a', '#f0c9a4']
const HAIR = ['#1d1715', '#2b201b', '#3a2a22', '#5b5552', '#15110f']
const CLOTH = ['#24577a', '#5d6d3d', '#7a4a2b', '#7b2f45', '#3f4a6b', '#2f6b5e', '#8a6d2f']
const SCARF = ['#b8d8d0', '#e3c6cf', '#d9cfe8', '#f0ddb5', '#9fc3d9', '#8a2f4f', '#2f6b5e']
const GROUND = ['#dfe9e4', '#e6e3da', '#dde5ee', '#ece0dd']

type Sex = 'M' | 'F' | 'X'

/** A face that is nobody's, drawn flat: the same seed gives the same person. */
export function faceSvg(seed: number, sex: Sex): string {
  const chance = createChance(seed)
  const [skin, hair, cloth, ground] = [chance.pick(SKIN), chance.pick(HAIR), chance.pick(CLOTH), chance.pick(GROUND)]
  const wide = chance.whole(68, 76)
  const body = `<path d="M40 400 C52 318 112 296 200 296 C288 296 348 318 360 400 Z" fill="${cloth}"/>`
  const neck =
    `<path d="M172 232 h56 v62 q-28 26 -56 0 Z" fill="${skin}"/><path d="M172 262 q28 22 56 0 v-12 h-56 ` +
    'Z" fill="#000" opacity=".12"/>'
  const head = `<ellipse cx="200" cy="178" rx="${wide}" ry="92" fill="${skin}"/>`
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${PIXELS}" height="${PIXELS}" viewBox="0 0 400 400">`
  return `${frame}<rect width="400" height="400" fill="${ground}"/>${
    sex === 'F'
      ? woman({ body, neck, head, hair, scarf: chance.pick(SCARF), wide })
      : man({
          body,
          neck,
          head,
          hair,
          wide,
          skin,
          beard: chance.whole(0, 3),
          cap: chance.hits(0.3),
          age: chance.hits(0.3),
        })
  }${features(hair, chance.hits(0.25))}</svg>`
}

const features = (hair: string, glasses: boolean): string => {
  const eye = (x: number) =>
    `<ellipse cx="${x}" cy="176" rx="8" ry="6.5" fill="#fff"/><circle cx="${x}" cy="176" r="5" ` +
    `fill="#241a14"/><path d="M${x - 15} 157 q15 -9 30 0" stroke="${hair}" stroke-width="5.5" ` +
    'fill="none" stroke-linecap="round"/>'
  const frames = glasses
    ? '<g fill="none" stroke="#2d2d2d" stroke-width="3.5"><circle cx="172" cy="177" r="19"/>' +
      '<circle cx="228" cy="177" r="19"/><path d="M191 175 q9 -6 18 0"/></g>'
    : ''
  return (
    `${eye(172)}${eye(228)}<path d="M200 182 q-9 24 -4 28 q6 5 11 1" stroke="#000" stroke-opacity=".3" ` +
    'stroke-width="4" fill="none" stroke-linecap="round"/><path d="M176 231 q24 17 48 0" ' +
    `stroke="#8a3f38" stroke-width="6" fill="none" stroke-linecap="round"/>${frames}`
  )
}

interface Parts {
  body: string
  neck: string
  head: string
  hair: string
  wide: number
}

/** The dupatta lies over the hair and falls on the shoulders. */
function woman({ body, neck, head, hair, scarf, wide }: Parts & { scarf: string }): string {
  const [left, right] = [200 - wide, 200 + wide]
  const behind =
    `<path d="M${left - 26} 190 C${left - 34} 60 ${right + 34} 60 ${right + 26} 190 C${right + 34} 280 ` +
    `330 320 352 400 H48 C70 320 ${left - 34} 280 ${left - 26} 190 Z" fill="${scarf}"/>`
  const fringe =
    `<path d="M${left + 2} 168 C${left + 4} 96 ${right - 4} 96 ${right - 2} 168 C${right - 18} 116 214 ` +
    `112 200 112 C186 112 ${left + 18} 116 ${left + 2} 168 Z" fill="${hair}"/>`
  const over =
    `<path d="M${left - 6} 186 C${left - 6} 44 ${right + 6} 44 ${right + 6} 186 C${right - 6} 122 ` +
    `${left + 6} 122 ${left - 6} 186 Z" fill="${scarf}"/>`
  const folds =
    `<path d="M112 330 C150 372 236 384 306 330 L330 400 H92 Z" fill="${scarf}"/><path d="M132 352 C170 ` +
    '384 240 388 292 352" stroke="#000" stroke-opacity=".14" stroke-width="5" fill="none"/>'
  return behind + body + neck + head + fringe + over + folds
}

function man({
  body,
  neck,
  head,
  hair,
  wide,
  skin,
  beard,
  cap,
  age,
}: Parts & { skin: string; beard: number; cap: boolean; age: boolean }): string {
  const [left, right] = [200 - wide, 200 + wide]
  const ears =
    `<ellipse cx="${left}" cy="184" rx="11" ry="17" fill="${skin}"/><ellipse cx="${right}" cy="184" ` +
    `rx="11" ry="17" fill="${skin}"/>`
  const grey = age ? '#8d8986' : hair
  const top =
    `<path d="M${left - 3} 172 C${left - 12} 42 ${right + 12} 42 ${right + 3} 172 C${right - 8} 132 ` +
    `${right - 30} 122 200 122 C${left + 30} 122 ${left + 8} 132 ${left - 3} 172 Z" fill="${grey}"/>`
  const covered = cap
    ? `<path d="M${left - 2} 130 C${left + 2} 50 ${right - 2} 50 ${right + 2} 130 Q200 108 ${left - 2} 130 ` +
      'Z" fill="#f4f1ea" stroke="#cfc8ba" stroke-width="3"/>'
    : ''
  const lip = `<path d="M172 219 q28 -17 56 0 q-28 -3 -56 0 Z" fill="${grey}"/>`
  const full =
    `<path d="M${left + 1} 196 C${left + 6} 284 ${right - 6} 284 ${right - 1} 196 C${right - 14} 226 232 ` +
    `214 200 214 C168 214 ${left + 14} 226 ${left + 1} 196 Z" fill="${grey}"/><path d="M176 231 q24 17 ` +
    `48 0 q-24 -8 -48 0" fill="${skin}"/>`
  const collar = '<path d="M168 292 L200 330 L232 292 L244 304 L204 352 H196 L156 304 Z" fill="#fff" opacity=".9"/>'
  return body + neck + collar + ears + head + (beard >= 2 ? full : '') + (beard >= 1 ? lip : '') + top + covered
}

/** As a phone would send it for the badge. */
export const facePhoto = (seed: number, sex: Sex): Promise<Buffer> =>
  sharp(Buffer.from(faceSvg(seed, sex)))
    .jpeg({ quality: 90 })
    .toBuffer()
