/** Cuts a stretch of text wherever a span begins or ends, so that spans which cross become flat segments. */
import type { Span } from "./span.js";

/** A stretch in which no span begins or ends. */
export interface Segment<S extends Span> extends Span {
  /** The spans that cover it, in the order in which they were given. */
  readonly covering: readonly S[];
}

/** The segments of a stretch, in order; together they are the stretch. Spans may overlap and reach beyond it. */
export function cutSegments<S extends Span>(within: Span, spans: readonly S[]): Segment<S>[] {
  const inside = (place: number) => place > within.start && place < within.end;
  const cuts = new Set(spans.flatMap(({ start, end }) => [start, end]).filter(inside));
  const places = [within.start, ...[...cuts].sort((a, b) => a - b), within.end];
  return places.slice(0, -1).flatMap((start, i) => {
    const end = places[i + 1] as number;
    if (end <= start) return [];
    return [{ start, end, covering: spans.filter((span) => span.start <= start && span.end >= end) }];
  });
}
