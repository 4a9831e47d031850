"""What a batch of windows costs: its tags, the techniques of its spans, and how well spans are weighed."""
import torch
from torch.nn import functional as F


def candidate_runs(inside, gold, mask, rng):
    """Runs of tokens that the tags would mark at some threshold -> rows (window, first, last + 1), share that gold covers.

    inside [windows, tokens] probabilities, gold [windows, tokens] tags; a threshold is drawn for each window."""
    spans, shares = [], []
    for w, (row, tags, length) in enumerate(zip(inside.tolist(), gold.tolist(), mask.sum(1).tolist())):
        threshold, first = rng.uniform(0.1, 0.5), None
        for i in range(1, length):  # SEP at the end closes the last run
            if i < length - 1 and row[i] >= threshold:
                first = i if first is None else first
            elif first is not None:
                spans.append((w, first, i))
                shares.append(sum(tag > 0 for tag in tags[first:i]) / (i - first))
                first = None
    return spans, shares


def weigh_loss(network, states, batch, logits, rng):
    """How well the spans' weights tell the share of a span that is gold: on gold spans and on what the tags would mark."""
    _, mask, tags, spans, _, _ = batch
    inside = 1 - logits.detach().softmax(-1)[..., 0].view(tags.shape)
    runs, shares = candidate_runs(inside, tags, mask, rng)
    rows = torch.cat([spans, torch.tensor(runs, device=spans.device, dtype=spans.dtype).view(-1, 3)])
    wanted = torch.cat([torch.ones(len(spans), device=rows.device), torch.tensor(shares, device=rows.device)])
    if len(rows) == 0:
        return torch.zeros((), device=rows.device)
    return F.binary_cross_entropy_with_logits(network.weigh_spans(states, mask, rows), wanted)


def stretch_weights(tags, typical=8):
    """[windows, tokens] tags -> what each token counts: marked stretches count alike, however long, as the measure of SI has it.

    A token of a stretch of `typical` tokens counts 1, as do tokens outside; none less than 0.3 or more than 3."""
    inside = tags > 0
    begins = inside & ~F.pad(inside, (1, 0))[:, :-1]
    stretch = begins.flatten().cumsum(0)[inside.flatten()]  # which stretch each marked token belongs to
    weights = torch.ones(tags.shape, device=tags.device)
    weights[inside] = (typical / stretch.bincount()[stretch]).clamp(0.3, 3)
    return weights


def losses(network, batch, smoothing, name_smoothing, rng, even_stretches=False):
    """Of the tags, the techniques and the weights of spans; a loss without spans is 0. `even_stretches`: see `stretch_weights`."""
    ids, mask, tags, spans, features, techniques = batch
    states = network.encode(ids, mask)
    logits = network.tag_tokens(states).flatten(0, 1)
    counts = (tags >= 0) * (stretch_weights(tags) if even_stretches else 1.0)
    each = F.cross_entropy(logits, tags.flatten(), ignore_index=-100, reduction="none", label_smoothing=smoothing)
    tag_loss = (each * counts.flatten()).sum() / counts.sum()
    technique_loss = weight_loss = torch.zeros_like(tag_loss)
    if network.span_weight is not None:
        weight_loss = weigh_loss(network, states, batch, logits, rng)
    if len(spans) > 0:
        names = network.name_spans(states, mask, spans, features)
        technique_loss = F.cross_entropy(names, techniques, label_smoothing=name_smoothing)
    return tag_loss, technique_loss, weight_loss
