"""What every training here does alike: windows of word pieces as padded batches, and the rate over the steps."""
import torch

CLS, SEP = 101, 102


def pad_windows(windows):
    """Windows (word piece ids, without CLS and SEP) -> ids, mask [windows, tokens]; CLS opens and SEP ends each."""
    longest = max(map(len, windows)) + 2
    ids = torch.zeros(len(windows), longest, dtype=torch.long)
    mask = torch.zeros(len(windows), longest, dtype=torch.bool)
    for w, window in enumerate(windows):
        ids[w, : len(window) + 2] = torch.tensor([CLS, *window, SEP])
        mask[w, : len(window) + 2] = True
    return ids, mask


def schedule_rate(optimizer, steps):
    """The rate rises linearly over the first tenth of the steps and falls linearly to 0."""
    warm = max(1, steps // 10)
    return torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / warm, max(0.0, (steps - s) / (steps - warm))))
