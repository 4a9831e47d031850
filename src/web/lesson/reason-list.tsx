/** Why an answer was not right: the key's own words, or what the cards say. */
import type { VNode } from "preact";
import type { Reason } from "../../lessons/reasons.js";
import { nameCards } from "./lesson-looks.js";

export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }): VNode {
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason.text}>
          <strong>{nameReason(reason)}:</strong> {reason.text}
        </p>
      ))}
    </>
  );
}

function nameReason({ from, technique = "" }: Reason): string {
  if (from === "key") return "Why";
  return from === "definition" ? nameCards([technique]) : `Only looks like ${nameCards([technique])}`;
}
