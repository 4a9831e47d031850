"""Writes the reference's ids and UTF-16 offsets for our own test strings, test/golden/token-texts.json.

usage: python training/golden_tokens.py TOKENIZER.json test/golden/tokens.json && npx biome format --write test/golden/tokens.json
"""

import json
import sys
from pathlib import Path

from reference_tokens import load_reference, tokenize

TEXTS = Path(__file__).parent.parent / "test/golden/token-texts.json"


def main(tokenizer_path, output_path):
    tokenizer = load_reference(tokenizer_path)
    rows = []
    for text in json.loads(TEXTS.read_text("utf-8")):
        ids, starts, ends = tokenize(tokenizer, text)
        rows.append({"text": text, "ids": ids, "starts": starts, "ends": ends})
    Path(output_path).write_text(json.dumps(rows), "utf-8")
    print(f"{len(rows)} texts -> {output_path}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
