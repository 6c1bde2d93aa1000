/** How Italian says until when a text may not be made public. */
import { type EmbargoNotice, HOUR, MINUTES } from '../notices.ts';

export const notices = (): EmbargoNotice => ({
  begins: [
    '(?:sotto |in )?embargo(?: fino)?',
    '(?:da )?non (?:pubblicare|diffondere|divulgare) prima',
    '(?:pubblicazione|diffusione|divulgazione) vietata (?:fino|prima)',
    '(?:pubblicazione|diffusione|divulgazione) (?:consentita|autorizzata|libera) (?=d)',
    'pubblicabile (?=d)',
  ],
  fillers: 'al|alle|all|del|delle|dell|dal|dalle|dall|di|il|le|ore|a|partire',
  hours: [`ore ${HOUR}${MINUTES}`, `(?:alle|delle|dalle) ${HOUR}[:.](?<m>[0-5]\\d)(?!\\d)`],
  clocks: [
    ['(?:ora )?cest|ora legale dell.europa centrale', 'CEST'],
    ['ora (?:italiana|di roma)', '(Rome)'],
    ['ora di ginevra', '(Geneva)'],
  ],
});
