"""Soft labels for unmarked news, and an epoch on them: `python silver.py --start plain --teachers multi gold --fold 1 ...`.

The teachers are runs of the same fold and seed; the mean of their tag probabilities is what the student learns (Hinton et al.
2015), with no dropout, from the weights of the run `--start`. It becomes the run `silver`, which a recipe may start from.
"""
import argparse
import gzip
import json
import os
import random
import time
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn import functional as F

from batches import pad_windows, schedule_rate
from corpus import Article, cut_windows
from network import Network

PIECES, BATCH = 190, 16


def read_windows(news, base, pieces, seed):
    """Runs of whole lines of articles drawn at random, at most PIECES word pieces each, about `pieces` in all, shortest first."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    with gzip.open(news, "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    random.Random(seed).shuffle(texts)
    windows, count = [], 0
    for text in texts:
        article = Article("")
        for line in tokenizer.encode_batch(text.split("\n"), add_special_tokens=False):
            article.add_line(line.ids)
        windows += [article.ids[first:end] for first, end in cut_windows(article, PIECES)]
        count += len(text) // 4  # about so many pieces
        if count >= pieces:
            break
    return sorted((w for w in windows if len(w) >= 16), key=len)


def load_run(file):
    saved = torch.load(file, weights_only=False, map_location="cpu")
    state = saved["network"]
    hidden, joined = state["span_hidden.weight"].shape
    network = Network(len(saved["techniques"]), features=joined - 4 * state["words.weight"].shape[1], hidden=hidden, dropout=0)
    network.load_state_dict({name: tensor for name, tensor in state.items() if not name.startswith("span_weight")})
    return saved, network


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True, help="articles.jsonl.gz: JSON lines with `text`")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--runs", type=Path, default=os.environ.get("RHETOSCOPE_RUNS"))
    parser.add_argument("--start", required=True)
    parser.add_argument("--teachers", nargs="+", required=True)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pieces", type=int, default=400_000)
    parser.add_argument("--rate", type=float, default=1e-4)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    of_fold = f"s{args.seed}-{'all' if args.fold is None else f'fold{args.fold}'}"
    run = lambda name: Path(args.runs) / f"{name}-{of_fold}" / "network.pt"
    windows = read_windows(args.news, args.base, args.pieces, args.seed)
    print(f"{len(windows)} windows, {sum(map(len, windows))} word pieces", flush=True)
    batches = [pad_windows(windows[i : i + BATCH]) for i in range(0, len(windows), BATCH)]
    labels = [0] * len(batches)
    for name in args.teachers:
        _, teacher = load_run(run(name))
        teacher.eval()
        with torch.no_grad():
            for i, (ids, mask) in enumerate(batches):
                labels[i] = labels[i] + teacher.tag_tokens(teacher.encode(ids, mask)).softmax(-1) / len(args.teachers)
        print(f"labelled by {name}", flush=True)
    saved, student = load_run(run(args.start))
    student.train()
    optimizer = torch.optim.AdamW(student.parameters(), lr=args.rate, weight_decay=0.01, fused=True)
    order = list(range(len(batches)))
    random.Random(args.seed).shuffle(order)
    schedule, total, began = schedule_rate(optimizer, len(order)), 0.0, time.time()
    for step, i in enumerate(order, 1):
        (ids, mask), wanted = batches[i], labels[i]
        loss = F.cross_entropy(student.tag_tokens(student.encode(ids, mask))[mask], wanted[mask])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        total += loss.item()
        if step % 20 == 0:
            print(f"  step {step} of {len(order)} loss {total / step:.4f} {time.time() - began:.0f} s", flush=True)
    recipe = {"name": "silver", "start": args.start, "teachers": args.teachers, "pieces": PIECES + 2, "rate": args.rate, "news": args.pieces}
    run("silver").parent.mkdir(exist_ok=True)
    torch.save({**saved, "network": student.state_dict(), "recipes": [*saved["recipes"], recipe]}, run("silver"))


if __name__ == "__main__":
    main()
