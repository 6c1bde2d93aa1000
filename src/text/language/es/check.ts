/** What comparing a text in Spanish with its translation takes. */
import type { CheckWords } from '../check-words.ts';
import { LETTERS } from '../latin.ts';
import { SPACE } from '../spacing.ts';
import { figures, spoken } from './numbers.ts';

const LETTER = `[${LETTERS}]`;
const HOUR = (name: string): string => `(?<${name}>[01]?\\d|2[0-4])`;

const words = (text: string): readonly string[] => text.split(' ');
/** In figures, or in words that are read as all numbers are. */
const NUMBER = `(?:\\d{1,3}|[${LETTERS}-]+)`;

export const check = (): CheckWords => ({
  commonWords: words(
    'de la que en se no es son el los las del y para por con una su sus más como este esta estos estas lo ha han nosotros nuestra nuestro nuestros nuestras pero ' +
      'también sin sobre desde hasta cuando donde porque muy ya todo todos toda todas cada fue sido ser está están hay quienes cuya cuyo además aún durante',
  ),
  sharedWords: [],
  acronyms: words(
    'GMT UTC CET CEST BST ISO GPS SMS QR ONU UNESCO UNICEF VIH SIDA COVID UE EE UU OTAN ONG OMS OIT PIB ADN TV PDF PS',
  ),
  tightMarks: ',;:!?.',
  addressParts: ['spa', 'es-es', 'es-mx', 'espanol', 'español'],
  kinds: {
    'press-release': String.raw`^(?:comunicado|nota) (?:de prensa|conjunt)`,
    remarks: String.raw`^(?:discurso|observaciones|palabras|alocución|intervención|declaraci(?:ón|ones) a la prensa)(?!${LETTER})`,
    message: String.raw`^(?:${LETTER}+ )?mensaje(?!${LETTER})`,
    statement: String.raw`^(?:declaración|comunicado)(?!${LETTER})`,
  },
  quantities: {
    dates: {
      ordinal: '\\.?º',
      first: 'primero',
      joins: 'a|al|y|o|hasta(?: el)?',
      of: 'de',
      ofYear: 'del?',
      monthFirst: false,
    },
    times: {
      written:
        `(?<![\\d.,:$€])(?:${HOUR('hour')}(?:[.:](?<minute>[0-5]\\d))?${SPACE}?(?<half>[aApP])\\.?${SPACE}?[mM](?:\\.|(?!${LETTER}))` +
        `|${HOUR('military')}(?::|(?<=[Ll]as?${SPACE}\\d{1,2})\\.)(?<militaryMinute>[0-5]\\d)(?:${SPACE}?(?:horas|h\\.?)(?!${LETTER}))?(?!\\d)` +
        `|${HOUR('clock')}(?:[.:](?<clockMinute>[0-5]\\d))?${SPACE}(?:horas|h\\.?)(?!${LETTER})(?!${SPACE}(?:de|al)${SPACE}(?:trabajo|vuelo|día))` +
        `|(?:(?<noon>mediodía)|(?<midnight>medianoche))(?!${LETTER}))`,
      named: 'mediodía|medianoche',
      late: 'de la tarde|de la noche|esta (?:tarde|noche)|tarde|noche',
      early: 'de la mañana|de la madrugada|esta mañana',
      said: {
        cue: 'las? (?:[a-zé]+|\\d+) (?:y|menos) ',
        times: `(?<![${LETTERS}])las?${SPACE}(?<hour>${NUMBER})${SPACE}(?:(?<half>y${SPACE}media)|(?<quarter>y${SPACE}cuarto)|(?<quarterTo>menos${SPACE}cuarto)|menos${SPACE}(?<to>${NUMBER})|y${SPACE}(?<past>cinco|diez|veinte|veinticinco|treinta|cuarenta|cincuenta))(?![${LETTERS}])`,
      },
      lengths: {
        cue: '(?:h|horas?)[ \\u00A0\\u202F][a-zé\\d \\u00A0\\u202F]{1,24}min',
        times: `(?<![${LETTERS}])(?<hour>${NUMBER})${SPACE}?(?:h|horas?)${SPACE}(?:y${SPACE})?(?:con${SPACE})?(?<minute>${NUMBER})${SPACE}?(?:min|minutos?)(?![${LETTERS}])`,
      },
    },
    figures,
    spoken,
  },
  names: {
    titles: String.raw`Sra?s?\.|D\.|D\.ª|Dña\.|Dra?\.|Excmo\.|Excma\.|Profesora?|Presidenta?|Presidente|Ministr[oa]|Embajadora?|Canciller|General|Juez|Jueza|Comisari[oa]`,
    others: words(
      'el la los las un una este esta estos estas nosotros ellos ellas en por para con al del señor señora señores señoras presidente ' +
        'presidenta ministro ministra secretario secretaria general asamblea consejo naciones unidas organización internacional día estado estados miembro miembros membre membres',
    ),
    against: {
      en: {
        endings: [
          ['ia', 'ía'],
          ['y', 'ia'],
          ['a', 'o'],
          ['e', 'a'],
          ['e', 'o'],
          ['ty', 'dad'],
          ['ion', 'ión'],
          ['ese', 'és'],
          ['', 'o'],
          ['', 'a'],
          ['', 'e'],
          ['um', 'o'],
          ['us', 'o'],
        ],
        cognates: [
          ['ory', 'orio'],
          ['tion', 'ción'],
          ['tional', 'cional'],
          ['sion', 'sión'],
          ['ment', 'mento'],
          ['ity', 'idad'],
          ['ism', 'ismo'],
          ['ist', 'ista'],
          ['ogy', 'ogía'],
          ['cy', 'cia'],
          ['ure', 'ura'],
          ['ute', 'uto'],
          ['tre', 'tro'],
          ['ter', 'tro'],
          ['ics', 'ica'],
          ['um', 'eo'],
          ['tive', 'tivo'],
          ['tive', 'tiva'],
          ['ence', 'encia'],
          ['ance', 'ancia'],
        ],
        transcriptions: [
          ['j', 'kh'],
          ['ú', 'oo'],
        ],
        transcribed: 'j|kh|oo',
        ownSpellings:
          '(?:s[ée]n[ée]gal|m[ée]xi|ha[íi]t|lib[ée]r|alg[ée]r|arg[ée]l|nig[ée]r|per[úu]|panam|bra[sz]il|israel|bahr|kuwa|ukra|ucra|tha[ií]l|taila|venez|gen[eè]v|gineb|montr|qu[ée]b|am[ée]ri|[áa]fri|asia|eur|arab|chris|crist|protoc|conven|organi[sz]|commi|comi|d[ée]clar|f[ée]d[ée]r|r[ée]publ|d[ée]mocr|presid|depart|secur|segur|human|univer|socie|socied|acad|interna|natio|naci|regio|gener|minis|represent|dire[ck]t|charter|carta|palestin|s[yi]ri|liban|leban|l[íi]ban|egypt|egip|jord|kosov|k[ée]n[yi]|som|sud|cong|cambo|camb|nep|peters|bah)',
      },
      fr: {
        endings: [
          ['e', 'a'],
          ['e', 'o'],
          ['é', 'ad'],
          ['ique', 'ico'],
          ['eur', 'or'],
          ['aire', 'ario'],
          ['aire', 'aria'],
          ['ais', 'és'],
          ['ien', 'iano'],
          ['ain', 'ano'],
          ['', 'o'],
          ['', 'a'],
          ['', 'e'],
        ],
        cognates: [
          ['oire', 'orio'],
          ['tion', 'ción'],
          ['sion', 'sión'],
          ['ment', 'mento'],
          ['ité', 'idad'],
          ['isme', 'ismo'],
          ['iste', 'ista'],
          ['ogie', 'ogía'],
          ['cie', 'cia'],
          ['ure', 'ura'],
          ['ut', 'uto'],
          ['tre', 'tro'],
          ['ique', 'ica'],
          ['ée', 'eo'],
          ['tif', 'tivo'],
          ['tive', 'tiva'],
          ['ence', 'encia'],
          ['ance', 'ancia'],
        ],
        transcriptions: [
          ['tch', 'ch'],
          ['ou', 'u'],
          ['dj', 'y'],
          ['ï', 'i'],
        ],
        transcribed: 'tch|ou|dj|ï',
        ownSpellings:
          '(?:s[ée]n[ée]gal|mexi|ha[ïi]t|lib[ée]r|alg[ée]r|nig[ée]r|p[ée]rou|panam|br[ée]s|isra[ëe]l|bahr|kowe|ukra|tha[ïi]l|v[ée]n[ée]z|gen[eè]v|montr|qu[ée]b|am[ée]ri|afri|asie|europ|arab|chr[ée]t|protoc|conven|organi|comm|d[ée]clar|f[ée]d[ée]r|r[ée]publ|d[ée]mocr|pr[ée]sid|d[ée]part|s[ée]cur|human|univer|soci[ée]t|acad|interna|natio|r[ée]gio|g[ée]n[ée]r|minis|repr[ée]sent|direc|charte|palestin|syri|liban|[ée]gypt|jord|kosov|k[ée]nya|som|soud|cong|cambod|n[ée]p|p[ée]ters|bah)',
      },
    },
  },
  paragraphs: {
    word: String.raw`párrafos?|párrs?\.|apartados?|puntos?`,
    item: 'apartados?|puntos?',
    joint: ',|y|e|o|a|al|–|-',
    elsewhere: String.raw`(?:de|del)(?!\p{L})`,
    holder: String.raw`artículos?|art\.?|resoluci(?:ón|ones)|decisi(?:ón|ones)|secci(?:ón|ones)|capítulos?|anexo|reglas?`,
  },
  remains: {
    bracketed:
      'versión (?:en )?(?:español|inglesa|inglés|francesa|francés|original|bilingüe)|traducción (?:no )?oficial|desplácese|véase (?:más )?(?:abajo|la versión)|' +
      'tal como (?:se )?(?:pronunci|prepar|fue)|original(?: en)?:? (?:inglés|francés|español)|cotéjese',
    round: String.raw`versión (?:en )?(?:español|inglés|francés) (?:a continuación|más abajo)[^()\n]*|desplácese hacia abajo[^()\n]*`,
    anywhere:
      'ir al contenido(?: principal)?|aceptar (?:todas )?las cookies|este sitio (?:web )?utiliza cookies|todos los derechos reservados|síganos en|haga clic aquí',
    whole:
      'español|compartir(?: esta página| este artículo| en .{1,40})?|leer más|más información|ver más|imprimir|inicio|buscar|mapa del sitio|' +
      'últimas (?:declaraciones|noticias)|noticias relacionadas|volver arriba|descargar(?: (?:el )?pdf)?|condiciones de uso|política de privacidad|aviso de privacidad',
    atEnd: 'leer más|compartir esta página',
    gaps: String.raw`nombre|título|lugar|país|cifra|fecha|por (?:completar|confirmar|determinar)[^\]]{0,40}|insertar[^\]]{0,40}|falta`,
    romanAfter: 'siglos?',
    romanBefore:
      'cumbre|congreso|asamblea|conferencia|reunión|período|periodo|edición|aniversario|juegos|jornadas?|festival|feria|sesión|encuentro|foro|semana|certamen|premio|(?:y|al|o) ',
    roundGaps: 'por (?:completar|confirmar|determinar)',
  },
});
