"""Writes src/tokens/unicode-tables.ts from the reference tokenizer, whose Unicode data is older than any runtime's.

usage: python training/unicode_tables.py src/tokens/unicode-tables.ts
"""

import sys
import textwrap

import tokenizers
from tokenizers.normalizers import NFD, BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer


def step(**active):
    """The reference's normalizer with one of its four steps."""
    steps = {"clean_text": False, "handle_chinese_chars": False, "strip_accents": False, "lowercase": False}
    return BertNormalizer(**(steps | active))


CLEAN, PAD, STRIP = step(clean_text=True), step(handle_chinese_chars=True), step(strip_accents=True)
DECOMPOSE, SPLIT = NFD(), BertPreTokenizer()
TABLES = {
    "REMOVED": ("cleaning removes: controls, format characters, private use", lambda c: CLEAN.normalize_str(c) == ""),
    "WHITE": ("cleaning turns into a space", lambda c: CLEAN.normalize_str(c) == " "),
    "IDEOGRAPHS": ("get a space on either side", lambda c: PAD.normalize_str(c) == f" {c} "),
    "MARKS": ("stripping accents removes: nonspacing marks", lambda c: STRIP.normalize_str(c) == ""),
    "DECOMPOSED": ("canonical decomposition (NFD) changes", lambda c: DECOMPOSE.normalize_str(c) != c),
    "PUNCTUATION": ("are a word each", lambda c: len(SPLIT.pre_tokenize_str(f"a{c}a")) == 3),
}


def ranges(belongs):
    """'first-last' in hexadecimal for each run of code points that belong."""
    runs = []
    for code in (*range(0xD800), *range(0xE000, 0x110000)):
        if not belongs(chr(code)):
            continue
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return " ".join(f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in runs)


def main(path):
    lines = [
        "/** Which characters the reference tokenizer treats how; written by training/unicode_tables.py, not by hand. */",
        "",
        f"// From Hugging Face tokenizers {tokenizers.__version__}. A runtime's own \\p{{…}} classes are younger and differ between",
        "// runtimes; the weights were trained with these. Hexadecimal code points, both ends of a range included.",
    ]
    for name, (meaning, belongs) in TABLES.items():
        body = textwrap.fill(ranges(belongs), 116, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
        lines += ["", f"/** Characters that {meaning}. */", f"export const {name} = `", body, "`;"]
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
