/** The files that say how far to trust the model, as they were when the page was built. */
import card from "../../../models/news-en/CARD.md?raw";
import { name, training, weights, windows } from "../../../models/news-en/manifest.json";
import metrics from "../../../models/news-en/metrics.json";
import { source } from "../../../seeds/techniques.json";
import { parseMeasuredModel } from "./measured-model.js";
import { parseCard } from "./model-card.js";

/** Undefined when the model was never measured. */
export const MEASURED = parseMeasuredModel(metrics);

export const MODEL_CARD = parseCard(card);

export const MODEL = {
  name,
  sha256: weights.sha256,
  corpus: training.corpus,
  base: training.base,
  pieces: windows.pieces,
};

/** Who wrote the cards, and after whom; without what it says about offsets. */
export const CARDS_SOURCE = source.replace(/\s*Offsets [^.]*\./, "");
