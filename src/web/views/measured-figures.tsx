/** How often the model is right: the figures in sentences, what their names mean, and the tables. */
import type { VNode } from "preact";
import type { Page } from "../state/page.js";
import { LOOKS } from "../techniques.js";
import type { MeasuredModel } from "../trust/measured-model.js";
import { ConfidenceTable, ReliabilityTable, TechniqueTable, tellCount, tellShare } from "./measured-tables.js";

interface MeasuredFiguresProps {
  readonly page: Page;
  readonly measured: MeasuredModel;
}

export function MeasuredFigures({ page, measured }: MeasuredFiguresProps): VNode {
  const { balanced, careful } = measured.points;
  const model = page.model.value;
  const isOther = model.kind === "loaded" && model.loaded.model.sha256 !== measured.weights;
  return (
    <>
      {isOther && (
        <p class="message error">
          The model that this page loaded is not the one that was measured. The figures below say nothing about it.
        </p>
      )}
      <p>
        {tellCount(measured.articles)} news articles that the measured models had not seen were marked by trained people
        and by the models. With the balanced choice, {tellCount(balanced.agreement.agreed)} of{" "}
        {tellCount(balanced.agreement.marks)} marks agreed with the people’s; with the careful choice,{" "}
        {tellCount(careful.agreement.agreed)} of {tellCount(careful.agreement.marks)}. Of the places that people marked,
        whatever the technique, the balanced choice found {tellShare(balanced.spanIdentification.recall)} and the
        careful choice {tellShare(careful.spanIdentification.recall)}, parts of places counted as parts.
      </p>
      <dl>
        <dt>Agreed</dt>
        <dd>
          A mark agreed when people had marked the same technique there, and the two overlap by at least half of the
          shorter one.
        </dd>
        <dt>Precision</dt>
        <dd>Of what it marked, the share that people had marked with the same technique; half a hit counts half.</dd>
        <dt>Recall</dt>
        <dd>Of what people had marked, the share that it marked with the same technique, counted in the same way.</dd>
        <dt>In brackets</dt>
        <dd>
          Where it was measured, the range in which the figure might lie with other articles of the same kind (95 %
          interval). “Few” stands where fewer than 30 marks were counted: such a share may be luck.
        </dd>
      </dl>
      <ConfidenceTable measured={measured} />
      <ReliabilityTable point={balanced} />
      <TechniqueTable measured={measured} point="balanced" looks={LOOKS} />
      <TechniqueTable measured={measured} point="careful" looks={LOOKS} />
      <Silent measured={measured} />
      <p>
        Expect less of it on other kinds of text than news, on other outlets, and on texts of other years and countries
        than those that it learned from.
      </p>
    </>
  );
}

/** Techniques that the careful choice leaves out: by its settings where they say so, else by what it marked. */
function Silent({ measured: { careful, points } }: { readonly measured: MeasuredModel }): VNode | null {
  const unmarked = Object.entries(points.careful.techniques).filter(([, { marks }]) => marks === 0);
  const silent = careful?.silent ?? unmarked.map(([technique]) => technique);
  if (silent.length === 0) return null;
  const names = silent.map((technique) => LOOKS.get(technique)?.name ?? technique).join("; ");
  if (careful === undefined) return <p>The careful choice made no marks of these in the test: {names}.</p>;
  return (
    <p>
      The careful choice never marks these, since its marks of them were wrong too often or too few to tell: {names}.
    </p>
  );
}
