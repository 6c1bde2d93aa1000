/** How hours are written beside a day in languages whose pages are not read. Each is a whole hour; words before it and behind it are small. */
import { knownLanguages } from '../language/index.ts';

const FIGURES = String.raw`\d{1,2}(?:[:.]\d{2})?`;

const STRANGE_HOURS = [
  `(?:um |ab )?${FIGURES} uhr(?: \\d{2})?(?: (?:morgens|vormittags|mittags|nachmittags|abends))?`,
  `(?:alle )?ore ${FIGURES}(?: (?:del mattino|del pomeriggio|di sera))?`,
  `(?:às? )?${FIGURES} ?(?:horas?|hs?)(?: ?\\d{2} ?(?:min(?:utos)?\\.?)?)?(?: (?:da (?:manhã|tarde|noite)))?|(?:às? )?${FIGURES} da (?:manhã|tarde|noite)`,
  `(?:om )?${FIGURES} uur|(?:o )?godz(?:\\.|inie|ina) ?${FIGURES}|(?:kl|klo|klokken|klockan|kello|kell|plkst|ora|saat)\\.? ?${FIGURES}`,
  `(?:v |o |ve )?${FIGURES}\\.? ?(?:hod(?:\\.|in[aeyě]?|ín)?)|${FIGURES} ?órakor|${FIGURES} óra|(?:u |ob )${FIGURES}\\.? ?(?:sati|uri|h)`,
  `(?:στις )?${FIGURES} ?(?:π\\.?μ\\.?|μ\\.?μ\\.?)|(?:об? )?${FIGURES} ?(?:год\\.?|годин[аиі]?|ч\\.?|часа)|${FIGURES} ?val\\.?`,
].join('|');

/** An hour as any language that is known writes it beside a day: 10 ч. 00 м.; 10.00 horas; 上午10时; 10 Uhr. */
export const HOURS_BESIDE_DAYS = [
  ...knownLanguages().flatMap(({ intake }) => intake?.recognition.dates.hour ?? []),
  STRANGE_HOURS,
].join('|');
