/** The two files of `natural` that we read; its main entry loads database clients, and deep files carry no types. */
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module "natural/lib/natural/util/stopwords.js" {
  export const words: readonly string[];
}
