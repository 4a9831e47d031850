"""The network: a 6-layer BERT encoder with two heads. One pass says where (a tag a token) and which (a technique a span).

Reads like src/encoder/network.ts, which must compute the same numbers from the exported weights. Two liberties against
BERT: GELU is x * sigmoid(1.702 x) (Hendrycks & Gimpel 2016), which costs a browser half as much, and there are no
token types (their one embedding is added to the positions at load).
"""
import torch
from torch import nn
from torch.nn import functional as F

TAGS = ("O", "B", "I")
CONTEXT = 24  # word pieces a side that the context vector of a span averages over, the span included


def quick_gelu(x):
    return F.silu(1.702 * x) / 1.702


class Layer(nn.Module):
    """Self-attention and a feed-forward block, each added to its input and normalised after (post-LN)."""

    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.output = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):  # x [windows, tokens, width], bias [windows, 1, 1, tokens]
        windows, tokens, width = x.shape
        q, k, v = (
            m(x).view(windows, tokens, self.heads, -1).transpose(1, 2)  # [windows, heads, tokens, width / heads]
            for m in (self.query, self.key, self.value)
        )
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        a = a.transpose(1, 2).reshape(windows, tokens, width)
        x = self.attention_norm(x + self.dropout(self.output(a)))
        return self.norm(x + self.dropout(self.down(quick_gelu(self.up(x)))))


class Network(nn.Module):
    def __init__(self, techniques, features, width=384, heads=12, inner=1536, layers=6, vocabulary=30522,
                 positions=512, hidden=256, dropout=0.1, weighs=False):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.tag = nn.Linear(width, len(TAGS))
        self.span_hidden = nn.Linear(4 * width + features, hidden)
        self.span_technique = nn.Linear(hidden, techniques)
        self.span_weight = nn.Linear(4 * width, 1) if weighs else None

    def encode(self, ids, mask):
        """ids, mask [windows, tokens] -> hidden states [windows, tokens, width]"""
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.words(ids) + self.positions(place)))
        bias = torch.zeros_like(mask, dtype=x.dtype).masked_fill(~mask, float("-inf"))[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def tag_tokens(self, states):
        """[windows, tokens, width] -> tag logits [windows, tokens, 3]"""
        return self.tag(self.dropout(states))

    def name_spans(self, states, mask, spans, features):
        """Spans are rows (window, first, last + 1), features [spans, features] -> technique logits [spans, techniques]."""
        x = self.describe_spans(states, mask, spans, features)
        return self.span_technique(self.dropout(quick_gelu(self.span_hidden(self.dropout(x)))))

    def weigh_spans(self, states, mask, spans):
        """As `name_spans`, without features -> logit of the share of each span that gold spans cover [spans]."""
        return self.span_weight(self.dropout(self.describe_spans(states, mask, spans))).squeeze(1)

    def describe_spans(self, states, mask, spans, features=None):
        """As `name_spans` -> [spans, 4 * width + features].

        A span is the mean of its states, its first and its last state, and the mean over it and CONTEXT pieces a side;
        CLS and SEP, which a window opens and ends with, are no context."""
        window, first, end = spans.unbind(1)
        running = F.pad(states, (0, 0, 1, 0)).cumsum(1)  # [windows, tokens + 1, width]
        mean = lambda a, b: (running[window, b] - running[window, a]) / (b - a)[:, None]
        left = (first - CONTEXT).clamp(min=1)
        right = torch.minimum(end + CONTEXT, mask.sum(1)[window] - 1)
        parts = [mean(first, end), states[window, first], states[window, end - 1], mean(left, right)]
        return torch.cat(parts if features is None else [*parts, features], 1)


def load_base(network, tensors):
    """Fill the encoder from the base model's tensors (names of the BERT checkpoint); the heads stay as initialised."""
    e = "embeddings."
    parts = {"words.weight": tensors[e + "word_embeddings.weight"],
             "positions.weight": tensors[e + "position_embeddings.weight"] + tensors[e + "token_type_embeddings.weight"][0],
             "norm.weight": tensors[e + "LayerNorm.weight"], "norm.bias": tensors[e + "LayerNorm.bias"]}
    names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "output": "attention.output.dense", "attention_norm": "attention.output.LayerNorm",
             "up": "intermediate.dense", "down": "output.dense", "norm": "output.LayerNorm"}
    for i in range(len(network.layers)):
        for ours, theirs in names.items():
            for kind in ("weight", "bias"):
                parts[f"layers.{i}.{ours}.{kind}"] = tensors[f"encoder.layer.{i}.{theirs}.{kind}"]
    missing, unexpected = network.load_state_dict(parts, strict=False)
    assert not unexpected and all(name.startswith(("tag", "span_")) for name in missing), (missing, unexpected)
