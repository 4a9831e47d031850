/** Makes control characters visible, so that a text can never steer the terminal that shows it. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\0-\x08\x0a-\x1f\x7f-\x9f]/g;
const PICTURES = 0x2400;
const DELETE = 0x7f;

/** The text with ␛ for an escape and so on, a unit for a unit; `�` where there is no picture; a tab stays. */
export function showControls(text: string): string {
  return text.replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    if (code === DELETE) return "␡";
    return code < DELETE ? String.fromCharCode(PICTURES + code) : "\ufffd";
  });
}
