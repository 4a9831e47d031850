/** How every web page begins that is written as one file: its policy lets nothing be loaded and no script be run, whatever it holds. */
export const PAGE_HEAD: readonly string[] = [
  "<!doctype html>",
  '<html lang="en">',
  "<head>",
  '<meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
];
