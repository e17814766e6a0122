/** Texts that Mermaid would read as syntax or markup if they weren't encoded. */
export const hostileLabels = [
  'say "hello"] --> evil',
  "it's (round) {curly} [square] <angle>",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '%%{init: {"securityLevel": "loose"}}%%',
  '`**bold**`',
  'end',
  'click box0 "javascript:alert(1)"',
  'style box0 fill:#f00; classDef x',
  'a#quot;b&lt;c',
  'ﬂ°°34¶ß',
  '"]:1\nend\nblock:x["',
  '1. first - second',
];
