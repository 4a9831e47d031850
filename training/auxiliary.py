"""Texts of other corpora that teach the encoder beside the marked articles, mostly through heads that are thrown away.

`memes` (SemEval-2021 task 6) has spans of 20 techniques, `logic` (Jin et al. 2022) passages of one fallacy, `babe` (Spinde
et al. 2021) biased words, `toxic-spans` (SemEval-2021 task 5) toxic stretches. Names are learned through the span head's
hidden layer, places through a tag a token. Names that mean one of our techniques may be learned by the span head itself.
"""
import json
import random
from dataclasses import dataclass, field
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F

from batches import pad_windows
from network import quick_gelu

IGNORED = -100

# Names of other corpora -> ours. Left out: what has no counterpart ("Smears", "ad hominem", "circular reasoning"), and
# Repetition, which a passage alone cannot show.
SAME_NAMES = {
    "memes": {
        "Appeal to authority": "Appeal_to_Authority",
        "Appeal to fear/prejudice": "Appeal_to_fear-prejudice",
        "Bandwagon": "Bandwagon,Reductio_ad_hitlerum",
        "Black-and-white Fallacy/Dictatorship": "Black-and-White_Fallacy",
        "Causal Oversimplification": "Causal_Oversimplification",
        "Doubt": "Doubt",
        "Exaggeration/Minimisation": "Exaggeration,Minimisation",
        "Flag-waving": "Flag-Waving",
        "Loaded Language": "Loaded_Language",
        "Misrepresentation of Someone's Position (Straw Man)": "Whataboutism,Straw_Men,Red_Herring",
        "Name calling/Labeling": "Name_Calling,Labeling",
        "Presenting Irrelevant Data (Red Herring)": "Whataboutism,Straw_Men,Red_Herring",
        "Reductio ad hitlerum": "Bandwagon,Reductio_ad_hitlerum",
        "Slogans": "Slogans",
        "Thought-terminating cliché": "Thought-terminating_Cliches",
        "Whataboutism": "Whataboutism,Straw_Men,Red_Herring",
    },
    "logic": {
        "ad populum": "Bandwagon,Reductio_ad_hitlerum",
        "fallacy of credibility": "Appeal_to_Authority",
        "fallacy of extension": "Whataboutism,Straw_Men,Red_Herring",
        "fallacy of relevance": "Whataboutism,Straw_Men,Red_Herring",
        "false causality": "Causal_Oversimplification",
        "false dilemma": "Black-and-White_Fallacy",
    },
}


@dataclass
class Passage:
    ids: list                                     # at most `pieces`, without CLS and SEP
    inside: list = field(default_factory=list)    # 1 where a token is marked; empty where the corpus marks no places
    spans: list = field(default_factory=list)     # (class index, first, end)


def read_auxiliary(folder, names, base, pieces):
    """{corpus name: (passages, classes)}; `pieces` cuts long texts."""
    tokenizer = Tokenizer.from_file(str(Path(base) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(pieces)
    return {name: _passages(READERS[name](Path(folder)), tokenizer) for name in names}


def _passages(rows, tokenizer):
    """Rows (text, places or None, [(class name, start, end)]), offsets in code points."""
    rows = list(rows)
    classes = sorted({name for _, _, spans in rows for name, _, _ in spans})
    passages = []
    for text, places, spans in rows:
        encoded = tokenizer.encode(text, add_special_tokens=False)
        tokens = lambda start, end: [i for i, (a, b) in enumerate(encoded.offsets) if a < end and b > start]
        passage = Passage(encoded.ids)
        if places is not None:
            passage.inside = [0] * len(encoded.ids)
            for start, end in places:
                for i in tokens(start, end):
                    passage.inside[i] = 1
        for name, start, end in spans:
            if found := tokens(start, end):
                passage.spans.append((classes.index(name), found[0], found[-1] + 1))
        if encoded.ids:
            passages.append(passage)
    return passages, classes


def _memes(folder):
    for row in json.loads((folder / "memes" / "training.json").read_text(encoding="utf-8")):
        spans = [(label["technique"], label["start"], label["end"]) for label in row["labels"]]
        yield row["text"], [(start, end) for _, start, end in spans], spans


def _logic(folder):
    for row in _lines(folder / "logic" / "train.jsonl"):
        yield row["text"], None, [(row["label"], 0, len(row["text"]))]


def _babe(folder):
    for row in _lines(folder / "babe" / "sentences.jsonl"):
        found = [(row["text"].find(word), len(word)) for word in row["biased_words"]]
        yield row["text"], [(at, at + length) for at, length in found if at >= 0], []


def _toxic(folder):
    for row in _lines(folder / "toxic-spans" / "train.jsonl"):
        yield row["text"], [(at, at + 1) for at in row["characters"]], []


def _lines(path):
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


READERS = {"memes": _memes, "logic": _logic, "babe": _babe, "toxic-spans": _toxic}


class Auxiliary(nn.Module):
    """One head or two a corpus; the next corpus at each step, in turn. A resumed run begins their order anew.

    With `techniques`, names of SAME_NAMES are learned by the network's own span head, the others by the corpus's. Their spans
    get features of spans of articles, one of `rows` at random: by others, or none, a head could tell the corpora apart."""

    def __init__(self, corpora, network, rows, batch, seed, techniques=()):
        super().__init__()
        self.same = {n: [techniques.index(SAME_NAMES[n][c]) if techniques and c in SAME_NAMES.get(n, {}) else IGNORED for c in classes]
                     for n, (_, classes) in corpora.items()}
        self.corpora, self.batch, self.rows = corpora, batch, rows
        self.rng = random.Random(seed)
        self.queues = {name: [] for name in corpora}
        width, hidden = network.words.embedding_dim, network.span_hidden.out_features
        self.tags = nn.ModuleDict({n: nn.Linear(width, 2) for n, (passages, _) in corpora.items() if passages[0].inside})
        self.names = nn.ModuleDict({n: nn.Linear(hidden, len(classes)) for n, (_, classes) in corpora.items() if classes})

    def _draw(self, name):
        queue = self.queues[name]
        if len(queue) < self.batch:
            queue[:] = self.rng.sample(self.corpora[name][0], len(self.corpora[name][0]))
        return [queue.pop() for _ in range(self.batch)]

    def loss(self, network, step, device, smoothing, name_smoothing):
        name = list(self.corpora)[step % len(self.corpora)]
        drawn = self._draw(name)
        ids, mask = (tensor.to(device) for tensor in pad_windows([passage.ids for passage in drawn]))
        inside = torch.full(ids.shape, IGNORED)
        spans, classes = [], []
        for w, passage in enumerate(drawn):
            if passage.inside:
                inside[w, 1 : len(passage.ids) + 1] = torch.tensor(passage.inside)
            spans += [(w, first + 1, end + 1) for _, first, end in passage.spans]
            classes += [index for index, _, _ in passage.spans]
        inside = inside.to(device)
        states = network.encode(ids, mask)
        loss = torch.zeros((), device=device)
        if name in self.tags:
            logits = self.tags[name](network.dropout(states)).flatten(0, 1)
            loss = loss + F.cross_entropy(logits, inside.flatten(), ignore_index=IGNORED, label_smoothing=smoothing)
        if spans and name in self.names:
            features = torch.tensor([self.rng.choice(self.rows) for _ in spans], device=device)
            hidden = quick_gelu(network.span_hidden(network.dropout(
                network.describe_spans(states, mask, torch.tensor(spans, device=device), features))))
            ours = torch.tensor([self.same[name][index] for index in classes], device=device)
            theirs = torch.tensor(classes, device=device).masked_fill(ours != IGNORED, IGNORED)
            for head, target in ((network.span_technique, ours), (self.names[name], theirs)):
                if (target != IGNORED).any():
                    share = (target != IGNORED).float().mean()
                    logits = head(network.dropout(hidden))
                    loss = loss + share * F.cross_entropy(logits, target, ignore_index=IGNORED, label_smoothing=name_smoothing)
        return loss
