/** What each paper looks like in the hand, 48 × 36 grid, for checklists that are read without letters. */
const sheet = '<path class="s" d="M13 2h17l6 6v26H13z"/><path d="M30 2v6h6"/>'
const wide = '<rect class="s" x="5" y="6" width="38" height="25" rx="3"/>'
const face = '<circle cx="14" cy="15" r="3.500"/><path d="M8.500 26c.5-4 2.500-6 5.500-6s5 2 5.500 6"/>'

export const papers = {
  paper: `${sheet}<path d="M18 14h13M18 19h13M18 24h8"/>`,
  'identity-card': `${wide}${face}<path d="M25 14h13M25 19h13M25 25h8"/>`,
  passport:
    '<rect class="s" x="13" y="2" width="22" height="32" rx="2"/><circle cx="24" cy="14" r="6"/><path d="M18 14h12M24 8c-3 4-3 8 0 12M24 8c3 4 3 8 0 12M19 27h10"/>',
  'b-form': `${sheet}<circle cx="21" cy="15" r="2.500"/><path d="M17 22c.4-3 1.600-4 4-4s3.600 1 4 4M28 14h4M28 18h4M18 27h14"/>`,
  'nikah-nama': `${sheet}<circle cx="21.500" cy="17" r="4.500"/><circle cx="27" cy="17" r="4.500"/><path d="M18 27h13"/>`,
  notice: `${sheet}<path d="M18 14h13M18 19h6M27 19h4M18 24h4M25 24h6"/>`,
  bill: `${sheet}<path d="m26 12-5 7h5l-3 6M17 29h14"/>`,
  certificate:
    '<rect class="s" x="5" y="3" width="38" height="24" rx="2"/><path d="M12 10h18M12 15h12"/><circle class="s" cx="34" cy="22" r="4.500"/><path d="m31 26-1 8 4-2 4 2-1-8"/>',
  photograph:
    '<rect class="s" x="13" y="2" width="22" height="32" rx="1"/><circle cx="24" cy="13" r="4.500"/><path d="M16 29c.6-6 3.600-9 8-9s7.400 3 8 9"/>',
  'hospital-slip': `${sheet}<path d="M24 13v10M19 18h10M18 28h13"/>`,
  'vaccination-card': `${wide}<path d="m12 24 9-9M18 12l6 6M11 26l-2 2M28 13h10M28 18h10M28 23h6"/>`,
  affidavit: `${sheet}<path d="M13 9h13M18 15h13M18 20h13"/><circle cx="28" cy="27" r="3.500"/><path d="M17 28c2-3 3 1 5-1"/>`,
  'stamp-paper': `${sheet}<rect x="17" y="7" width="10" height="8"/><path d="M18 20h13M18 25h13M18 30h8"/>`,
  'registration-book':
    '<path class="s" d="M8 5h15v27H8zM25 5h15v27H25z"/><path d="M12 11h7M12 16h7M29 24v-4l2-4h5l2 4v4zM30 24v2M37 24v2"/>',
  'vehicle-card': `${wide}<path d="M10 23v-4l2.500-5h7l2.500 5v4zM12 23v2M20 23v2M27 14h11M27 19h11M27 24h7"/>`,
  'court-paper': `${sheet}<path d="M24 11v16M19 27h10M18 15h12M18 15l-2.500 6h5zM30 15l-2.500 6h5z"/>`,
  invoice: `${sheet}<path d="M18 13h13M18 18h13M18 23h5M26 28h6M26 23h5"/>`,
  challan: `${sheet}<path d="M18 13h13M18 18h8M18 23v6M21 23v6M24 23v6M28 23v6M31 23v6"/>`,
  licence: `${wide}${face}<circle cx="32" cy="18" r="5"/><path d="M27 18h10M32 18v5"/>`,
  'thumb-impression': `${sheet}<path d="M20 25v-5a4 4 0 0 1 8 0v5M24 20v7M17.500 22v-2a6.500 6.500 0 0 1 13 0v4"/>`,
} as const

export type PaperName = keyof typeof papers
