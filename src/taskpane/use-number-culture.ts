import { useEffect, useState } from "react";
import { cultureOfLocale, numberCulture } from "./number-culture";
import type { NumberCulture } from "./number-text";

/** How numbers are typed here: by the language of the content until Excel has told its separators. */
export function useNumberCulture(): NumberCulture {
  const [culture, setCulture] = useState(() => cultureOfLocale(Office.context.contentLanguage));

  useEffect(() => {
    // Where Excel does not tell, the language's own separators stay.
    numberCulture().then(setCulture, () => undefined);
  }, []);

  return culture;
}
