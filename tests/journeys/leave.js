// What a hostile script in the page would try, in the body of a function: `arguments[0]` is an address that listens,
// `arguments[1]` says whether to leave the page as well, which a shell stops and a bare browser does not.
// Whatever runs or arrives is named in `window.__went`; `window.__tried` counts, and `window.__done` is set at the end.
const [address, leaves] = arguments;
const went = (window.__went = []);
window.__tried = 0;
window.__ran = (name) => went.push(name);
const at = (name) => `${address}/${name}`;
const call = (name) => `window.__ran('${name}')`;
const added = [];
const add = (tag, set, where = document.body) => {
  const element = document.createElement(tag);
  set(element);
  where.append(element);
  added.push(element);
  return element;
};
const blob = (text, type) => URL.createObjectURL(new Blob([text], { type }));
// A worker lives elsewhere: it says that it runs by a message.
const worker = (name, url, Kind = Worker) => {
  const made = new Kind(url);
  const port = made.port ?? made;
  port.onmessage = () => went.push(name);
};
const hello = 'onconnect = (event) => event.ports[0].postMessage(1); self.postMessage?.(1)';
const ways = {
  // Code from text.
  eval: () => (0, eval)(call('eval')),
  function: () => new Function(call('function'))(),
  timer: () => void setTimeout(call('timer'), 0),
  inline: () => add('script', (it) => (it.textContent = call('inline'))),
  inlineText: () => add('script', (it) => it.append(call('inlineText'))),
  module: () => add('script', (it) => { it.type = 'module'; it.append(call('module')); }),
  dataScript: () => add('script', (it) => (it.src = `data:text/javascript,${encodeURIComponent(call('dataScript'))}`)),
  blobScript: () => add('script', (it) => (it.src = blob(call('blobScript'), 'text/javascript'))),
  import: () => void import(blob(call('import'), 'text/javascript')).catch(() => {}),
  handler: () => add('button', (it) => it.setAttribute('onclick', call('handler'))).click(),
  markup: () => add('div', (it) => (it.innerHTML = `<img src=x onerror="${call('markup')}">`)),
  write: () => new DOMParser().parseFromString('<p>', 'text/html') && document.body.insertAdjacentHTML('beforeend', `<svg onload="${call('write')}">`),
  link: () => add('a', (it) => it.setAttribute('href', `javascript:${call('link')}`)).click(),
  // Workers and frames, which could have a rule of their own.
  blobWorker: () => worker('blobWorker', blob(hello, 'text/javascript')),
  dataWorker: () => worker('dataWorker', `data:text/javascript,${encodeURIComponent(hello)}`),
  sharedWorker: () => worker('sharedWorker', blob(hello, 'text/javascript'), SharedWorker),
  framed: () => add('iframe', (it) => (it.srcdoc = `<script>parent.${call('framed').slice(7)}</script>`)),
  blankFrame: () => {
    const frame = add('iframe', () => {});
    frame.contentWindow.eval(`parent.${call('blankFrame').slice(7)}`);
  },
  // Going out. The listener counts what arrives.
  fetch: () => void fetch(at('fetch'), { mode: 'no-cors' }).catch(() => {}),
  request: () => {
    const request = new XMLHttpRequest();
    request.open('GET', at('request'));
    request.send();
  },
  beacon: () => navigator.sendBeacon(at('beacon'), 'x'),
  socket: () => void (new WebSocket(at('socket').replace('http', 'ws')).onerror = () => {}),
  events: () => void (new EventSource(at('events')).onerror = () => {}),
  image: () => add('img', (it) => (it.src = at('image'))),
  audio: () => add('audio', (it) => { it.src = at('audio'); it.preload = 'auto'; }),
  remoteScript: () => add('script', (it) => (it.src = at('remoteScript'))),
  style: () => add('link', (it) => { it.rel = 'stylesheet'; it.href = at('style'); }, document.head),
  preload: () => add('link', (it) => { it.rel = 'preload'; it.as = 'image'; it.href = at('preload'); }, document.head),
  background: () => add('p', (it) => it.setAttribute('style', `background: url(${at('background')})`)),
  font: () => void new FontFace('away', `url(${at('font')})`).load().catch(() => {}),
  frame: () => add('iframe', (it) => (it.src = at('frame'))),
  object: () => add('object', (it) => (it.data = at('object'))),
  embed: () => add('embed', (it) => (it.src = at('embed'))),
  base: () => {
    const base = add('base', (it) => (it.href = `${address}/base/`), document.head);
    const image = add('img', (it) => it.setAttribute('src', 'picture'));
    setTimeout(() => [base, image].forEach((it) => it.remove()), 300);
  },
  form: () => add('form', (it) => { it.action = at('form'); it.method = 'post'; it.target = leaves ? '' : 'elsewhere'; }).submit(),
};
if (leaves) {
  Object.assign(ways, {
    window: () => window.open(at('window')),
    blankLink: () => add('a', (it) => { it.href = at('blankLink'); it.target = '_blank'; }).click(),
    topLink: () => add('a', (it) => { it.href = at('topLink'); }).click(),
    refresh: () => add('meta', (it) => { it.httpEquiv = 'refresh'; it.content = `0;url=${at('refresh')}`; }, document.head),
    file: () => (location.href = 'file:///etc/passwd'),
    dataPage: () => (location.href = 'data:text/html,gone'),
    assign: () => location.assign(at('assign')),
  });
}
const names = Object.keys(ways);
const next = () => {
  const name = names.shift();
  if (!name) {
    // What stays would be refused again whenever the page is drawn.
    setTimeout(() => added.forEach((element) => element.remove()), 1200);
    setTimeout(() => (window.__done = true), 1500);
    return;
  }
  window.__tried += 1;
  // What is refused by throwing is refused as well.
  try { ways[name](); } catch { /* refused */ }
  setTimeout(next, 30);
};
// Whoever starts this may be allowed more than the page is; what runs later is the page's own.
setTimeout(next, 30);
