/** How many marks are wanted: a choice between the model's two operating points. */
import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import type { OperatingPoint } from "../../decode/settings.js";

const POINTS: Readonly<Record<OperatingPoint, string>> = {
  balanced: "Balanced: misses less, errs more",
  careful: "Careful: fewer marks, more often right",
};

export function PointChoice({ point }: { readonly point: Signal<OperatingPoint> }): VNode {
  return (
    <fieldset>
      <legend>How many marks</legend>
      {(Object.keys(POINTS) as OperatingPoint[]).map((name) => (
        <label key={name}>
          <input type="radio" name="point" checked={point.value === name} onChange={() => (point.value = name)} />{" "}
          {POINTS[name]}
        </label>
      ))}
    </fieldset>
  );
}
