/** Marks per 1,000 words of two texts by category and technique, in numbers and as bars, and where a difference may be chance. */
import type { VNode } from "preact";
import {
  type CategoryRates,
  type CountedText,
  compareRates,
  type MarkRate,
  PER_WORDS,
  type RateComparison,
} from "../../evaluation/rate-comparison.js";
import { type CardLook, nameCategory } from "../../reading/look.js";
import { RateBars, RateBarsKey } from "./rate-bars.js";

export interface RateTableProps {
  readonly first: CountedText & { readonly name: string };
  readonly second: CountedText & { readonly name: string };
  readonly looks: ReadonlyMap<string, CardLook>;
}

export function RateTable({ first, second, looks }: RateTableProps): VNode {
  if (first.words === 0 || second.words === 0)
    return <p class="message info">One of the texts has no words, so there is no rate to tell.</p>;
  const rows = compareRates(first, second, [...looks.values()]);
  return (
    <section aria-labelledby="rates-title" class="rates">
      <h2 id="rates-title">How often each technique was marked</h2>
      {rows.length === 0 ? (
        <p role="status">
          Nothing was marked in either text. The absence of marks is not the absence of techniques: the model misses
          many.
        </p>
      ) : (
        <>
          <p id="rates-hint">
            Marks per {PER_WORDS.toLocaleString("en")} words, and in brackets the 95 % interval: if a text went on in
            the same way, its rate could well lie anywhere in that range. <RateBarsKey highest={highestOf(rows)} />
          </p>
          <Table {...{ first, second, looks, rows }} />
          <Reading rows={rows} words={[first.words, second.words]} />
        </>
      )}
    </section>
  );
}

interface TableProps extends RateTableProps {
  readonly rows: readonly CategoryRates[];
}

function Table({ first, second, looks, rows }: TableProps): VNode {
  const highest = highestOf(rows);
  const cells = (row: RateComparison, name: string) => (
    <>
      <RateCells rate={row.first} />
      <RateCells rate={row.second} />
      <td class="picture">
        <RateBars name={name} rates={row} highest={highest} />
      </td>
      <td>{row.overlap ? "may be chance" : "seldom chance alone"}</td>
    </>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label="Rates of both texts" tabIndex={0}>
      <table aria-labelledby="rates-title" aria-describedby="rates-hint">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Technique
            </th>
            <th scope="colgroup" colSpan={2}>
              First: {first.name}, {tellWords(first.words)}
            </th>
            <th scope="colgroup" colSpan={2}>
              Second: {second.name}, {tellWords(second.words)}
            </th>
            <th scope="col" rowSpan={2}>
              Picture
            </th>
            <th scope="col" rowSpan={2}>
              The difference
            </th>
          </tr>
          <tr>
            {["first", "second"].map((side) => [
              <th key={`${side} marks`} scope="col">
                marks
              </th>,
              <th key={`${side} rate`} scope="col">
                per 1,000 words
              </th>,
            ])}
          </tr>
        </thead>
        {rows.map(({ category, techniques, ...whole }) => (
          <tbody key={category}>
            <tr class="category-row">
              <th scope="row">{nameCategory(category)}</th>
              {cells(whole, nameCategory(category))}
            </tr>
            {techniques.map(({ technique, ...row }) => {
              const look = looks.get(technique);
              if (look === undefined) return null;
              return (
                <tr key={technique}>
                  <th scope="row" class="technique">
                    <span class={`lane ${category} ${look.line}`}>
                      <span class={`ink ${category}`}>{look.abbreviation}</span>
                    </span>{" "}
                    {look.name}
                  </th>
                  {cells(row, look.name)}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** The upper end of the widest interval. */
function highestOf(rows: readonly CategoryRates[]): number {
  return Math.max(...rows.flatMap((row) => [row.first.high, row.second.high]));
}

function RateCells({ rate: { marks, rate, low, high } }: { readonly rate: MarkRate }): VNode {
  return (
    <>
      <td class="number">{marks}</td>
      <td class="number">
        {tellRate(rate)} ({tellRate(low)} to {tellRate(high)})
      </td>
    </>
  );
}

/** What the numbers say and what they do not, in sentences. */
function Reading({
  rows,
  words,
}: {
  readonly rows: readonly CategoryRates[];
  readonly words: readonly number[];
}): VNode {
  const all = rows.flatMap(({ techniques }) => techniques);
  const apart = all.filter(({ overlap }) => !overlap).length;
  return (
    <div class="what-it-says">
      <p>
        {apart === 0
          ? "For every technique here the intervals of the two texts overlap: each difference may be chance."
          : `For ${all.length - apart} of ${all.length} techniques here the intervals of the two texts overlap, so the difference may be chance.`}
        {apart > 0 &&
          " Where they do not, chance alone seldom makes such a difference; the model’s mistakes, the subject or the kind of text may have made it."}
        {all.length > 4 && " In a table of many rows, one may stand apart by luck."}
        {Math.min(...words) < 300 && " In a short text few words are counted, so the intervals are wide."}
      </p>
      <p>
        The intervals say only how much a count may vary by chance (exact Poisson intervals, Garwood 1936). They leave
        out that many marks are wrong and many techniques are missed. <a href="#/trust">How far to trust this</a> says
        how often. A mark that could belong to two categories is counted once, in the category of its colour. A word is
        a run of letters and digits: “well-known” is one, “3,000” two.
      </p>
      <p>
        <strong>There is no total, and no ranking.</strong> A sum over unlike techniques, each marked wrongly at a rate
        of its own, would look like a grade and measure nothing. More marks do not make a text worse, false or unfair: a
        speech may use more of these techniques than a notice because it wants to move people, and that is no fault.
      </p>
    </div>
  );
}

function tellWords(words: number): string {
  return `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}`;
}

/** One decimal up to 99.9. */
export function tellRate(rate: number): string {
  return rate < 99.95 ? rate.toFixed(1) : Math.round(rate).toLocaleString("en");
}
