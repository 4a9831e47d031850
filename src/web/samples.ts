/** Texts of ours to try the page on. */
const texts = import.meta.glob<string>("../../samples/*.txt", { query: "?raw", import: "default", eager: true });

export interface Sample {
  /** For people: "Opinion column rent cap". */
  readonly name: string;
  readonly text: string;
}

export const SAMPLES: readonly Sample[] = Object.entries(texts).map(([path, text]) => {
  const name = path.replace(/^.*\/|\.txt$/g, "").replaceAll("-", " ");
  return { name: name.charAt(0).toUpperCase() + name.slice(1), text };
});
