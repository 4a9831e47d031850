"""Gamma as the reference implementation computes it: writes test/golden/gamma.json, which our own must equal.

Needs Python 3.11 and `pip install pygamma-agreement==0.5.9`; run from the repository's root, in minutes (the
mixed-integer solver over the samples):
`python test/external/gamma_reference.py && npx biome check --write test/golden/gamma.json`.
"""

import json
import logging
import random
from pathlib import Path

import numpy as np
from pyannote.core import Segment
from pygamma_agreement import CombinedCategoricalDissimilarity, Continuum, ShuffleContinuumSampler

SAMPLES = 400
TECHNIQUES = ["Doubt", "Loaded_Language", "Slogans"]
Unit = tuple[int, int, str]

BY_HAND: dict[str, list[list[Unit]]] = {
    "equal": [[(0, 10, "Doubt"), (20, 35, "Slogans")], [(0, 10, "Doubt"), (20, 35, "Slogans")]],
    "boundary": [[(10, 20, "Doubt"), (60, 70, "Doubt")], [(12, 24, "Doubt"), (60, 70, "Doubt")]],
    "technique": [[(10, 20, "Doubt"), (60, 70, "Doubt")], [(10, 20, "Slogans"), (60, 70, "Doubt")]],
    "missed": [[(10, 20, "Doubt"), (40, 52, "Slogans"), (90, 99, "Doubt")], [(10, 20, "Doubt")]],
    "apart": [[(0, 4, "Doubt"), (30, 34, "Doubt")], [(80, 84, "Doubt"), (120, 124, "Slogans")]],
    "nested": [
        [(5, 80, "Loaded_Language"), (10, 20, "Doubt"), (30, 40, "Doubt")],
        [(5, 42, "Doubt"), (8, 22, "Loaded_Language"), (44, 80, "Loaded_Language")],
    ],
    "one holds nothing": [[(3, 9, "Doubt"), (30, 44, "Slogans")], []],
    "twice the same span": [
        [(10, 20, "Doubt"), (10, 20, "Slogans"), (50, 58, "Doubt")],
        [(10, 20, "Doubt"), (11, 21, "Loaded_Language"), (49, 60, "Slogans")],
    ],
}


def draw_units(rng: random.Random, count: int, length: int) -> list[Unit]:
    units = set()
    while len(units) < count:
        start = rng.randrange(0, length - 30)
        units.add((start, start + rng.randrange(2, 30), rng.choice(TECHNIQUES)))
    return sorted(units)


def disturb(rng: random.Random, units: list[Unit]) -> list[Unit]:
    """As another annotator might see them: some missed, some moved, some named otherwise, some more."""
    kept = [unit for unit in units if rng.random() > 0.2]
    moved = {(max(0, s + rng.randrange(-3, 4)), e + rng.randrange(-1, 6) + 3, t) for s, e, t in kept}
    renamed = {(s, e, rng.choice(TECHNIQUES) if rng.random() < 0.3 else t) for s, e, t in moved}
    return sorted(renamed | set(draw_units(rng, 2, 300)))


def all_cases() -> dict[str, list[list[Unit]]]:
    rng = random.Random(2015)
    drawn = {}
    for i in range(4):
        units = draw_units(rng, 6 + 3 * i, 300)
        drawn[f"drawn {i}"] = [units, disturb(rng, units)]
    drawn["unrelated"] = [draw_units(rng, 9, 300), draw_units(rng, 7, 300)]
    return {**BY_HAND, **drawn}


def continuum_of(annotators: list[list[Unit]]) -> Continuum:
    continuum = Continuum()
    for name, units in zip("ab", annotators, strict=True):
        continuum.add_annotator(name)
        for start, end, technique in units:
            continuum.add(name, Segment(float(start), float(end)), technique)
    return continuum


def disorder_of(alignment, dissimilarity) -> float:
    """The disorder of an alignment in double precision; the library itself sums single precision."""
    total = 0.0
    for unitary in alignment.unitary_alignments:
        (_, first), (_, second) = unitary.n_tuple
        both = first is not None and second is not None
        total += float(dissimilarity.d(first, second)) if both else 1.0
    return total / alignment.avg_num_annotations_per_annotator


def measure(annotators: list[list[Unit]]) -> dict:
    continuum = continuum_of(annotators)
    dissimilarity = CombinedCategoricalDissimilarity(alpha=1.0, beta=1.0, delta_empty=1.0)
    observed = disorder_of(continuum.get_best_alignment(dissimilarity), dissimilarity)
    sampler = ShuffleContinuumSampler()
    sampler.init_sampling(continuum)
    samples = [
        disorder_of(sampler.sample_from_continuum.get_best_alignment(dissimilarity), dissimilarity)
        for _ in range(SAMPLES)
    ]
    expected = float(np.mean(samples))
    return {
        "annotators": annotators,
        "observed": observed,
        "expected": expected,
        "deviation": float(np.std(samples)),
        "samples": SAMPLES,
        "gamma": 1 - observed / expected,
    }


def main() -> None:
    logging.disable(logging.WARNING)  # it tells of its second solver at each sample
    np.random.seed(2015)
    measured = [{"name": name, **measure(annotators)} for name, annotators in all_cases().items()]
    lines = ",\n".join(json.dumps(case) for case in measured)
    Path("test/golden/gamma.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
