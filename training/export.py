"""A trained network -> a model folder: `python export.py RUN/network.pt MODEL_FOLDER --base BASE`.

The weights are folded so that the forward pass in TypeScript does no work that can be done here: matrices lie as
[in, out] and cut per head, keys transposed; the key bias is dropped (softmax cancels it), the value bias moves into the
output bias, 1/sqrt(d) into the query, 1.702 of GELU into the two matrices around it. Matrices are stored as int8 in
blocks of 32 with a float16 scale each, vectors as float32. `load_exported` reads a folder back into the PyTorch network.
"""
import argparse
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import torch

from network import CONTEXT, Network

CORPUS = "SemEval-2020 task 11, training articles"
BESIDE = {"memes": "SemEval-2021 task 6 (memes)", "logic": "LOGIC (fallacies)", "babe": "BABE (biased words)",
          "toxic-spans": "SemEval-2021 task 5 (toxic comments)"}
NEWS = "Article-Bias-Prediction (unmarked news)"
BLOCK = 32
GELU = 1.702


# Constants of the decoder until `npm run tune` has chosen them on held-out articles.
UNTUNED = {
    "gap": 3,
    "repetition": {"technique": "Repetition", "copies": [{"intercept": 0, "slope": 1}] * 3},
    "calibration": {"span": 1, "name": 1, "intercepts": {}},
    "points": {"balanced": {"threshold": 0.3, "minimumScore": 0}, "careful": {"threshold": 0.3, "minimumScore": 0.5}},
    "confidence": {"likely": 0.5, "possible": 0.33},
}


def fold(state, layers, heads, pieces):
    """State of a Network -> {name: float32 array}, as src/encoder/network.ts uses them."""
    s = {name: tensor.float().numpy() for name, tensor in state.items()}
    out = {"words": s["words.weight"], "positions": s["positions.weight"][:pieces],
           "norm.scale": s["norm.weight"], "norm.shift": s["norm.bias"]}
    width = s["words.weight"].shape[1]
    d = width // heads
    for i in range(layers):
        p, q = f"layers.{i}.", f"layers.{i}."
        cut = lambda m: m.reshape(heads, d, width)  # [out, in] -> [heads, out of one head, in]
        out[q + "query"] = cut(s[p + "query.weight"]).transpose(0, 2, 1) / np.sqrt(d)  # [heads, width, d]
        out[q + "query.bias"] = s[p + "query.bias"].reshape(heads, d) / np.sqrt(d)
        out[q + "key"] = cut(s[p + "key.weight"])                                      # [heads, d, width]
        out[q + "value"] = cut(s[p + "value.weight"]).transpose(0, 2, 1)               # [heads, width, d]
        out[q + "output"] = s[p + "output.weight"].T
        out[q + "output.bias"] = s[p + "output.bias"] + s[p + "output.weight"] @ s[p + "value.bias"]
        out[q + "up"] = s[p + "up.weight"].T * GELU
        out[q + "up.bias"] = s[p + "up.bias"] * GELU
        out[q + "down"] = s[p + "down.weight"].T / GELU
        out[q + "down.bias"] = s[p + "down.bias"]
        for ours, theirs in (("attention-norm", "attention_norm"), ("norm", "norm")):
            out[q + ours + ".scale"] = s[p + theirs + ".weight"]
            out[q + ours + ".shift"] = s[p + theirs + ".bias"]
    out |= {"tag": s["tag.weight"].T, "tag.bias": s["tag.bias"],
            "span-hidden": s["span_hidden.weight"].T * GELU, "span-hidden.bias": s["span_hidden.bias"] * GELU,
            "span-technique": s["span_technique.weight"].T / GELU, "span-technique.bias": s["span_technique.bias"]}
    return {name: np.ascontiguousarray(array, dtype=np.float32) for name, array in out.items()}


def unfold(tensors, layers, heads, positions=512):
    """The inverse of `fold`, with zero key and value biases: what the shipped numbers are in PyTorch's own layout."""
    t = {name: torch.from_numpy(array.copy()) for name, array in tensors.items()}
    width = t["words"].shape[1]
    d = width // heads
    padded = torch.zeros(positions, width)
    padded[: len(t["positions"])] = t["positions"]
    s = {"words.weight": t["words"], "positions.weight": padded, "norm.weight": t["norm.scale"], "norm.bias": t["norm.shift"]}
    zero = torch.zeros(width)
    for i in range(layers):
        p = f"layers.{i}."
        s |= {p + "query.weight": t[p + "query"].transpose(1, 2).reshape(width, width) * d**0.5,
              p + "query.bias": t[p + "query.bias"].flatten() * d**0.5,
              p + "key.weight": t[p + "key"].reshape(width, width), p + "key.bias": zero,
              p + "value.weight": t[p + "value"].transpose(1, 2).reshape(width, width), p + "value.bias": zero,
              p + "output.weight": t[p + "output"].T, p + "output.bias": t[p + "output.bias"],
              p + "up.weight": t[p + "up"].T / GELU, p + "up.bias": t[p + "up.bias"] / GELU,
              p + "down.weight": t[p + "down"].T * GELU, p + "down.bias": t[p + "down.bias"],
              p + "attention_norm.weight": t[p + "attention-norm.scale"], p + "attention_norm.bias": t[p + "attention-norm.shift"],
              p + "norm.weight": t[p + "norm.scale"], p + "norm.bias": t[p + "norm.shift"]}
    s |= {"tag.weight": t["tag"].T, "tag.bias": t["tag.bias"],
          "span_hidden.weight": t["span-hidden"].T / GELU, "span_hidden.bias": t["span-hidden.bias"] / GELU,
          "span_technique.weight": t["span-technique"].T * GELU, "span_technique.bias": t["span-technique.bias"]}
    return s


def quantize(array):
    """float32 -> (int8 codes, float16 scales), one scale for each 32 values in a row."""
    blocks = array.reshape(-1, BLOCK)
    scales = (np.abs(blocks).max(1) / 127).astype(np.float16)
    codes = np.round(blocks / np.maximum(scales.astype(np.float32), 1e-8)[:, None]).clip(-127, 127).astype(np.int8)
    return codes, scales


def write_weights(tensors, path, float32=False):
    """Writes weights.bin, all in float32 if asked; returns the manifest's list of tensors. Every part starts at a multiple of 4 bytes."""
    table, data = [], bytearray()

    def put(raw):
        data.extend(b"\0" * (-len(data) % 4))
        at = len(data)
        data.extend(raw)
        return at

    for name, array in tensors.items():
        entry = {"name": name, "shape": list(array.shape)}
        if not float32 and array.ndim >= 2 and array.shape[-1] % BLOCK == 0:
            codes, scales = quantize(array)
            entry |= {"type": "int8", "offset": put(codes.tobytes()), "scales": put(scales.tobytes())}
        else:
            entry |= {"type": "float32", "offset": put(array.tobytes())}
        table.append(entry)
    path.write_bytes(data)
    return table


def load_exported(folder):
    """A model folder -> the PyTorch network that computes with the shipped (dequantized) numbers, and its manifest."""
    folder = Path(folder)
    manifest = json.loads((folder / "manifest.json").read_text())
    data = (folder / "weights.bin").read_bytes()
    tensors = {}
    for entry in manifest["weights"]["tensors"]:
        size = int(np.prod(entry["shape"]))
        if entry["type"] == "int8":
            codes = np.frombuffer(data, np.int8, size, entry["offset"]).reshape(-1, BLOCK)
            scales = np.frombuffer(data, np.float16, size // BLOCK, entry["scales"])
            array = codes * scales.astype(np.float32)[:, None]
        else:
            array = np.frombuffer(data, np.float32, size, entry["offset"])
        tensors[entry["name"]] = array.reshape(entry["shape"])
    shape = manifest["network"]
    network = Network(len(manifest["techniques"]), shape["features"], hidden=shape["hidden"])
    network.load_state_dict(unfold(tensors, shape["layers"], shape["heads"]))
    return network.eval(), manifest


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("network", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="folder of the base model, for its vocab.txt")
    parser.add_argument("--float32", action="store_true", help="do not quantize: to see what int8 costs")
    args = parser.parse_args()
    run = torch.load(args.network, weights_only=False, map_location="cpu")
    state, recipes = run["network"], run["recipes"]
    pieces = recipes[-1]["pieces"]
    beside = dict.fromkeys(BESIDE[name] for recipe in recipes for name in recipe.get("auxiliary", ()))
    if any("news" in recipe or "encoder" in recipe for recipe in recipes):  # silver.py, adapt.py
        beside[NEWS] = None
    hidden, joined = state["span_hidden.weight"].shape
    width = state["words.weight"].shape[1]
    shape = {"layers": 6, "width": width, "heads": 12, "inner": state["layers.0.up.weight"].shape[0], "hidden": hidden,
             "features": joined - 4 * width, "context": CONTEXT}
    args.folder.mkdir(parents=True, exist_ok=True)
    table = write_weights(fold(state, shape["layers"], shape["heads"], pieces), args.folder / "weights.bin", args.float32)
    shutil.copyfile(args.base / "vocab.txt", args.folder / "vocab.txt")
    digest = lambda name: hashlib.sha256((args.folder / name).read_bytes()).hexdigest()
    manifest = {
        "schemaVersion": 1,
        "name": args.folder.name,
        "language": "eng",
        "tags": list(run["tags"]),
        "techniques": run["techniques"],
        "network": shape,
        "windows": {"pieces": pieces, "home": pieces - 2 - 2 * CONTEXT},
        "vocabulary": {"file": "vocab.txt", "sha256": digest("vocab.txt")},
        "weights": {"file": "weights.bin", "bytes": (args.folder / "weights.bin").stat().st_size,
                    "sha256": digest("weights.bin"), "tensors": table},
        "training": {"base": "all-MiniLM-L6-v2", "corpus": "; ".join([CORPUS, *beside]), "seed": run["seed"],
                     "fold": run["fold"], "recipes": recipes},
    }
    file = args.folder / "manifest.json"
    before = json.loads(file.read_text()) if file.exists() else {}
    manifest["decode"] = before.get("decode", UNTUNED)  # what was tuned stays until it is tuned again
    file.write_text(json.dumps(manifest, indent=1) + "\n")


if __name__ == "__main__":
    main()
