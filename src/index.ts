/** The public API that works on any platform. */
export {
  type Analysis,
  type AnalyzeOptions,
  type Analyzer,
  type AnalyzerParts,
  createAnalyzer,
  type Finding,
  LONGEST_TEXT,
} from "./analyzer.js";
export { type Confidence, confidenceOf, type OperatingPoint } from "./decode/settings.js";
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
