/** The public API that works on any platform. */
export {
  type Analysis,
  type AnalyzeOptions,
  type Analyzer,
  type AnalyzerParts,
  type AnnotateOptions,
  createAnalyzer,
  type Finding,
  LONGEST_TEXT,
  type Reading,
  type ReadOptions,
} from "./analyzer.js";
export { type Confidence, confidenceOf } from "./decode/confidence.js";
export type { OperatingPoint } from "./decode/settings.js";
export {
  InputError,
  isRhetoscopeError,
  ModelError,
  OutputError,
  RhetoscopeError,
  type RhetoscopeErrorCode,
} from "./errors.js";
export type { Explanation } from "./explain/explanation.js";
export type { Annotation } from "./techniques/annotation.js";
export type { Span } from "./text/span.js";
