export const DOCS_STYLE = `
*{box-sizing:border-box}
body{font:16px/1.55 system-ui,"Noto Naskh Arabic",sans-serif;margin:0;color:#14201b;background:#f6f8f7}
a{color:#0a6e4e}
.frame{display:grid;grid-template-columns:16rem minmax(0,60rem);gap:2rem;max-width:80rem;margin:0 auto;padding:1.5rem}
nav{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto}
nav ul{list-style:none;margin:0;padding:0}
nav a{display:flex;justify-content:space-between;min-height:32px;align-items:center;padding:0 .5rem;
  text-decoration:none}
nav a:hover{text-decoration:underline}h1{font-size:1.6rem;margin:0 0 .5rem}
h2{margin:2.5rem 0 .5rem;border-bottom:1px solid #c9d2cd;font-size:1.25rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
form{display:flex;gap:.5rem;flex-wrap:wrap;margin:1rem 0;align-items:end}label{flex:1 1 16rem}
input,button{font:inherit;min-height:48px;border:1px solid #7b8a82;border-radius:8px;padding:.4rem .8rem}
input{width:100%;background:#fff;color:inherit}button{background:#0a6e4e;color:#fff}
.calls{list-style:none;padding:0}.calls li{padding:.5rem 0;border-bottom:1px solid #c9d2cd}
.calls a{display:inline-block;min-height:32px}
details{background:#fff;border:1px solid #c9d2cd;border-radius:12px;margin:.5rem 0;padding:0 1rem}
details[open]{padding-bottom:1rem}summary{cursor:pointer;padding:.75rem 0;min-height:48px}
code,pre{font:14px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
pre{background:#f0f4f2;padding:.75rem;overflow:auto;border-radius:8px;margin:.25rem 0}
.method{display:inline-block;min-width:3.2rem;font-weight:600}.muted{color:#55635c;font-size:.9em}
table{border-collapse:collapse;width:100%;font-size:.92rem}
td,th{text-align:start;vertical-align:top;border-bottom:1px solid #dfe5e2;padding:.35rem .75rem .35rem 0}
:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}
@media(max-width:60rem){
  .frame{display:block}nav{position:static;max-height:none;margin-bottom:1rem}
}
@media(prefers-color-scheme:dark){
  body{background:#0e1512;color:#e9f0ec}a{color:#4cc795}.muted{color:#a4b3ab}
  details{background:#16201b;border-color:#3a4a42}pre{background:#101915}
  td,th,h2{border-color:#2c3a33}input{background:#16201b}button{background:#4cc795;color:#0e1512}
}`
