"""The reference tokenizer as the product means it: no special tokens, nothing cut off or filled up, UTF-16 offsets."""

from tokenizers import Tokenizer


def load_reference(path):
    """`[SEP]` and its like, written out in a text, are plain text: a reader's words must never control the model."""
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.encode_special_tokens = True
    return tokenizer


def tokenize(tokenizer, text):
    """[ids, starts, ends], the last two in UTF-16 code units of `text`."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    places = [0]
    for character in text:
        places.append(places[-1] + (2 if ord(character) > 0xFFFF else 1))
    return [encoding.ids, [places[start] for start, _ in encoding.offsets], [places[end] for _, end in encoding.offsets]]
