/** The texts that every table of text tests holds, each with the trap that it is. */
export const STYLE_TEXTS: readonly { readonly name: string; readonly text: string }[] = [
  { name: "empty", text: "" },
  { name: "one word", text: "Bread" },
  { name: "emoji", text: "Fine 😀 bread 👩🏾‍🚀." },
  { name: "combining marks", text: "Cafe\u0301 au lait. E\u0301toile." },
  { name: "İ, longer in lower case", text: "İzmir sells İce." },
  { name: "CRLF", text: "One line.\r\nTwo lines.\r\n" },
  { name: "leading spaces", text: "   \t Late start." },
  { name: "right to left", text: "שלום עולם. مرحبا بكم." },
  { name: "the same word twice", text: "bread bread" },
];
