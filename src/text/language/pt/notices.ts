/** How Portuguese says until when a text may not be made public. */
import { type EmbargoNotice, HOUR } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: [
    '(?:(?:sob )?embargo|embargad[oa])(?: até)?',
    'não (?:publicar|divulgar|difundir) antes',
    '(?:publicação|divulgação) (?:proibida|interdita) (?:até|antes)',
    '(?:publicação|divulgação) (?:autorizada|permitida|liberada) (?:a partir|após)',
  ],
  fillers: 'à|às|ao|a|o|as|os|de|do|da|das|dia|e|até|horas',
  hours: [
    `${HOUR} ?(?:horas?|hs?)(?: ?(?<m>[0-5]\\d)(?!\\d)(?: ?min(?:utos)?)?)?`,
    `${HOUR}:(?<m>[0-5]\\d)(?!\\d)(?: ?(?:horas|h))?`,
  ],
  clocks: [
    ['(?:hora|horário) (?:de|em) lisboa', '(Lisbon)'],
    ['(?:hora|horário) (?:de|em) genebra', '(Geneva)'],
    ['(?:hora|horário) de são paulo', '(Sao Paulo)'],
  ],
});
