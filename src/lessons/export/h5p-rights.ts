/**
 * The rights of use of an H5P package. H5P shows them for every licence but `U` (`buildMetadataCopyrights` of h5p.js), and puts
 * each field into its page as HTML, `source` into a link: nothing of a lesson may be markup there.
 */
import type { Lesson } from "../lesson-schema.js";
import { fitBytes } from "./fit-text.js";
import { listSources } from "./text-sources.js";

export interface H5pRights {
  /** Of H5P's own list; `C` is “Copyright”. */
  readonly license: string;
  readonly licenseVersion?: string;
  readonly licenseExtras: string;
  /** A web address. */
  readonly source?: string;
}

/**
 * Bytes that `licenseExtras` may have. H5P's own importer counts them so (`H5PValidator` of h5p-php-library has no `u` at its
 * patterns), h5p-server by code units, of which there are never more.
 */
export const MOST_EXTRAS = 5000;

/**
 * The one licence that all texts have, where H5P has it too; else Copyright, and each text's own in the extras.
 * @param leave is told what the package does not hold
 */
export function describeRights(lesson: Lesson, leave: (sentence: string) => void): H5pRights {
  const lines = listSources(lesson).map(({ titles, from }, _, { length }) =>
    length === 1 ? `All texts: ${from}` : `${titles.map((title) => `“${title}”`).join(", ")}: ${from}`,
  );
  const sources = guardPlain(
    [...(lines.length > 1 ? ["Of each text, its source and its licence:"] : []), ...lines].join("\n"),
  );
  const licenseExtras = fitBytes(sources, MOST_EXTRAS);
  if (licenseExtras !== sources)
    leave(`Sources and licences of the texts are cut: an H5P package holds ${MOST_EXTRAS} bytes of them.`);
  return { ...commonLicence(lesson), licenseExtras, ...commonAddress(lesson) };
}

/** Plain text that stays text where it is shown as HTML, and that reads the same where it is not. */
export function guardPlain(text: string): string {
  return text.replaceAll("<", "‹").replaceAll(">", "›");
}

function commonLicence({ texts }: Lesson): Pick<H5pRights, "license" | "licenseVersion"> {
  const [first, ...others] = texts.map(({ licence }) => readLicence(licence));
  const isCommon = others.every(
    (other) => other?.license === first?.license && other?.licenseVersion === first?.licenseVersion,
  );
  return first !== undefined && isCommon ? first : { license: "C" };
}

const CREATIVE_COMMONS =
  /^cc[ -]by((?:[ -](?:nc|sa|nd))*)[ -](1\.0|2\.0|2\.5|3\.0|4\.0)(?: international| unported| generic)?$/;
const KINDS = ["", "-SA", "-ND", "-NC", "-NC-SA", "-NC-ND"];

/** As people write it: `CC BY-SA 4.0`, `CC-BY-SA-4.0`. Without its version none is taken: H5P would show it as 4.0. */
function readLicence(written: string): Pick<H5pRights, "license" | "licenseVersion"> | undefined {
  const words = written.trim().replace(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
  if (/^cc0([ -]1\.0)?( universal)?$/.test(words)) return { license: "CC0 1.0" };
  const [, kind, licenseVersion] = CREATIVE_COMMONS.exec(words) ?? [];
  const kept = kind?.toUpperCase().replaceAll(" ", "-");
  if (kept === undefined || licenseVersion === undefined || !KINDS.includes(kept)) return undefined;
  return { license: `CC BY${kept}`, licenseVersion };
}

/** What a web address may hold (RFC 3986), save the apostrophe: H5P sets it into an attribute as it is. */
const ADDRESS = /^https?:\/\/[\w.~:/?#[\]@!$&()*+,;=%-]+$/;

/** Where all texts are from one web address. */
function commonAddress({ texts }: Lesson): Pick<H5pRights, "source"> {
  const [source = "", ...others] = new Set(texts.map((text) => text.source.trim()));
  return others.length === 0 && ADDRESS.test(source) ? { source } : {};
}
