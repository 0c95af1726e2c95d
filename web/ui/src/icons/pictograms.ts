/**
 * One drawing a service, 48 px grid, made for this project: a line in the text colour and one tinted area
 * (class `t`), so that a service is known by its shape without reading. Keys are the pack's pictogram names.
 */
const house =
  '<path class="t" d="M8 23 24 9l16 14v16a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2z"/><path d="M5 25.5 24 9l19 16.5"/>'
const car =
  '<path class="t" d="M7 30v-5l4-2 4-8a3 3 0 0 1 2.700-1.700h12.600A3 3 0 0 1 33 15l4 8 4 2v5a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2z"/><path d="M11 23h26"/><circle cx="15" cy="33" r="4"/><circle cx="33" cy="33" r="4"/>'
const coin =
  '<circle class="s" cx="36" cy="36" r="8.500"/><path d="M31.500 39.500v-7h2.200a1.900 1.900 0 0 1 0 3.800h-2.200l3.400 3.200M40.600 35.800c-1-.9-3-.6-2.900.6.1 1.300 2.900.7 2.900 2.100 0 1.200-2.100 1.400-3.100.5"/>'
const shield = '<path class="t" d="M24 6 39 11v12c0 9-6 15-15 19C15 38 9 32 9 23V11z"/>'
const sheet =
  '<path class="t" d="M11 5h18l9 9v27a2 2 0 0 1-2 2H11a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z"/><path d="M29 5v9h9"/>'
const card = '<rect class="t" x="4" y="11" width="40" height="27" rx="3"/>'

export const pictograms = {
  document: `${sheet}<path d="M16 22h15M16 29h15M16 36h9"/>`,
  'home-certificate': `${house}<path class="s" d="M24 36c-4-4.200-6-7-6-9.600a6 6 0 0 1 12 0c0 2.600-2 5.400-6 9.600z"/><circle cx="24" cy="26.500" r="1.600"/>`,
  'document-seal': `${sheet}<path d="M16 20h10M16 26h7"/><circle class="s" cx="32" cy="33" r="7.500"/><circle cx="32" cy="33" r="3.500"/><path d="m27 39-1.500 7 6.500-2.500 6.500 2.500L37 39"/>`,
  stamp:
    '<path class="t" d="M7 36h34v6H7z"/><path class="s" d="M18 8a6 6 0 0 1 12 0c0 5-3 7-3 12v5h10a3 3 0 0 1 3 3v8H8v-8a3 3 0 0 1 3-3h10v-5c0-5-3-7-3-12z"/><path d="M14 30.500h20"/>',
  baby: '<path class="t" d="M9 31c0-3 2-5 5-6h20c3 1 5 3 5 6 0 7-6 12-15 12S9 38 9 31z"/><circle class="s" cx="24" cy="17" r="11"/><path d="M24 6c-2.500 1.500-2.500 4.500 0 5 2 .4 3-1.600 1.600-2.600M20 16.500v1M28 16.500v1M20 21.500c2.400 2.200 5.600 2.200 8 0M13 30l21 9M35 30l-9 4"/>',
  candle:
    '<path class="t" d="M12 39V19a12 12 0 0 1 24 0v20z"/><path d="M5 42c4-3 9-3 14-3h10c5 0 10 0 14 3M24 31V18M24 26c-3.500 0-5-2-5-4.500 3 0 5 1.500 5 4.500zM24 22.500c0-3 1.500-4.500 4.500-4.500 0 3-1.500 4.500-4.500 4.500z"/>',
  rings:
    '<circle class="t" cx="17" cy="28" r="12"/><circle class="n" cx="31" cy="28" r="12"/><circle cx="17" cy="28" r="12"/><path d="m27 10 4-5 4 5-4 4.500z"/>',
  'vehicle-transfer': `<g transform="translate(0 7)">${car}</g><path d="M10 8h26M31 3.500 36 8l-5 4.500"/><path d="M38 5v6M10 5v6" opacity="0"/>`,
  'house-tax': `${house}<path d="M15 40V28h8v12"/>${coin}`,
  token: `<g transform="translate(0 -5)">${car}</g>${coin}`,
  'vehicle-new': `<g transform="translate(0 -7)">${car}</g><rect class="s" x="10" y="31" width="28" height="13" rx="2"/><path d="M15 35v5M15 37.500h3.500V40M23 37.500h2.500M29.500 35v5h3.500v-5z"/>`,
  'character-certificate': `${shield}<circle class="s" cx="24" cy="19" r="4.500"/><path class="s" d="M15.500 33c.8-5 4-7.500 8.500-7.500s7.700 2.500 8.500 7.500"/>`,
  'police-verification': `${shield}<path d="m17 24 5 5 9.500-10"/>`,
  licence: `${card}<circle class="s" cx="15" cy="22" r="4"/><path d="M9 33c.6-3.600 2.700-5.500 6-5.500s5.400 1.900 6 5.500"/><circle cx="33" cy="25" r="6.500"/><circle cx="33" cy="25" r="1.500"/><path d="M26.700 24h4.800M34.500 24h4.800M33 26.500v5"/>`,
  'learner-licence': `${card}<circle class="s" cx="15" cy="22" r="4"/><path d="M9 33c.6-3.600 2.700-5.500 6-5.500s5.400 1.900 6 5.500M28 31V18M28 31h9"/>`,
  'duplicate-licence': `<path d="M9 7h32a3 3 0 0 1 3 3v22"/><g transform="translate(-1 4)">${card}<circle class="s" cx="15" cy="22" r="4"/><path d="M9 33c.6-3.600 2.700-5.500 6-5.500s5.400 1.900 6 5.500M27 20h11M27 26h11M27 32h6"/></g>`,
  'international-licence': `<circle class="t" cx="24" cy="20" r="15"/><path d="M9 20h30M24 5c-8 8-8 22 0 30M24 5c8 8 8 22 0 30"/><rect class="s" x="19" y="30" width="24" height="14" rx="2"/><path d="M24 36h6M24 40h12"/>`,
  'fir-copy': `${sheet}<path d="M16 18h8M16 24h15"/><path class="s" d="m27 28 9 3v5c0 5-3.500 8-9 10-5.500-2-9-5-9-10v-5z"/><path d="m23.500 36.500 2.500 2.500 4.500-5"/>`,
  'tenant-registration': `${house}<circle class="s" cx="19" cy="29" r="4.500"/><path d="M23.500 29H34M30 29v4M34 29v3"/>`,
  fard: '<path class="t" d="M5 14 18 8l12 6 13-6v27l-13 6-12-6-13 6z"/><path d="M18 8v27M30 14v27M5 26l13-4 12 6 13-5"/>',
  'identity-card': `${card}<circle class="s" cx="15" cy="21" r="4"/><path d="M9 32c.6-3.600 2.700-5.500 6-5.500s5.400 1.900 6 5.500M27 20h11M27 26h11M27 32h6"/>`,
  'b-form': `${sheet}<circle class="s" cx="19" cy="21" r="3.500"/><path d="M13.500 31c.5-3.500 2.300-5 5.500-5s5 1.500 5.500 5M29 21h4M29 27h4M14 37h18"/>`,
  passport:
    '<rect class="t" x="10" y="4" width="28" height="40" rx="3"/><circle class="s" cx="24" cy="20" r="8"/><path d="M16 20h16M24 12c-4 5-4 11 0 16M24 12c4 5 4 11 0 16M18 36h12"/>',
  family:
    '<circle class="t" cx="14" cy="13" r="6"/><circle class="t" cx="34" cy="13" r="6"/><circle class="s" cx="24" cy="27" r="4.500"/><path d="M4 38c0-9 3-14 10-14M44 38c0-9-3-14-10-14M15 42c.5-6 3.500-9 9-9s8.500 3 9 9"/>',
  support: `<path class="t" d="M4 30h7l8-4h8a3 3 0 0 1 0 6h-6 10l9-5a3 3 0 0 1 3 5l-12 8H14l-3-2H4z"/><g transform="translate(-4 -20)">${coin}</g>`,
  electricity: '<circle class="t" cx="24" cy="24" r="19"/><path class="s" d="M26 9 14 27h9l-2 12 13-19h-9z"/>',
  gas: '<path class="t" d="M24 4c2 8 12 12 12 24a12 12 0 0 1-24 0c0-6 4-9 5-14 2 2 3 4 3.500 6C23 16 24 10 24 4z"/><path class="s" d="M24 25c2.500 3 5 5 5 8.500a5 5 0 0 1-10 0C19 30 22 28 24 25z"/>',
  health:
    '<path class="t" d="M24 41C12 32 5 26 5 17.500A9.500 9.500 0 0 1 24 13a9.500 9.500 0 0 1 19 4.500C43 26 36 32 24 41z"/><path d="M24 18v12M18 24h12"/>',
  school: '<path class="t" d="M24 10 45 20 24 30 3 20z"/><path class="s" d="M12 25v9c6 5 18 5 24 0v-9M45 20v12"/>',
  pension: `<circle class="t" cx="18" cy="12" r="7"/><path class="t" d="M5 42c0-11 4-18 13-18 5 0 8.500 2 10.500 6"/><path d="M5 42h20"/>${coin}`,
  challan: `${sheet}<path d="M16 18h15M16 24h15"/><path d="M16 31v8M20 31v8M24 31v8M29 31v8M33 31v8"/>`,
  registry: `<path d="M15 9V6a2 2 0 0 1 2-2h17l9 9v22a2 2 0 0 1-2 2h-3"/><g transform="translate(-4 5) scale(.96)">${sheet}<path d="M16 20h15M16 27h15M16 34h9"/></g>`,
} as const

export type PictogramName = keyof typeof pictograms
