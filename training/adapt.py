"""Masked-language adaptation of the base encoder on unmarked news: `python adapt.py --news NEWS/articles.jsonl.gz --base BASE`.

15 % of the word pieces are to be guessed (Devlin et al. 2019; Gururangan et al. 2020 for the idea). The word embeddings stay as they are and
serve as the guesser's output matrix. Writes RHETOSCOPE_RUNS/news-encoder.pt, which a recipe may begin with ("encoder").
"""
import argparse
import os
import random
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from batches import CLS, SEP, pad_windows, schedule_rate
from network import Network, load_base, quick_gelu
from silver import read_windows

MASK, BATCH = 103, 16


class Guesser(nn.Module):
    """States of hidden pieces [pieces, width] -> logits of the vocabulary [pieces, vocabulary]."""

    def __init__(self, words):
        super().__init__()
        vocabulary, width = words.weight.shape
        self.words = words
        self.change, self.norm = nn.Linear(width, width), nn.LayerNorm(width)
        self.bias = nn.Parameter(torch.zeros(vocabulary))

    def forward(self, states):
        return F.linear(self.norm(quick_gelu(self.change(states))), self.words.weight, self.bias)


def hide(ids, mask):
    """-> ids with hidden pieces, and where they are: 15 %, of which 80 % are masked, 10 % exchanged and 10 % left."""
    chosen = (torch.rand(ids.shape) < 0.15) & mask & (ids != CLS) & (ids != SEP)
    draw = torch.rand(ids.shape)
    hidden = torch.where(chosen & (draw < 0.8), MASK, ids)
    return torch.where(chosen & (draw > 0.9), torch.randint(1000, 30522, ids.shape), hidden), chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True, help="articles.jsonl.gz: JSON lines with `text`")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--runs", type=Path, default=os.environ.get("RHETOSCOPE_RUNS"))
    parser.add_argument("--pieces", type=int, default=700_000)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    network = Network(1, features=1)
    load_base(network, load_file(str(args.base / "model.safetensors")))
    network.words.requires_grad_(False)
    guesser = Guesser(network.words)
    windows = read_windows(args.news, args.base, args.pieces, args.seed)
    batches = [windows[i : i + BATCH] for i in range(0, len(windows), BATCH)]
    random.Random(args.seed).shuffle(batches)
    body = [p for name, p in network.named_parameters() if p.requires_grad and not name.startswith(("tag", "span_"))]
    head = [p for p in guesser.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": body, "lr": args.rate}, {"params": head, "lr": 5 * args.rate}], weight_decay=0.01, fused=True)
    schedule = schedule_rate(optimizer, len(batches))
    total, began = 0.0, time.time()
    for step, chosen in enumerate(batches, 1):
        ids, mask = pad_windows(chosen)
        hidden, places = hide(ids, mask)
        loss = F.cross_entropy(guesser(network.encode(hidden, mask)[places]), ids[places])
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*body, *head], 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        total += loss.item()
        if step % 20 == 0:
            print(f"  step {step} of {len(batches)} loss of the last 20 {total / 20:.3f} {time.time() - began:.0f} s", flush=True)
            total = 0.0
    encoder = {name: tensor for name, tensor in network.state_dict().items() if not name.startswith(("tag", "span_"))}
    torch.save(encoder, Path(args.runs) / "news-encoder.pt")


if __name__ == "__main__":
    main()
