/**
 * The receipt on one sheet of A4, and the same on a narrow screen. Plain text: it is adopted by the window that prints and
 * written into the file, where no sign of it may need escaping.
 */
export const paperStyles = `
@page { margin: 18mm; }
:root { color-scheme: light; color: #000; background: #fff; font: 12pt/1.4 system-ui, sans-serif; }
body { max-width: 42em; margin: 0 auto; padding: 1em; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.75em; font-size: 1.75em; line-height: 1.2; }
h2 { margin: 0 0 0.5em; font-size: 1.125em; }
p { margin: 0 0 0.75em; }
dl { margin: 0 0 1.25em; border-top: 1px solid; }
dl div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr)); padding: 0.4em 0; border-bottom: 1px solid #999; }
dt { color: #444; }
dd { margin: 0; font-weight: 600; }
code { font: 700 1.125em/1.4 ui-monospace, monospace; }
section { display: flex; flex-wrap: wrap; gap: 1.25em; align-items: center; margin: 0 0 1em; break-inside: avoid; }
section div { flex: 1 1 14em; min-width: 0; }
svg { width: 45mm; max-width: 100%; forced-color-adjust: none; }
a { color: inherit; }
small { display: block; font-size: 0.875em; }
@media print { body { max-width: none; padding: 0; } }
`;
