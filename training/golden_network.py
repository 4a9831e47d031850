"""What PyTorch computes from the shipped weights, for the parity test: `python golden_network.py models/news-en BASE samples OUT.json`.

Each sample is read as one window; a few spans of it are named, with features that are plain numbers.
"""
import json
import sys
from pathlib import Path

import torch
from tokenizers import Tokenizer

from batches import pad_windows
from export import load_exported

PIECES = 190


@torch.no_grad()
def main(folder, base, samples, out):
    network, manifest = load_exported(folder)
    tokenizer = Tokenizer.from_file(str(Path(base) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    cases = []
    for path in sorted(Path(samples).glob("*.txt")):
        ids = tokenizer.encode(path.read_text(encoding="utf-8"), add_special_tokens=False).ids[:PIECES]
        spans = [(0, 3), (10, 11), (20, 45), (len(ids) - 2, len(ids)), (0, len(ids))]
        features = [[round(0.1 * (row + column), 1) for column in range(manifest["network"]["features"])] for row in range(len(spans))]
        window, mask = pad_windows([ids])
        states = network.encode(window, mask)
        tags = network.tag_tokens(states).softmax(-1)[0, 1:-1]
        where = torch.tensor([(0, first + 1, end + 1) for first, end in spans])
        techniques = network.name_spans(states, mask, where, torch.tensor(features)).softmax(-1)
        short = lambda tensor: [[round(value, 5) for value in row] for row in tensor.tolist()]
        cases.append({"name": path.name, "ids": ids, "tags": short(tags), "spans": spans, "features": features, "techniques": short(techniques)})
    document = {"weights": manifest["weights"]["sha256"], "torch": torch.__version__, "cases": cases}
    Path(out).write_text(json.dumps(document, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
