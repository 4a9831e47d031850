/** Addresses of places on the screen "How far to trust this", such as a technique's card. */
import { useEffect } from "preact/hooks";
import { placeOf } from "../state/route.js";

export function hrefOfPlace(id: string): string {
  return `#/trust/${id}`;
}

/** Goes to the place that the address names, now and whenever it changes. */
export function usePlaces(): void {
  useEffect(() => {
    const go = () => {
      const place = document.getElementById(placeOf(location.hash) ?? "");
      place?.scrollIntoView();
      place?.focus({ preventScroll: true });
    };
    // After the screen's own way of taking the focus.
    const timer = setTimeout(go);
    window.addEventListener("hashchange", go);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("hashchange", go);
    };
  }, []);
}
