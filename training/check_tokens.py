"""Compares the product's tokenizer live with the reference, ids and offsets: every corpus line, and seeded random strings.

usage: python training/check_tokens.py TOKENIZER.json CORPUS_FOLDER [--every-character]

Needs dist/ (`npm run build`) and `node`. `--every-character` adds each code point, alone and between letters (minutes).
Exits 1 with the first differences.
"""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from reference_tokens import load_reference, tokenize

ROOT = Path(__file__).parent.parent
COMMAND = ["node", "test/support/tokenize-lines.mjs", "models/news-en/vocab.txt"]
RANDOM_TEXTS, SEED = 20_000, 1
# Scripts, marks, spaces, controls, punctuation and signs that random strings are drawn from; without U+302E and U+302F, whose
# offset the reference takes from the mark before them (see src/tokens/normalize.ts).
POOL = [
    *range(0x00, 0x250), *range(0x2B0, 0x370), *range(0x370, 0x400), *range(0x410, 0x450), *range(0x5B0, 0x5EB),
    *range(0x621, 0x653), *range(0x905, 0x950), *range(0xE01, 0xE4F), *range(0x1100, 0x1113), *range(0x1E00, 0x1F00),
    *range(0x2000, 0x2070), *range(0x20A0, 0x20B0), *range(0x2100, 0x2150), *range(0x3000, 0x302E), *range(0x3030, 0x30FF), *range(0x4E00, 0x4E40),
    *range(0xAC00, 0xAC40), *range(0xF900, 0xF910), *range(0xFB00, 0xFB50), *range(0xFE00, 0xFE10), *range(0xFF01, 0xFF60),
    *range(0x1D400, 0x1D420), *range(0x1F1E6, 0x1F200), *range(0x1F3FB, 0x1F400), *range(0x1F600, 0x1F640), 0x20000, 0x2B820,
]


def corpus_lines(folder):
    for path in sorted(Path(folder).glob("*.txt")):
        yield from path.read_bytes().decode("utf-8").split("\n")


def random_texts():
    """Letters, pool characters and spaces in about equal parts, so that words form, break and go wrong."""
    source = random.Random(SEED)
    kinds = [lambda: source.choice("abcdefghijklmnopqrstuvwxyzABC019"), lambda: chr(source.choice(POOL)), lambda: " "]
    for _ in range(RANDOM_TEXTS):
        yield "".join(source.choices(kinds, [5, 5, 1])[0]() for _ in range(source.randint(0, 40)))


def every_character():
    for code in (*range(0xD800), *range(0xE000, 0x110000)):
        yield chr(code)
        yield f"a{chr(code)}b"


def ours(texts):
    with tempfile.TemporaryFile() as file:
        file.write("".join(f"{json.dumps(text)}\n" for text in texts).encode())
        file.seek(0)
        output = subprocess.run(COMMAND, cwd=ROOT, stdin=file, stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in output.decode().splitlines()]


def compare(name, texts, tokenizer):
    """Number of texts whose tokens differ, the first five printed."""
    texts = list(texts)
    results = ours(texts)
    if len(results) != len(texts):
        sys.exit(f"{name}: expected {len(texts)} results, found {len(results)}")
    differing = tokens = 0
    for text, result in zip(texts, results):
        expected = tokenize(tokenizer, text)
        tokens += len(expected[0])
        if result != expected:
            differing += 1
            if differing <= 5:
                print(f"{name}: {text!a}\n  expected {expected}\n  found    {result}")
    print(f"{name}: {len(texts)} texts, {tokens} tokens, {differing} differing")
    return differing


def main(tokenizer_path, corpus, *options):
    tokenizer = load_reference(tokenizer_path)
    differing = compare("corpus lines", corpus_lines(corpus), tokenizer)
    differing += compare("random texts", random_texts(), tokenizer)
    if "--every-character" in options:
        differing += compare("every character", every_character(), tokenizer)
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
