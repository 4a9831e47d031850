/** For each rule of seeds/cues.json sentences of ours: where it finds a cue and where it must not. */

export interface RuleCase {
  readonly rule: string;
  /** A finding in square brackets, and the words that prove the cue. */
  readonly found: readonly (readonly [marked: string, ...words: string[]])[];
  readonly none: readonly string[];
}

export const RULE_CASES: readonly RuleCase[] = [
  {
    rule: "same-words-elsewhere",
    found: [
      ["A fair rent for the young, [a fair rent] for the old. Fair rents!", "fair rent", "Fair rents"],
      ["They knew in March. They knew in May. [They knew].", "knew", "knew"],
      ["[No new road]! We said it. No new roads, now or ever.", "No new roads"],
    ],
    none: ["The bridge opened in May. [The tunnel] did not.", "[The ferry] sails. One ferry sank."],
  },
  {
    rule: "charged-word",
    found: [
      ["The council [butchered] the library budget.", "butchered"],
      ["It was [a witch-hunt], she wrote.", "witch-hunt"],
      ["The [appalling] plan is [now] law.", "appalling"],
    ],
    none: ["The council [cut] the library budget.", "Her [radically] short speech.", "He felt [the pound] fall."],
  },
  {
    rule: "feeling-word",
    found: [
      ["The plan is [a paradise of joy].", "paradise", "joy"],
      ["It will be [a disgusting and awful mess].", "awful", "mess"],
    ],
    none: ["The plan is [a list of dates].", "It is [the constructor]."],
  },
  {
    rule: "label-noun",
    found: [
      ["Dr Tansold and [two other bicycle fanatics] came.", "fanatics"],
      ["Pellwick, [saviour of our schools], takes his seat.", "saviour"],
    ],
    none: ["Dr Tansold, [a cycling campaigner], came."],
  },
  {
    rule: "label-ending",
    found: [
      ["They listened to [the alarmists] again.", "alarmists"],
      ["The paper is full of [rumour-mongers and flood-deniers].", "rumour-mongers", "flood-deniers"],
    ],
    none: ["[The dentist and two tourists] came.", "They [insist] on it."],
  },
  {
    rule: "judging-adjective-and-noun",
    found: [
      ["Do not trust [the corrupt clerks] of Ostrey.", "corrupt clerks"],
      ["It was [that reckless captain] again.", "reckless captain"],
    ],
    none: ["It was [the tall captain] again.", "He was called [corrupt]."],
  },
  {
    rule: "nickname",
    found: [
      ["We heard [Crooked Pellwick] speak.", "Crooked Pellwick"],
      ["So says [Sleepy Tansold].", "Sleepy Tansold"],
    ],
    none: ["He has [a crooked nose].", "[Councillor Pellwick] spoke."],
  },
  {
    rule: "superlative",
    found: [
      ["The timetable is [the greatest disaster] so far.", "greatest"],
      ["It is [the most beautiful and the worst-kept] park.", "the most beautiful", "worst"],
    ],
    none: ["On [the west coast] it rains.", "An [honest request] was made."],
  },
  {
    rule: "absolute-word",
    found: [
      ["They have [never done anything] for us.", "never", "anything"],
      ["It [totally failed every child].", "totally", "every"],
    ],
    none: ["They have [done a few things] for us.", "The [neverness] of it."],
  },
  {
    rule: "raised-degree",
    found: [
      ["It is [an incredibly vast scheme].", "incredibly", "vast"],
      ["There are [thousands of reasons] to stay.", "thousands of"],
    ],
    none: ["There are [4,200 reasons] to stay."],
  },
  {
    rule: "made-small",
    found: [
      ["The plant lost dye, [nothing more than a few drops].", "nothing more than"],
      ["It is [a mere detail].", "a mere"],
    ],
    none: ["The plant lost [4,000 litres]."],
  },
  {
    rule: "question",
    found: [
      ["[Can somebody like her really be trusted]?", "Can somebody like her really be trusted?"],
      ["She has kept the books, but [who counted them?]", "who counted them?"],
    ],
    none: ["[Nobody has counted them].", "[Who counted them is known]."],
  },
  {
    rule: "distancing-word",
    found: [
      ["We read [his so-called report].", "so-called"],
      ["The money was [supposedly lost].", "supposedly"],
    ],
    none: ["We read [his report]."],
  },
  {
    rule: "hint-of-hiding",
    found: [
      ["The office [refuses to answer], and the figures are [secret].", "refuses to"],
      ["They [did not tell the voters] that the bridge is closed.", "not tell"],
    ],
    none: ["The office [answers on Friday]."],
  },
  {
    rule: "wonder",
    found: [
      ["[One has to wonder who told the clerks].", "One has to wonder"],
      ["[There are doubts about the count].", "doubts"],
    ],
    none: ["[We do not know the count yet]."],
  },
  {
    rule: "threat-word",
    found: [
      ["Your grandmother [will freeze to death].", "death"],
      ["It brings [chaos and disease, and then collapse].", "chaos", "collapse"],
    ],
    none: ["Your grandmother [will move to Velmouth]."],
  },
  {
    rule: "threatening-future",
    found: [
      ["Then [no daughter of this town will ever walk home].", "will ever walk"],
      ["Next, [they could come for your garden].", "could come for"],
    ],
    none: ["[They came for the garden] last year."],
  },
  {
    rule: "warning-condition",
    found: [
      ["[If the hostel opens, nobody will sleep].", "If", "will"],
      ["[Unless we act, the river would rise].", "Unless", "would"],
    ],
    none: ["[The hostel opens and nobody minds]."],
  },
  {
    rule: "own-group",
    found: [
      ["Stand up for [our brave troops].", "our brave troops"],
      ["They want [our land and our way of life].", "our land", "our way of life"],
    ],
    none: ["They want [their land].", "They want [our opinion]."],
  },
  {
    rule: "people-named",
    found: [
      ["It is what [the British people] want.", "British people"],
      ["Tell it to [Canadian farmers, Irish workers].", "Canadian", "Irish workers"],
    ],
    none: ["He wears [polish on his boots].", "It is what [people] want."],
  },
  {
    rule: "country-named",
    found: [
      ["Do it [for Britain].", "Britain"],
      ["It made [America and Canada strong].", "America", "Canada"],
    ],
    none: ["She laid the table with [china].", "They let [us go]."],
  },
  {
    rule: "nation-word",
    found: [
      ["It is what [every true Korvalian] would do.", "every true Korvalian"],
      ["This is about [freedom and the flag].", "freedom", "the flag"],
    ],
    none: ["It is what [every tall dog] would do."],
  },
  {
    rule: "we-and-us",
    found: [
      ["[We miners have never bent the knee].", "We miners"],
      ["They did it [against all of us].", "us"],
    ],
    none: ["[The miners have never bent the knee]."],
  },
  {
    rule: "cause-word",
    found: [
      ["[The shipyard died because its owners drank].", "because"],
      ["[The tax led to the strike].", "led to"],
    ],
    none: ["[The shipyard died and its owners drank]."],
  },
  {
    rule: "blame",
    found: [
      ["[The students are to blame].", "to blame"],
      ["[It is the fault of the mayor].", "fault"],
    ],
    none: ["[The students are in the hall]."],
  },
  {
    rule: "only-reason",
    found: [
      ["[The only reason is greed].", "The only reason"],
      ["Rents doubled, and [it is all because of the students].", "all because"],
    ],
    none: ["[One reason is greed]."],
  },
  {
    rule: "call-to-act",
    found: [
      ["Bring a friend: [Hands off our harbour]!", "Hands off our harbour!"],
      ["They sang: [Build the bridge now]", "Build the bridge now"],
    ],
    none: [
      "[Ferry fares to rise in June]",
      "[Make a list of all the people who have ever lived in the street, and send it to us by Friday]",
    ],
  },
  {
    rule: "exclamation",
    found: [
      ["[Work first, tax last]! That is the answer.", "last!"],
      ["[Bread! Roses!]", "Bread!", "Roses!"],
    ],
    none: ["[Work first, tax last]. That is the answer."],
  },
  {
    rule: "hashtag",
    found: [
      ["She wore a [#FreeTheFerry] badge.", "#FreeTheFerry"],
      ["[Vote on Sunday #yes]", "#yes"],
    ],
    none: ["We are [number 1]."],
  },
  {
    rule: "chant",
    found: [
      ["The banner said [SAVE OUR FERRY].", "SAVE OUR FERRY"],
      ["They shouted [Velmouth First].", "Velmouth First"],
    ],
    none: ["The banner of [the BBC] hung there.", "[Velmouth was first] in line."],
  },
  {
    rule: "parallel-words",
    found: [
      ["Again they sang [no work, no peace].", "no work, no peace"],
      ["[Work first, tax last]!", "Work first, tax last"],
      ["[Bread, peace and land]", "Bread, peace and land"],
    ],
    none: ["[We want bread and the land too, and peace]"],
  },
  {
    rule: "titled-speaker",
    found: [
      ["It is safe, because [Professor Aldric Venn has said so].", "Professor Aldric Venn"],
      ["“[It is safe],” said Dr. Mirre Tansold.", "Dr. Mirre Tansold"],
    ],
    none: ["It is safe. [The walls are new], and Dr Venn sleeps.", "[The professor sleeps]."],
  },
  {
    rule: "named-speaker",
    found: [
      ["[Dorro Blaze swears by these drops].", "Dorro Blaze"],
      ["[“They work,” says Mirre Tansold].", "Mirre Tansold"],
    ],
    none: ["[The drops work]."],
  },
  {
    rule: "according-to",
    found: [
      ["According to Aldric Venn, [the tunnel is safe].", "According to Aldric Venn"],
      ["[As the late bishop wrote, all roads end].", "As the late bishop wrote"],
    ],
    none: ["[The tunnel is safe according] as one looks."],
  },
  {
    rule: "experts-say",
    found: [
      ["[Experts say that it works].", "Experts say"],
      ["[Studies from three towns show the same].", "Studies from three towns show"],
    ],
    none: ["[The neighbours say that it works].", "[Experts met on Friday]."],
  },
  {
    rule: "either-or",
    found: [
      ["[Either we close the marsh, or we lose the heron].", "Either", "or"],
      ["It is either the tram [or the tree].", "either", "or"],
    ],
    none: ["[You can pay in cash or by card].", "He does not like it either. [Tea or coffee]?"],
  },
  {
    rule: "or-choice",
    found: [
      ["Drain the marsh, [or we drown].", "or we drown"],
      ["[Pay, or else].", "or else"],
    ],
    none: ["You can pay [in cash or by card]."],
  },
  {
    rule: "only-way",
    found: [
      ["[The only way out is the tunnel].", "only way"],
      ["[There is no middle].", "no middle"],
    ],
    none: ["[One way out is the tunnel]."],
  },
  {
    rule: "with-or-against",
    found: [
      ["[You are with us or you are against us].", "with us or you are against"],
      ["[It is now or never].", "now or never"],
    ],
    none: ["[You are in the hall or on the stairs]."],
  },
  {
    rule: "if-then",
    found: [
      ["[If you love the marsh, you must vote yes].", "If", "must"],
      ["[Unless it closes, nothing is left].", "Unless"],
    ],
    none: ["[You love the marsh and you vote yes]."],
  },
  {
    rule: "closing-phrase",
    found: [
      ["The clinic has closed, but [that is just the way of the world].", "the way of the world"],
      ["[It’s what it was, and that’s life].", "that’s life"],
    ],
    none: ["The clinic has closed, [and it opens in May]."],
  },
  {
    rule: "closing-period",
    found: [
      ["[The plan is dead, period].", "period"],
      ["[We will not pay. End of story.]", "End of story"],
    ],
    none: ["[It was a long period of rain]."],
  },
  {
    rule: "short-verdict",
    found: [
      ["Why? [That is how things are].", "That is how things are."],
      ["[It’s all the same].", "It’s all the same."],
    ],
    none: [
      "[That is how the third committee of the county explained the two long delays].",
      "[Practice makes a difference].",
    ],
  },
  {
    rule: "counter-question",
    found: [
      ["Our fines? [What about the Commons League?]", "What about"],
      ["The wing is late. [But have you seen the gardens?]", "But have you"],
    ],
    none: ["[The Commons League owes the rent]."],
  },
  {
    rule: "turning-aside",
    found: [
      ["[Meanwhile, the other side owes rent].", "Meanwhile"],
      ["A gap of two million. [But our league has fine camps].", "But our league"],
    ],
    none: ["[Our league has fine camps]."],
  },
  {
    rule: "restated-view",
    found: [
      ["[In other words, the poor should starve].", "In other words"],
      ["She asks for a limit. [So she wants us to walk].", "So she wants us to"],
    ],
    none: ["[The poor should starve, said no one]."],
  },
  {
    rule: "crowd",
    found: [
      ["[Everybody in Quillhaven is switching].", "Everybody in"],
      ["[Nine streets out of ten have signed].", "Nine streets out of ten have"],
    ],
    none: ["[The baker has signed]."],
  },
  {
    rule: "hated-name",
    found: [
      ["That is [what the Varn dictators ordered].", "dictators"],
      ["It was [the pet scheme of swindlers].", "swindlers"],
    ],
    none: ["That is [what the Varn bakers ordered]."],
  },
  {
    rule: "likeness",
    found: [
      ["[That is just what the tyrants did].", "just what the tyrants"],
      ["[It sounds like the old days].", "sounds like the old"],
    ],
    none: ["[That is new in the valley]."],
  },
];
