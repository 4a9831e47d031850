"""Names of groups are exchanged for each other in training windows, so that a mark depends on what is said, not of whom.

Counterfactual data augmentation (Lu et al. 2020, Gender Bias in Neural Natural Language Processing), for words of one piece.
Americans are left alone: their name is what Flag-Waving consists of.
"""
NOUNS = ("immigrants refugees russians germans christians catholics muslims jews hindus liberals conservatives democrats "
         "republicans socialists women men veterans residents citizens workers students").split()
ADJECTIVES = ("christian catholic muslim jewish hindu liberal conservative republican socialist russian german chinese mexican "
              "black white asian gay older younger poor rich").split()


def find_groups(tokenizer):
    """Lists of word piece ids of which any may stand for any other."""
    lists = [[tokenizer.token_to_id(word) for word in words] for words in (NOUNS, ADJECTIVES)]
    assert all(i is not None for ids in lists for i in ids), "each word must be one piece"
    return lists


def draw_swap(groups, rng):
    """{id: id}: in half of the cases empty, else each list in a new order, so that a window swaps consistently."""
    if rng.random() < 0.5:
        return {}
    return {a: b for ids in groups for a, b in zip(ids, rng.sample(ids, len(ids)))}
