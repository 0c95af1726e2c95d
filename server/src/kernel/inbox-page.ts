/** The demo's inbox: messages that would have gone to phones, so that codes can be read. Never in a real system. */
const SCRIPT = `
const list = document.querySelector('ol'), search = document.querySelector('input');
async function look() {
  const query = search.value.trim() ? '?phone=' + encodeURIComponent(search.value.trim()) : '';
  try {
    const response = await fetch('/api/demo/inbox' + query);
    const { items = [] } = await response.json();
    list.replaceChildren(...items.map((item) => {
      const row = document.createElement('li'), head = document.createElement('div'), text = document.createElement('p');
      head.textContent = new Date(item.at).toLocaleString('en-GB') + ' · ' + item.phone;
      text.textContent = item.text;
      text.dir = 'auto';
      text.lang = item.language;
      row.append(head, text);
      return row;
    }));
    document.querySelector('[role=status]').textContent = items.length ? '' : 'No messages yet.';
  } catch { document.querySelector('[role=status]').textContent = 'The server does not answer.'; }
}
search.addEventListener('input', look);
setInterval(look, 2000);
look();`

const STYLE = `body{font:16px/1.6 system-ui,"Noto Naskh Arabic",sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#1c1c1c;background:#fff}
input{font:inherit;width:100%;padding:.6rem;border:1px solid #767676;border-radius:6px;box-sizing:border-box}ol{list-style:none;padding:0}
li{border-bottom:1px solid #ddd;padding:.75rem 0}li div{color:#595959;font-size:.85rem}li p{margin:.25rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{background:#171717;color:#eee}a{color:#8ec1f7}input{background:#222;color:#eee}li{border-color:#333}li div{color:#a8a8a8}}`

export const INBOX_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Demo inbox</title><style>${STYLE}</style></head><body><h1>Demo inbox</h1>
<p>Text messages that this demo would have sent.</p><label>Phone number <input type="search" inputmode="tel" autocomplete="off"></label>
<p role="status"></p><ol></ol><script>${SCRIPT}</script></body></html>`

export const INBOX_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'"
