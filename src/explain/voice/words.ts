/** The small words by which the rules find a speaker: function words of English, closed classes all. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Begin a noun phrase. */
export const DETERMINERS = words(`
  a an the this that these those my your his her its our their some any every each no all both many several most few
  another one two three four five six seven eight nine ten dozens hundreds
`);

/** Are a noun phrase by themselves. */
export const PRONOUNS = words(
  "i he she we they you it who someone somebody everyone everybody nobody one others many some",
);

/** Are the hearer after "told". */
export const OBJECT_PRONOUNS = words("me him her us them you it everyone everybody");

/** The author's own voice: what they say in a report is not somebody else's. */
export const FIRST_PERSON = words("i we");

/** Hold two noun phrases together: "the head of the board", "a baker from Gullport". */
export const LINKS = words("of for from in at with on");

/** Stand before a noun phrase that is not the subject. */
export const PREPOSITIONS = words(`
  of for from in at with on to by about after before during since until till through against between among over under into
  near without despite upon via amid around per like than outside inside within across
`);

/** Begin or join clauses. */
export const CONJUNCTIONS = words(`
  and or but nor yet because although though while whereas when whenever where if unless as so that which whose why how
  what whether once then who whom
`);

/** Turn away from what was reported, after a comma. */
export const CONTRASTS = words("but although though while whereas yet");

/** Be, have, do and the modals: they stand between subject and verb, and they make a clause of words. */
export const AUXILIARIES = words(`
  is are was were be been being am has have had do does did will would can could may might must shall should
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't
  it's he's she's that's there's they're we're you're i'm i'll he'll she'll it'll we'll they'll you'll i've we've they've
  you've i'd he'd she'd we'd they'd let's not never
`);

/** Before a past participle they make a passive. */
export const BE = words("is are was were be been being isn't aren't wasn't weren't it's");

export const NEGATIONS = words(
  "not never didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't can't cannot",
);

/** Stand between subject and verb, or after the verb, besides words in -ly. */
export const ADVERBS = words(`
  also then now later once twice again still even just only always often ever soon already almost first last earlier
  today yesterday tomorrow tonight late early there here back instead too ago please
  monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december
`);

/** Before a form that is noun and verb, they make it a noun: "the false claims". */
export const CLAIM_ADJECTIVES = words("false new latest recent repeated unproven wild baseless old bold such other");

/** Nouns for several people without a plural s. */
export const COLLECTIVES = words("police people men women staff media parliament management prosecution children");

/** As a subject they say that it was not said. */
export const NOBODY = words("nobody none neither");

/** Make the noun behind them somebody's. */
export const POSSESSIVES = words("my your his her its our their");
