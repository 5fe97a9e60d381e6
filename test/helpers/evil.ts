/** Texts that break what is written carelessly. */
export const EVIL = [
  'a ]]> b',
  'vertical\u000btab, null\u0000, escape\u001b',
  'half a pair \ud83d and the other \ude00',
  'whole pairs 😀 👨‍👩‍👧 🇰🇿',
  '<script>alert(1)</script> & &amp; &lt;b&gt;',
  '" onmouseover="alert(1)',
  "' OR 1=1 --",
  'not characters \ufffe \uffff',
  'Қазақша: ұлттық «тырнақша», ңғүұқөһі',
  'first line\r\nsecond\ttab\nthird',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
] as const;
