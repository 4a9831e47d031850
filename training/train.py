"""Fine-tune the base encoder on articles with marked techniques: `python train.py configs/plain.json --fold 0 ...`.

Without --fold it trains on every article. A recipe that goes on from another trains that first, where that was not done.
Resumes from its last finished epoch. The training loop knows nothing of the network's inside; the scores that count are
made by `npm run tune`, which is the product's own code.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

from auxiliary import Auxiliary, read_auxiliary
from batches import pad_windows, schedule_rate
from corpus import cut_folds, cut_windows, read_articles
from losses import losses
from network import TAGS, Network, load_base
from swap_groups import find_groups, swap_names


def make_batch(chosen, device, jitter=None, groups=None):
    """Windows (article, first, end) -> ids, mask, tags [windows, tokens]; spans [spans, 3]; features; techniques.

    For training, `jitter` draws: it moves span ends and exchanges the names of `groups`."""
    longest = max(end - first for _, first, end in chosen) + 2
    tags = torch.full((len(chosen), longest), -100)
    windows, spans, features, techniques = [], [], [], []
    for w, (article, first, end) in enumerate(chosen):
        length = end - first
        pieces = article.ids[first:end]
        windows.append(swap_names(pieces, groups, jitter) if groups else pieces)
        tags[w, 1 : length + 1] = torch.tensor(article.tags[first:end])
        for technique, a, b, row in article.spans:
            if a < end and b > first:
                a, b = max(a, first), min(b, end)
                if jitter and jitter.random() < 0.25:  # predicted spans are not cut like gold ones
                    a = min(max(first, a + jitter.randint(-2, 2)), b - 1)
                    b = max(min(end, b + jitter.randint(-2, 2)), a + 1)
                spans.append((w, a - first + 1, b - first + 1))
                features.append(row)
                techniques.append(technique)
    tensors = *pad_windows(windows), tags, torch.tensor(spans).view(-1, 3), torch.tensor(features), torch.tensor(techniques)
    return [t.to(device) for t in tensors]


def epoch_batches(articles, config, rng):
    """Windows of like length share a batch, so that little is padding; the batches come in random order."""
    windows = [(a, *w) for a in articles for w in cut_windows(a, config["pieces"] - 2, rng)]
    rng.shuffle(windows)
    windows.sort(key=lambda w: (w[2] - w[1]) // 16)
    size = config["batch"]
    batches = [windows[i : i + size] for i in range(0, len(windows), size)]
    rng.shuffle(batches)
    return batches


@torch.no_grad()
def quick_look(network, articles, config, device):
    """Token F1 at one half and the share of rightly named gold spans: a sign of life, not the published measures."""
    network.eval()
    hit = marked = gold = right = total = 0
    for article in articles:
        batch = make_batch([(article, *w) for w in cut_windows(article, config["pieces"] - 2)], device)
        ids, mask, tags, spans, features, techniques = batch
        states = network.encode(ids, mask)
        inside = network.tag_tokens(states).softmax(-1)[..., 1:].sum(-1) > 0.4
        known = tags >= 0
        hit += (inside & (tags > 0)).sum().item()
        marked += (inside & known).sum().item()
        gold += (tags > 0).sum().item()
        if len(spans):
            right += (network.name_spans(states, mask, spans, features).argmax(-1) == techniques).sum().item()
            total += len(spans)
    network.train()
    return {"token_f1": round(2 * hit / max(1, marked + gold), 4), "named": round(right / max(1, total), 4), "spans": total}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--corpus", type=Path, required=True, help="folder with articles/ and techniques-14.tsv")
    parser.add_argument("--base", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--auxiliary", type=Path, help="folder of the other corpora that the configuration names")
    parser.add_argument("--runs", type=Path, default=os.environ.get("RHETOSCOPE_RUNS"), help="where runs are kept, outside the checkout")
    parser.add_argument("--fold", type=int, help="keep this fold apart; without it, train on everything")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.runs is None:
        parser.error("name a folder for runs: --runs or RHETOSCOPE_RUNS")
    config = {"name": args.config.stem, **json.loads(args.config.read_text())}
    recipes = [config]
    if config.get("auxiliary") and args.auxiliary is None:
        parser.error(f"{args.config} learns from {', '.join(config['auxiliary'])} too: name their folder with --auxiliary")
    run = Path(args.runs) / f"{args.config.stem}-s{args.seed}-{'all' if args.fold is None else f'fold{args.fold}'}"
    run.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"

    articles, techniques = read_articles(args.corpus, Path(args.runs) / "recurrence.jsonl", args.base)
    fold_of, alike = cut_folds(args.corpus, config["folds"])
    (Path(args.runs) / "folds.json").write_text(json.dumps({"folds": fold_of, "alike": sorted(alike)}, indent=0))
    apart = [a for a in articles if fold_of[a.id] == args.fold]
    articles = [a for a in articles if fold_of[a.id] != args.fold]
    features = len(articles[0].spans[0][3])
    network = Network(len(techniques), features=features, dropout=config["dropout"], weighs="span_weight" in config)
    load_base(network, load_file(str(args.base / "model.safetensors")))
    if "encoder" in config:
        encoder = Path(args.runs) / config["encoder"]
        if not encoder.exists():
            parser.error(f"{args.config} begins with {encoder}, which is missing: adapt.py makes it")
        network.load_state_dict(torch.load(encoder, map_location="cpu"), strict=False)
    if "start" in config:  # go on from another recipe's run of the same fold and seed
        before = Path(args.runs) / run.name.replace(args.config.stem, config["start"], 1) / "network.pt"
        if not before.exists():
            recipe = args.config.with_stem(config["start"])
            if not recipe.exists():
                parser.error(f"{args.config} goes on from {before}, which is missing and is made by no recipe: see {config['start']}.py")
            options = [argument for argument in sys.argv[1:] if Path(argument) != args.config]
            subprocess.run([sys.executable, __file__, recipe, *options], check=True)
        saved = torch.load(before, weights_only=False, map_location="cpu")
        network.load_state_dict(saved["network"], strict=False)  # the head that weighs spans comes and goes
        recipes = [*saved["recipes"], config]
    network.to(device)
    others = read_auxiliary(args.auxiliary, config["auxiliary"], args.base, config["pieces"] - 2) if config.get("auxiliary") else {}
    same = config.get("same_names", False)
    rows = [span[3] for a in articles for span in a.spans if techniques[span[0]] != "Repetition"] if same else [[0.0] * features]
    auxiliary = Auxiliary(others, network, rows, config["batch"], args.seed, techniques if same else ()).to(device)

    groups = find_groups(Tokenizer.from_file(str(args.base / "tokenizer.json"))) if config.get("swap_groups") else None
    network.words.requires_grad_(not config["freeze_words"])
    named = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    heads = [p for name, p in named if name.startswith(("tag", "span_"))] + list(auxiliary.parameters())
    body = [p for name, p in named if not name.startswith(("tag", "span_"))]
    optimizer = torch.optim.AdamW([{"params": body, "lr": config["rate"]}, {"params": heads, "lr": config["head_rate"]}],
                                  weight_decay=0.01, fused=True)
    name_smoothing = config.get("name_smoothing", config["smoothing"])
    steps = config["epochs"] * len(epoch_batches(articles, config, random.Random(0)))
    schedule = schedule_rate(optimizer, steps)
    checkpoint, epoch = run / "checkpoint.pt", 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=False, map_location="cpu")
        network.load_state_dict(saved["network"])
        auxiliary.load_state_dict(saved.get("auxiliary", {}))
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        rng.setstate(saved["rng"])
        torch.set_rng_state(saved["torch_rng"])
        epoch = saved["epoch"]
    print(f"{run.name}: {len(articles)} articles, {len(apart)} apart, {steps} steps, from epoch {epoch}, on {device}", flush=True)
    while epoch < config["epochs"]:
        began, sums, count = time.time(), [0.0, 0.0], 0
        for chosen in epoch_batches(articles, config, rng):
            tag_loss, technique_loss, weight_loss = losses(
                network, make_batch(chosen, device, rng, groups), config["smoothing"], name_smoothing, rng,
                config.get("even_stretches", False))
            (config["tag_weight"] * tag_loss + config.get("name_weight", 1) * technique_loss + config.get("span_weight", 0) * weight_loss).backward()
            if others:
                (config["auxiliary_weight"] * auxiliary.loss(network, count, device, config["smoothing"], name_smoothing)).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            sums[0] += tag_loss.item()
            sums[1] += technique_loss.item()
            count += 1
            if count % 20 == 0:
                print(f"  step {count} tag {sums[0] / count:.4f} technique {sums[1] / count:.4f} {time.time() - began:.0f} s", flush=True)
        epoch += 1
        torch.save({"network": network.state_dict(), "auxiliary": auxiliary.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(),
                    "rng": rng.getstate(), "torch_rng": torch.get_rng_state(), "epoch": epoch}, checkpoint)
        look = quick_look(network, apart, config, device) if apart and epoch in (2, config["epochs"]) else {}
        print(f"epoch {epoch} tag {sums[0] / count:.4f} technique {sums[1] / count:.4f} {time.time() - began:.0f} s {look}", flush=True)
    torch.save({"network": network.state_dict(), "techniques": techniques, "tags": TAGS, "recipes": recipes,
                "seed": args.seed, "fold": args.fold}, run / "network.pt")


if __name__ == "__main__":
    main()
