import type { Output } from '@app/contract'
import { escapeHtml } from '../escape-html.ts'
import { INBOX_WORDS, type InboxLanguage } from './inbox-words.ts'

interface Inbox {
  language: InboxLanguage
  /** Only messages to this number. */
  phone: string
  now: Date
  timeZone: string
  people: Output<'demo.people'>['items']
  messages: Output<'demo.inbox'>['items']
}
type Person = Inbox['people'][number]

export const INBOX_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "script-src 'unsafe-inline'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The page asks for itself again and takes over what changed; seconds run down in between. Without scripts it is loaded again. */
const SCRIPT = `
let at = performance.now();
const count = () => { for (const one of document.querySelectorAll('[data-left]')) {
  const left = Math.ceil(one.dataset.left - (performance.now() - at) / 1000);
  one.textContent = one.dataset.words.replace('#', Math.max(0, left));
} };
async function look() {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    at = performance.now();
    for (const part of document.querySelectorAll('[data-live]')) {
      const next = page.getElementById(part.id);
      if (next && next.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) part.innerHTML = next.innerHTML;
    }
    count();
  } catch { /* The server is starting again: what stands here stays, and the next look asks anew. */ }
}
setInterval(count, 250); setInterval(look, 2000);`

const STYLE = `
*{box-sizing:border-box}
body{font:17px/1.6 system-ui,"Noto Naskh Arabic",sans-serif;max-width:46rem;margin:0 auto;padding:1rem;
  color:#14201b;background:#f6f8f7}
h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .25rem}
header{display:flex;justify-content:space-between;align-items:center;gap:1rem}a{color:#0a6e4e}
p{margin:.25rem 0 .75rem}.muted,.small{color:#55635c;font-size:.9rem}
ol,ul{list-style:none;padding:0;margin:0}
.card,li{background:#fff;border:1px solid #c9d2cd;border-radius:12px;padding:.75rem 1rem;margin:.5rem 0}
.who{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline}
.name{font-weight:600}
.code{font:600 1.5rem/1.4 ui-monospace,monospace;letter-spacing:.12em;unicode-bidi:isolate;direction:ltr;
  display:inline-block}
form{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0}label{flex:1 1 12rem}
input,button,.button{font:inherit;min-height:48px;border-radius:8px;border:1px solid #7b8a82;padding:.4rem .9rem}
input{width:100%;background:#fff;color:inherit}
button{background:#e4f3ec;color:#14201b;cursor:pointer}
.link{display:inline-flex;align-items:center;min-height:48px}
li p{margin:.25rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere}bdi,.ltr{unicode-bidi:isolate}
summary{min-height:48px;display:flex;align-items:center;cursor:pointer;font-weight:600}
:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}
@media(prefers-color-scheme:dark){
  body{color:#e9f0ec;background:#0e1512}a{color:#4cc795}.muted,.small{color:#a4b3ab}
  .card,li{background:#16201b;border-color:#3a4a42}input{background:#16201b}
  button{background:#1d3a2e;color:#e9f0ec}:focus-visible{outline-color:#8ec1f7}
}`

const APPS: Record<string, string> = { citizen: '/', facilitator: '/facilitator', console: '/console' }
const secondsTo = (instant: string, now: Date): number =>
  Math.max(0, Math.ceil((Date.parse(instant) - now.getTime()) / 1000))

/** What would have gone to phones, and who can sign in with which code. Never in a real system. */
export function inboxPage(inbox: Inbox): string {
  const { language, phone, people, messages } = inbox
  const t = INBOX_WORDS[language]
  const self = (to: InboxLanguage, number = phone) =>
    `/inbox?lang=${to}${number ? `&phone=${encodeURIComponent(number)}` : ''}`
  const mine = people.filter((one) => one.byHand)
  const others = people.filter((one) => !one.byHand)
  const other = language === 'ur' ? 'en' : 'ur'
  const list = (id: string, those: readonly Person[]): string =>
    `<ul id="${id}" data-live>${those.map((one) => person(inbox, one)).join('')}</ul>`
  const all = `<a class="link" style="align-self:end" href="${self(language, '')}">${t.all}</a>`
  const shown = messages.map((one) => message(inbox, one)).join('') || `<li>${t.none}</li>`
  return `<!doctype html><html lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.title}</title><style>${STYLE}</style><noscript><meta http-equiv="refresh" content="15"></noscript></head><body>
<header><h1>${t.title}</h1><a class="link" lang="${other}" href="${self(other)}">${t.other}</a></header>
<main><p class="muted">${t.lead}</p>
<section class="card"><h2 style="margin-top:0">${t.clock}</h2>
<div id="clock" data-live><strong>${when(inbox, inbox.now.toISOString())}</strong></div>
<p class="small">${t.clockLead}</p>
<form method="post" action="/inbox/clock"><input type="hidden" name="lang" value="${language}">
<input type="hidden" name="phone" value="${escapeHtml(phone)}">
<button name="move" value="half-hour">${t.halfHour}</button>
<button name="move" value="three-hours">${t.threeHours}</button>
<button name="move" value="morning">${t.morning}</button></form></section>
${mine.length ? `<h2>${t.yours}</h2><p class="muted">${t.yoursLead}</p>${list('yours', mine)}` : ''}
${others.length ? `<details${mine.length ? '' : ' open'}><summary>${t.others}</summary>${list('others', others)}</details>` : ''}
<h2>${t.messages}</h2>
<form method="get" action="/inbox"><input type="hidden" name="lang" value="${language}"><label>${t.phone}<input
  name="phone" type="search" inputmode="tel" dir="ltr" autocomplete="off" value="${escapeHtml(phone)}"></label>
<button style="align-self:end">${t.find}</button>${phone ? all : ''}</form>
<ol id="messages" data-live>${shown}</ol></main><script>${SCRIPT}</script></body></html>`
}

function message(inbox: Inbox, one: Inbox['messages'][number]): string {
  const to = `${INBOX_WORDS[inbox.language].to} <bdi dir="ltr">${escapeHtml(one.phone)}</bdi>`
  return `<li><div class="small">${to} · ${when(inbox, one.at)}</div>
<p dir="auto" lang="${escapeHtml(one.language)}">${escapeHtml(one.text)}</p></li>`
}

function person({ language, now }: Inbox, one: Person): string {
  const t = INBOX_WORDS[language]
  const name = (language === 'ur' && one.nameUr) || one.name || '—'
  const role = one.role
    .split(', ')
    .map((key) => t.roles[key] ?? key)
    .join(language === 'ur' ? '، ' : ', ')
  const base = APPS[one.app] ?? '/'
  const code = `<span class="small">${t.code}</span> <span class="code">${one.totp}</span>`
  return `<li><div class="who">
<span><span class="name" dir="auto">${escapeHtml(name)}</span> <span class="muted">${escapeHtml(role)}</span></span>
<bdi dir="ltr">${escapeHtml(one.phone)}</bdi></div>
${one.totp === null ? `<div class="small">${t.byText}</div>` : `<div>${code} ${lasts(one, now, language)}</div>`}
<a class="link" href="${base}" target="_blank">${t.open}: ${t.apps[one.app] ?? base}</a></li>`
}

/** How long the code still counts; one that was used up waits for the next. */
function lasts({ totpFrom, totpUntil }: Person, now: Date, language: InboxLanguage): string {
  const t = INBOX_WORDS[language]
  const waits = totpFrom !== null && Date.parse(totpFrom) > now.getTime()
  const seconds = secondsTo((waits ? totpFrom : totpUntil) ?? now.toISOString(), now)
  const words = waits ? t.waits : t.counts
  return `<span class="small" data-left="${seconds}" data-words="${words('#' as never)}">${words(seconds)}</span>`
}

function when({ language, timeZone }: Inbox, instant: string): string {
  return new Date(instant).toLocaleString(language === 'ur' ? 'ur-PK-u-nu-latn' : 'en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
}
