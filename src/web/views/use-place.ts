/** The place on the screen that the address names, as it changes. */
import { useEffect, useState } from "preact/hooks";
import { placeOf } from "../state/route.js";

export function usePlace(): string | undefined {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const follow = () => {
      // other addresses, as that of “Skip to the text”, lead to elements
      if (location.hash.startsWith("#/")) setPlace(placeOf(location.hash));
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return place;
}
