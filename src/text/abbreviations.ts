/** Words whose full stop is part of the word: what the sentence rules know of English spelling. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before what they belong to (a name, a number), so a sentence never ends with them. Written without the stop. */
export const LEADING_ABBREVIATIONS = words(`
  Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Sr Sra Srta Hon Rev Fr Msgr Br St Ste Sts Ss
  Gen Col Maj Capt Cpt Cmdr Lt Sgt Cpl Pvt Adm Brig Ens Spc Pfc Sen Sens Rep Reps Gov Pres Atty Supt Det Insp Amb Asst
  Assoc Dep Sec Mt Ft Pt vs v cf viz Cf eg ie ca approx
  i.e e.g I.e E.g Lt.Col Lt.Gen Maj.Gen Brig.Gen
`);

/** End a sentence or stand inside one: only the next word can tell. Written without the stop. */
export const WAVERING_ABBREVIATIONS = words(`
  Jr Inc Corp Ltd Co Cos Bros LLC PLC Plc Univ Dept Dist Div Est Assn Natl Intl Govt Ave Blvd Rd Hwy Sq Bldg Apt
  etc al seq ibid Ph Ph.D Esq Mfg oz lb lbs ft mi min max hr hrs mph
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
  Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que
`);

/** Stand before a number: their stop ends a sentence unless a digit follows. Written without the stop. */
export const NUMBERING_ABBREVIATIONS = words(`
  No no Nos nos Art art Fig fig Figs figs p pp Vol vol Vols vols Ch ch Chap chap Sec sec Eq eq Par par Para para Ed ed Op op
`);

/** Words that open a sentence far more often than they stand capitalised inside one. */
export const SENTENCE_OPENERS = words(`
  A About According After Again All Although Also Among An And Another Any Are As At Because Before Both But By Can
  Could Despite Did Do Does During Each Earlier Either Even Every Everyone Everything Few Finally First For Four From Given Had Has Have He Her Here His
  How However I I'd I'll I'm I've I’d I’ll I’m I’ve If In Indeed Instead Is It It's It’s Its Just Last Later Let Like Many
  Maybe Meanwhile Moreover More Most Much My Nearly Neither Never Nevertheless No Nobody None Nor Not Nothing Now Of On
  Once One Only Or Other Others Our Over Perhaps Please Rather Recently See Several She She's She’s Should Similarly Since So
  Some Someone Something Sometimes Soon Still Such Than Thank That That's That’s The Their Then There There's There’s Therefore These They They're They’re
  This Those Though Three Through Thus To Today Two Under Unfortunately Unless Until Upon Very Was We We're We’re Were What
  What's What’s When Where Whether Which While Who Who's Who’s Why Will With Within Without Would Yes Yesterday Yet You
  You're You’re Your
`);
