"""Tokens a second of PyTorch on one thread, same weights, same windows: `python forward.py MODEL_FOLDER WINDOWS.json`."""
import json
import statistics
import sys
import time
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "training"))
from export import load_exported

torch.set_num_threads(1)
network, _ = load_exported(sys.argv[1])
windows = json.loads(Path(sys.argv[2]).read_text())
inputs = [torch.tensor([ids]) for ids in windows["ids"]]
seconds = []
with torch.no_grad():
    for run in range(6):
        start = time.perf_counter()
        for ids in inputs:
            network.encode(ids, torch.ones_like(ids, dtype=torch.bool))
        if run:
            seconds.append(time.perf_counter() - start)
print(json.dumps({"tokensPerSecond": windows["tokens"] / statistics.median(seconds), "version": torch.__version__}))
