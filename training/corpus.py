"""The PTC articles as word pieces with tags and spans, cut into folds that keep look-alike articles together."""
import json
import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from tokenizers import Tokenizer


@dataclass
class Article:
    id: str
    ids: list = field(default_factory=list)      # word piece ids of the whole article
    lines: list = field(default_factory=list)    # (first, end) token indices of each line that holds any
    tags: list = field(default_factory=list)     # 0 outside, 1 begins a marked stretch, 2 inside one
    spans: list = field(default_factory=list)    # (technique index, first, end, features)

    def add_line(self, ids):
        if ids:
            self.lines.append((len(self.ids), len(self.ids) + len(ids)))
            self.ids += ids


def read_articles(folder, recurrence, base):
    """Articles and the sorted technique names; `recurrence` is what `npm run prepare:training` wrote."""
    folder = Path(folder)
    tokenizer = Tokenizer.from_file(str(Path(base) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    rows = defaultdict(list)
    for line in (folder / "techniques-14.tsv").read_text(encoding="utf-8").splitlines():
        article, technique, start, end = line.split("\t")
        rows[article].append((technique, int(start), int(end)))
    techniques = sorted({technique for found in rows.values() for technique, _, _ in found})
    features = {r["id"]: r["features"] for r in map(json.loads, Path(recurrence).read_text().splitlines())}
    articles = []
    for path in sorted((folder / "articles").glob("*.txt")):
        article = Article(path.stem.removeprefix("article"))
        text = path.read_bytes().decode("utf-8")
        places, offset = [], 0
        for line in text.split("\n"):
            encoded = tokenizer.encode(line, add_special_tokens=False)
            article.add_line(encoded.ids)
            places += [(offset + a, offset + b) for a, b in encoded.offsets]
            offset += len(line) + 1
        article.tags = [0] * len(places)
        for (technique, start, end), row in zip(rows[article.id], features[article.id], strict=True):
            inside = [i for i, (a, b) in enumerate(places) if a < end and b > start]
            if inside:
                article.spans.append((techniques.index(technique), inside[0], inside[-1] + 1, row))
        for _, first, end, _ in sorted(article.spans, key=lambda span: (span[1], -span[2])):
            for i in range(first, end):
                article.tags[i] = max(article.tags[i], 2)
            if first == 0 or article.tags[first - 1] == 0:
                article.tags[first] = 1
        articles.append(article)
    return articles, techniques


# Sites that name themselves in their articles: datelines, tag lines, appeals to their readers.
SITES = tuple(map(re.compile, ("America's Immigration Voice|VDARE", "LifeSite", "Remnant")))
ALIKE = 0.02  # share of the shorter article's ten-word runs


def cut_folds(folder, folds, seed=7):
    """{article id: fold}, and the ids of articles that are held apart like others but not measured.

    Articles that share a line of 30 characters or more (bylines, boilerplate, copies) stay together, since they come from one
    source; the groups are spread so that the folds hold about as many bytes each. What then still looks like an article
    of another fold, by a named site or by shared runs of ten words, would flatter the figures."""
    texts = {p.stem.removeprefix("article"): p.read_text(encoding="utf-8") for p in sorted((Path(folder) / "articles").glob("*.txt"))}
    fold_of = _spread(_join_by_lines(texts), texts, folds, seed)
    return fold_of, _find_alike(texts, fold_of)


def _join_by_lines(texts):
    leader = {article: article for article in texts}

    def find(article):
        while leader[article] != article:
            article = leader[article]
        return article

    first_with = {}
    for article, text in texts.items():
        for line in {line.strip().lower() for line in text.split("\n")}:
            if len(line) >= 30:
                leader[find(article)] = find(first_with.setdefault(line, article))
    groups = defaultdict(list)
    for article in texts:
        groups[find(article)].append(article)
    return sorted(groups.values(), key=lambda group: group[0])


def _spread(groups, texts, folds, seed):
    random.Random(seed).shuffle(groups)
    groups.sort(key=lambda group: -len(group) if len(group) > 5 else 0)
    sizes, fold_of = [0] * folds, {}
    for group in groups:
        fold = sizes.index(min(sizes))
        for article in group:
            fold_of[article] = fold
            sizes[fold] += len(texts[article].encode())
    return fold_of


def _find_alike(texts, fold_of):
    """Articles that share a named site, or ALIKE of their runs of ten words, with one of another fold."""
    alike = set()
    for site in SITES:
        named = [article for article, text in texts.items() if site.search(text)]
        if len({fold_of[article] for article in named}) > 1:
            alike.update(named)
    runs, holders = {}, defaultdict(set)
    for article, text in texts.items():
        words = re.findall(r"\w+", text.lower())
        runs[article] = {tuple(words[i : i + 10]) for i in range(len(words) - 9)}
        for run in runs[article]:
            holders[run].add(article)
    shared = Counter(pair for found in holders.values() if len(found) > 1 for pair in combinations(sorted(found), 2))
    for (a, b), count in shared.items():
        if fold_of[a] != fold_of[b] and count >= ALIKE * min(len(runs[a]), len(runs[b])):
            alike.update((a, b))
    return alike


def cut_windows(article, pieces, rng=None):
    """Runs of whole lines of at most `pieces` word pieces as (first, end); with `rng` the first cut falls anywhere, so
    that an epoch never sees the windows of the one before. A longer line is cut."""
    windows, first, end = [], 0, 0
    room = rng.randint(pieces // 4, pieces) if rng else pieces
    for a, b in article.lines:
        while b - first > room:
            cut = a if a > first else min(b, first + room)
            windows.append((first, cut))
            first, room = cut, pieces
            a = max(a, cut)
        end = b
    if end > first:
        windows.append((first, end))
    return windows
