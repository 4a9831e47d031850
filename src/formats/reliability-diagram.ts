/** Does a score of 0.7 mean seven in ten? Points on the diagonal say yes; readable in black and white. */
import type { Panel } from "./bar-chart.js";
import type { ComparisonFile } from "./evaluation-schema.js";
import { type SvgElement, svgElement } from "./svg.js";

const LEFT = 80;
const TOP = 40;
const SIZE = 320;

/** A point a bin: mean score to the right, share that agreed upwards, number of marks beside it. */
export function drawReliability({ marks, expectedCalibrationError, bins }: Calibration): Panel {
  const x = (value: number) => LEFT + value * SIZE;
  const y = (value: number) => TOP + (1 - value) * SIZE;
  const steps = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const grid = steps.flatMap((value) => [
    svgElement("line", { x1: x(value), x2: x(value), y1: y(0), y2: y(1), stroke: "#ccc" }),
    svgElement("line", { x1: x(0), x2: x(1), y1: y(value), y2: y(value), stroke: "#ccc" }),
    svgElement("text", { x: x(value), y: y(0) + 16, "text-anchor": "middle" }, [value.toFixed(1)]),
    svgElement("text", { x: x(0) - 8, y: y(value) + 4, "text-anchor": "end" }, [value.toFixed(1)]),
  ]);
  const diagonal = { x1: x(0), y1: y(0), x2: x(1), y2: y(1), stroke: "black", "stroke-dasharray": "6 4" };
  const path = bins.map((bin) => `${x(bin.meanScore).toFixed(1)},${y(bin.agreement).toFixed(1)}`).join(" ");
  const middle = y(0.5);
  const upwards = { x: 28, y: middle, "text-anchor": "middle", transform: `rotate(-90 28 ${middle})` };
  const said = `${marks} marks; expected calibration error ${expectedCalibrationError.toFixed(3)}`;
  return {
    height: TOP + SIZE + 56,
    content: svgElement("g", {}, [
      svgElement("text", { x: 16, y: 20, "font-size": 15, "font-weight": "bold" }, ["Reliability of the scores"]),
      ...grid,
      svgElement("line", diagonal),
      svgElement("polyline", { points: path, fill: "none", stroke: "black" }),
      ...bins.map((bin) => drawPoint(bin, { x: x(bin.meanScore), y: y(bin.agreement) })),
      svgElement("text", { x: x(0.5), y: y(0) + 36, "text-anchor": "middle" }, ["mean score"]),
      svgElement("text", upwards, ["share that agrees with gold"]),
      ...["dashed: scores that mean what they say", "beside the points: marks in the bin", said].map((line, i) =>
        svgElement("text", { x: x(1) + 24, y: TOP + 16 + 20 * i }, [line]),
      ),
    ]),
  };
}

type Calibration = NonNullable<ComparisonFile["calibration"]>;

/** The number stands on the side that the diagonal does not. */
function drawPoint(
  { count, meanScore, agreement }: Calibration["bins"][number],
  place: { readonly x: number; readonly y: number },
): SvgElement {
  const below = agreement < meanScore;
  const label = {
    x: place.x + (below ? 7 : -7),
    y: place.y + (below ? 12 : -5),
    "text-anchor": below ? "start" : "end",
  };
  const title = `${count} marks of mean score ${meanScore.toFixed(2)}: ${agreement.toFixed(2)} agree`;
  return svgElement("g", {}, [
    svgElement("title", {}, [title]),
    svgElement("circle", { cx: place.x, cy: place.y, r: 4 }),
    svgElement("text", { ...label, "font-size": 10 }, [String(count)]),
  ]);
}
