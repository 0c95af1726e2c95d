export {
  CUSTODY_ACTS,
  type CustodyAct,
  type HandOver,
  HOLDER_KINDS,
  type Holder,
  type HolderKind,
  isBagNo,
  isHome,
  isOut,
  type PaperFacts,
  type PaperOrigin,
  refusalOfHandOver,
  sameHolder,
} from './custody.ts'
export { type ChainVerdict, type CustodyLink, type LinkBeforeHash, linkText, verifyChain } from './custody-chain.ts'
export {
  isIssuedKind,
  ISSUED_BYTES_MAX,
  ISSUED_PAGES_MAX,
  type IssuedFileFacts,
  type IssuedFileRefusal,
  issuedFileRefusal,
  type IssuedKind,
} from './issued-file.ts'
export { isIdentityCard, showsIdentity } from './identity-card.ts'
export { type GreyImage, greyOf, measure, type Measures } from './measure.ts'
export { VOICE_BYTES_MAX, VOICE_SECONDS_MAX, voiceKind } from './voice.ts'
export {
  checkFile,
  checkScan,
  CONTRAST_MIN,
  EDGE_DETAIL_MAX,
  GLARE_MAX,
  PDF_PAGES_MAX,
  QUALITY_DEFAULT,
  type QualityRule,
  SCAN_KINDS,
  type ScanCheck,
  type ScanFacts,
  SHARPNESS_MIN,
} from './scan-checks.ts'
export { PORTRAIT_PIXELS_MIN, type PortraitFacts, type PortraitRefusal, portraitRefusal } from './portrait.ts'
