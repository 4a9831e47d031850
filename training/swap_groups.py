"""Names of groups are exchanged for each other in training windows, so that a mark depends on what is said, not of whom.

Counterfactual data augmentation (Lu et al. 2020, Gender Bias in Neural Natural Language Processing), for words of one piece.
Americans are left alone: their name is what Flag-Waving consists of.
"""
from dataclasses import dataclass

NOUNS = ("immigrants refugees russians germans christians catholics muslims jews hindus liberals conservatives democrats "
         "republicans socialists women men veterans residents citizens workers students").split()
ADJECTIVES = ("christian catholic muslim jewish hindu liberal conservative republican socialist russian german chinese mexican "
              "black white asian latino gay transgender feminist atheist older younger young disabled poor rich").split()

# Before these a word is part of a name: the White House, the Black Death, the Muslim Brotherhood, the Republican Party.
NAMED_AFTER = ("house death plague world brotherhood party league caucus guard army church panther panthers lives friday "
               "market hole sea list mail sox hat voice").split()


@dataclass
class Groups:
    lists: list   # word piece ids, of which any in a list may stand for any other in it
    fixed: set    # word piece ids before which nothing is exchanged: words of names, and what continues a word


def find_groups(tokenizer):
    ids = [[tokenizer.token_to_id(word) for word in words] for words in (NOUNS, ADJECTIVES, NAMED_AFTER)]
    assert all(i is not None for found in ids for i in found), "each word must be one piece"
    continuations = {i for piece, i in tokenizer.get_vocab().items() if piece.startswith("##")}
    return Groups(ids[:2], {*ids[2], *continuations})


def swap_names(ids, groups, rng):
    """In half of the cases the ids as they are, else with each list in a new order, so that a window swaps consistently."""
    if rng.random() < 0.5:
        return ids
    other = {a: b for found in groups.lists for a, b in zip(found, rng.sample(found, len(found)))}
    return [a if after in groups.fixed else other.get(a, a) for a, after in zip(ids, [*ids[1:], None])]
