/** The way to a technique by questions, in the order in which they are best asked; written for this software. */

export interface DecisionQuestion {
  readonly question: string;
  /** Ids of the cards that a yes leads to. */
  readonly yes: readonly string[];
}

/** A part of the chart: its question is asked first, and only a yes leads to the questions in it. */
export interface DecisionBranch {
  readonly question: string;
  readonly questions: readonly DecisionQuestion[];
}

export const DECISION: readonly DecisionBranch[] = [
  {
    question: "Is it about a person or a group rather than about what they say or do?",
    questions: [
      { question: "Are they given a name or a label that praises or insults?", yes: ["name-calling-labeling"] },
      {
        question: "Is it asked whether they can be believed at all, without a reason that can be checked?",
        yes: ["doubt"],
      },
      { question: "Is something rejected because hated people liked it too?", yes: ["reductio-ad-hitlerum"] },
    ],
  },
  {
    question: "Are you to agree because of a feeling, a crowd or a name, instead of a reason?",
    questions: [
      { question: "Is fear made of what might happen, or of a group?", yes: ["appeal-to-fear-prejudice"] },
      { question: "Is it pride in a country, a town or a group?", yes: ["flag-waving"] },
      { question: "Is it that somebody important says so, and nothing more?", yes: ["appeal-to-authority"] },
      { question: "Is it that everybody does it or thinks so?", yes: ["bandwagon"] },
    ],
  },
  {
    question: "Is a difficult matter made simpler than it is?",
    questions: [
      { question: "Is one cause named where there are several?", yes: ["causal-oversimplification"] },
      { question: "Are there only two ways, though there are more?", yes: ["black-and-white-fallacy"] },
    ],
  },
  {
    question: "Does it lead away from the question?",
    questions: [
      { question: "Are others accused of the same, instead of an answer?", yes: ["whataboutism"] },
      { question: "Is something attacked that the other side never said?", yes: ["straw-man"] },
      { question: "Does another subject take the place of the first?", yes: ["red-herring"] },
    ],
  },
  {
    question: "Does it call on you to act or to stop thinking?",
    questions: [
      { question: "Is it short and made to be repeated, like a call in the street?", yes: ["slogans"] },
      { question: "Does a common saying close the talk?", yes: ["thought-terminating-cliche"] },
    ],
  },
  {
    question: "Is it the wording itself that does the work?",
    questions: [
      { question: "Is the same said again and again?", yes: ["repetition"] },
      { question: "Is something made larger or smaller than it is?", yes: ["exaggeration-minimisation"] },
      {
        question: "Is it so vague that everybody may hear something else in it?",
        yes: ["obfuscation"],
      },
      { question: "Would a plain word say the same without the strong feeling?", yes: ["loaded-language"] },
    ],
  },
];
