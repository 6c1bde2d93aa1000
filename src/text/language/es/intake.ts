/** What reading a page in Spanish takes. */
import type { IntakeWords } from '../intake-words.ts';
import { houseLine } from '../houses.ts';
import { PERSON } from '../language.ts';
import { places } from './places.ts';

const OFFICES =
  '(?:Vicesecretari[oa]|Secretari[oa]|Vicepresident[ea]|President[ea]|Subsecretari[oa]|Subdirectora?|Directora?|Alt[oa] Comisionad[oa]|Comisionad[oa]|Comisari[oa]|Enviad[oa]|' +
  '(?:Alt[oa] )?Representante|Relatora?|Auditora?|Contralora?|Viceministr[oa]|Defensora?|Bibliotecari[oa]|Conservadora?|Canciller|Rectora?|Decan[oa]|Consejer[oa]|Administradora?|Coordinadora?|Ministr[oa]|' +
  'Embajadora?|Gobernadora?|Alcald(?:e|esa)|Portavoz)';
const ARTICLE = '(?:(?:El|La) )?';
/** What holders of offices do in headlines; the same words behind an article or a preposition are what an office is for. */
const HEADLINE_VERBS =
  'abre|acepta|acoge|acuerda|acusa|advierte|afirma|agradece|anuncia|apela|aprueba|asegura|asiste|asume|autoriza|celebra|clausura|comienza|condena|confirma|convoca|corrige|crea|critica|declara|defiende|denuncia|deplora|designa|destaca|dimite|encabeza|entrega|envía|exhorta|exige|explica|expresa|felicita|finaliza|firma|inaugura|inicia|insiste|insta|invita|lamenta|lanza|llama|llega|nombra|ofrece|ordena|participa|pide|presenta|preside|promete|pronuncia|propone|reafirma|rechaza|recibe|recuerda|rectifica|reitera|renuncia|responde|saluda|solicita|subraya|suspende|viaja|visita|' +
  String.raw`se (?:compromete|disculpa|dirige|reúne|suma)|\p{L}{2,}(?:ará|erá|irá|drá|brá)|\p{L}{3,}ó|ha \p{L}+(?:ado|ido)`;
/** What the state of a text is said of. */
const TEXT = '(?:(?:(?:el|este|la|esta) )?(?:texto|declaración|discurso|mensaje|intervención|palabras) )?';

/** What may stand around a note that is a whole line. */
const BRACKET = '[[(\\])]?';

const words = (text: string): readonly string[] => text.split(' ');

export const intake = (): IntakeWords => ({
  recognition: {
    ownNames: ['español'],
    commonWords:
      'a el la los las de del un una y es en que para por con se su sus nos nuestro nuestra no lo al como más pero este esta estos estas ese esa o si ya muy sin sobre también me le les ha han son ser está entre cuando hay donde desde todo todos toda todas hasta porque fue cada ni yo e contra otros durante así mismo',
    never: String.raw`[^a-záéíóúüñ]|ss|nh|lh|tt|zz|[ei]m$`,
    smallWords: words(
      'el los las del y en para por con una su sus al más como esta este lo es son ha han nosotros nuestra nuestro',
    ),
    shows: String.raw`[ñ¿¡áíóú]|ción(?!\p{L})|(?:dad|ados?|idos?|ente|anza)(?!\p{L})`,
    apartFrom: {
      language: 'fr',
      own: words('el los las del y para por con una sus más como lo nuestra nuestro han'),
      others: words('le les des du et à une qui pour est dans sur nous avec cette ces aux au sont l d qu vous'),
    },
    dates: {
      months: [
        ['enero', 'ene'],
        ['febrero', 'feb'],
        ['marzo'],
        ['abril', 'abr'],
        ['mayo'],
        ['junio'],
        ['julio'],
        ['agosto', 'ago'],
        ['septiembre', 'setiembre'],
        ['octubre'],
        ['noviembre'],
        ['diciembre', 'dic'],
      ],
      weekdays: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
      before: 'el|del|desde el|a|los días|los',
      several: 'del|los|los días',
      article: 'el',
      ordinal: '\\.?º',
      of: 'de|del',
      through: 'y|al?',
      hour: String.raw`(?:a las? )?\d{1,2}(?:[:.]\d{2})? ?(?:(?:horas?|hrs?\.?|h\.?)(?: de la (?:mañana|tarde|noche))?|de la (?:mañana|tarde|noche))`,
      labels: 'fecha|hecho|dado|publicado',
      states:
        '(?:estado|situación|versión|revisión|revisad[oa]|actualizad[oa]|actualización|última actualización|modificad[oa]|edición|borrador|vigente|válid[oa]|impres[oa]|consultad[oa]|aprobad[oa]|adoptad[oa]|firmad[oa]|enviad[oa]|recibid[oa]|cread[oa]|a|al)(?: (?:al?|del?|el|a fecha de))?',
      dayFirst: true,
    },
    thanks: '(?:muchas |muchísimas )?gracias(?: (?:a todos|por su atención|a todas y a todos))?',
  },
  pages: {
    places: places(),
    head: {
      kinds: {
        'press-release': String.raw`^(?:comunicado|nota)s?(?: conjunt[oa])? (?:de|para la) prensa(?!\p{L})`,
        remarks: String.raw`(?<!\p{L})(?:discurso|alocución|intervención|observaciones|palabras)(?!\p{L})`,
        message: String.raw`(?<!\p{L})(?:video)?mensaje(?!\p{L})`,
        statement: String.raw`(?<!\p{L})(?:declaración|comunicado)(?!\p{L})`,
      },
      labels:
        'comunicados?(?: de prensa)?(?: (?:conjunto|oficial|final))?|notas? (?:de prensa(?: conjunta)?|informativa)|declaraci(?:ón|ones)(?: (?:conjunta|oficial))?(?: (?:(?:a la|de) prensa|conjunta))?|' +
        'documento informativo|carta abierta|memor[aá]ndum|memorando|nota interna|circular(?: interna)?|(?:ficha|hoja) informativa|entrevista|nota (?:a los corresponsales|para los corresponsales)|discurso|mensaje|aviso(?: público| a los medios)?|decisión|resolución|(?:resumen (?:de la |del ))?(?:sentencia|fallo)|boletín|transcripción|noticias?|anuncio|preguntas y respuestas|información de prensa|aviso (?:a los (?:viajeros|usuarios|pasajeros|consumidores)|de (?:seguridad|viaje|adjudicación|licitación))|retirada de productos?|(?:informe|parte) de situación|(?:mensaje|carta) de condolencias?|nombramiento|obituario|homenaje|invitación|conferencia|testimonio|resultados? de la (?:licitación|votación)|nota a los medios',
      topics:
        'condolencias|obituarios?|homenajes?|eventos?|agenda|cultura|educación|salud|sanidad|ciencias?|investigación|medio ambiente|clima|economía|hacienda|comercio|seguridad|defensa|política|sociedad|deportes?|tecnología|energía|transportes?|agricultura|pesca|migraci(?:ón|ones)|derechos humanos|justicia|premios?|nombramientos?|visitas?|reuniones|conferencias?|publicaciones|informes?|campañas?|licitaciones|proyectos?',
      headings:
        'introducción|antecedentes|contexto|resumen|síntesis|reseña|panorama|conclusi(?:ón|ones)|generalidades|puntos (?:clave|principales)|opinión|comentario|análisis|editorial|tribuna|entrevista|prefacio|prólogo|recomendaciones|anexo|programa|orden del día',
      houseGoesOn: 'ante|de|del|para',
      titleGoesOn: 'DEL|DE LA|SOBRE|RELATIV[OA]|EN|ANTE|DURANTE|CON',
      occasions: String.raw`(?<!\p{L}|del |de la |de los )(?:día|semana|año|decenio|congreso|conferencia|cumbre|foro|festival|simposio|aniversario|juegos|sesión|sesiones|reunión|debate)(?!\p{L})`,
      institutions:
        'Ministerio|Departamento|Oficina|Agencia|Comisión|Consejo|Comité|Autoridad|Secretaría|Unión|Banco|Instituto|Organización|Fundación|Federación|' +
        'Asociación|Parlamento|Asamblea|Corte|Tribunal|Universidad|Museo|Fondo|Programa|Servicio|Servicios|Dirección|Delegación|Embajada|Misión|Naciones|Gobierno|' +
        'Administración|Centro|Cámara|Sociedad|Grupo|Municipalidad|Ayuntamiento|Policía|Cancillería|Presidencia',
      joiners: 'del|los|las|el|y|e|para|con|por',
      houseLine: houseLine({
        articles: '(?:la|el|las|los) ',
        nouns:
          'ministerio|consejo|secretaría|comisión|comité|autoridad|agencia|oficina|federación|asociación|organización|fundación|unión|banco|instituto|universidad|museo|' +
          'parlamento|asamblea (?:nacional|legislativa|parlamentaria)|corte|tribunal|cámara|embajada|delegación|municipalidad|municipio|ayuntamiento|cancillería|presidencia|gobierno|observatorio|dirección|departamento|sociedad|diputación|' +
          'palacio|casa real|senado|congreso|puerto|biblioteca|(?:real )?academia|estado mayor|misión permanente|consulado|alcaldía|fiscalía|defensoría|contraloría|procuraduría|gobernación|guardia costera|servicio (?:nacional|meteorológico)',
        adjectives:
          '(?:inter)?nacional(?:es)?|federal(?:es)?|general(?:es)?|regional(?:es)?|central(?:es)?|municipal(?:es)?|provincial(?:es)?|local(?:es)?|' +
          'permanentes?|superior(?:es)?|europe[oa]s?|african[oa]s?|mundial(?:es)?|públic[oa]s?|económic[oa]s?|social(?:es)?|fluvial(?:es)?|marítim[oa]s?|portuari[oa]s?|constitucional(?:es)?|' +
          'exteriores?|interiores?|unid[oa]s?|civil(?:es)?|popular(?:es)?|metropolitan[oa]s?|ejecutiv[oa]s?|mixt[oa]s?|independientes?|suprem[oa]s?|real(?:es)?|electoral(?:es)?',
        joiners: 'de|del|la|el|los|las|y|e|para|por|con|en|sobre|contra|a|al',
      }),
      issuer: '(?:emitido )?(?:por|de)|emisor|fuente|publicado por',
      placeLabel: 'lugar|dónde',
      advisory: 'qué|cuándo|dónde|quién(?:es)?|por qué|cómo',
      addressed: '(?:a (?:los|las|la atención|todos|todas|mis|nuestros|nuestras|quienes)) ',
      memo: {
        to: 'a|para|al|cc|con copia|destinatari[oa]s?',
        from: 'de|remitente',
        date: 'fecha',
        subject: 'asunto|referencia|objeto',
      },
      doneAt: '(?:hecho|dado|firmado|aprobado) en',
      symbolLabel:
        'n\\.?[o°º]\\.?|núm\\.?|número|ref(?:erencia)?\\.?(?: n[o°º]\\.?)?|expediente|documento|doc\\.?|signatura',
      office: String.raw`(?<!\p{L})${OFFICES}(?!\p{L})`,
      officesHaveCapitals: false,
      officeLine: String.raw`^${ARTICLE}${OFFICES}(?!\p{L})`,
      headlineVerbs: String.raw`(?<!(?:^| )(?:de|del|el|la|los|las|lo|y|e|un|una|a|al|en|para|por|con|sobre|su|sus)) (?:${HEADLINE_VERBS})`,
      officeGoesOn: String.raw`,| (?:del?|para|por|en|ante|y|e|a|al|contra|sobre|general|ejecutiv[oa]|especial|adjunt[oa]|permanente|encargad[oa]|federal|nacional|regional|principal|extraordinari[oa]|elect[oa]|honorari[oa]|emérit[oa])(?!\p{L})| [(&–-]`,
      noHouse: String.raw`(?:(?:primera?|segund[oa]|tercera?|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa]|\p{Nd}+[.ªº]+) )?(?:reunión|sesión|cumbre|visita|firma|apertura|clausura|lanzamiento|nombramiento|elección|inauguración|aniversario|llamada|aprobación|fallecimiento|cierre|reapertura|resultados?|conclusiones)(?: \p{L}+(?:al|aria|iva|nta))? (?:del?|sobre|entre|con|a|al|en)|al |a (?:la|los|las) `,
      bareOffice: `${ARTICLE}${OFFICES}(?: (?:General|Ejecutiv[oa]|Especial|Adjunt[oa]|Permanente))?`,
      attributed: 'atribu',
      officeThenName: String.raw`^${ARTICLE}(?<office>${OFFICES}(?: (?:General|Ejecutiv[oa]|Especial|Adjunt[oa]|Permanente))?(?: (?:de|del|para) (?:la |el |los )?\p{Lu}\p{L}+)?),? (?<name>${PERSON})$`,
      officeBeforeNameIsWhole: true,
      by: 'de|del|de la|por',
      speakerInTitle: [
        // Mensaje del Secretario General con motivo de …
        String.raw`^(?<kind>(?:Mensaje|Videomensaje|Declaración|Discurso|Alocución|Intervención|Observaciones|Palabras)) (?<article>del|de la|atribuible al|atribuible a la) (?<office>.+?)(?<rest> (?:con (?:motivo|ocasión)|en|sobre|ante|acerca|para|al|a la|relativ[oa])(?!\p{L})[^]*)$`,
      ],
      honorifics: String.raw`(?:S\. ?E\. )?(?:(?:el|la) )?(?:Sra?\.|Srta\.|Dra?\.|D\.|Dña\.|señora?)`,
      withArticle: (office, article) =>
        `${article.endsWith('la') || /^\p{L}+a(?!\p{L})/u.test(office) ? 'La' : 'El'} ${office}`,
      spokesperson: String.raw`(?<!\p{L})portavoz(?!\p{L})`,
      notInNames:
        '^(?:Presidencia|Cancillería|Palacio|Casa|Cámara|Corte|Puerto|Biblioteca|Misión|Ayuntamiento|Alcaldía|Guardia|Embajada|Fiscalía|Municipalidad)|Mensajes?|Oficina|Prensa|Noticias|Reunión|Conferencia|Cumbre|Sesión|Consejo|Comité|Asamblea|Foro|Grupo|Comisión|Organización|Autoridad|Agencia|Centro|Unión|Instituto|Fundación|Federación|Asociación|Sociedad|Tribunal|Ministerio|Dirección|Secretaría|Academia|Universidad|Alianza|Parlamento|Senado|Servicio|Fondo|Banco|Primer[ao]?|Segund[ao]|Tercer[ao]?|Cuart[ao]|Quint[ao]',
      inPlaces: 'de|del|la|las|los|el|y',
      offices: {
        'secretary-general': 'El Secretario General',
        spokesperson: 'El Portavoz del Secretario General',
        spokesman: 'El Portavoz del Secretario General',
      },
      exampleOffice: 'El Secretario General',
    },
    status: {
      'check-against-delivery':
        '(?:solo|sólo) (?:da fe|es válido|hace fe) (?:el texto pronunciado|lo pronunciado|el discurso pronunciado)|cot(?:éjese|ejar) con la intervención|(?:cotéjese|cotejar|verificar|verifíquese|comprobar|contrastar) (?:con|contra) (?:(?:el (?:texto|discurso)|lo) (?:finalmente |efectivamente )?pronunciado|la (?:alocución|intervención|declaración|versión) (?:finalmente |efectivamente )?pronunciada)|prevalece (?:el texto|lo) pronunciado',
      'as-prepared': `${TEXT}según (?:lo )?(?:preparad[oa]|redactad[oa])(?: para su (?:presentación|lectura|pronunciación))?|${TEXT}tal (?:y )?como (?:se |fue |ha sido )?prepar(?:ó|ad[oa])|versión preparada(?: para su lectura)?|^${BRACKET}(?:texto|discurso) (?:preparado|escrito)${BRACKET}$`,
      'as-delivered': `${TEXT}según (?:lo |fue )?pronunciad[oa]|${TEXT}tal (?:y )?como (?:se |fue |ha sido )?pronunci(?:ó|ad[oa])|versión pronunciada|^${BRACKET}(?:texto|discurso) pronunciado${BRACKET}$`,
    },
    speech: {
      salutation:
        String.raw`(?:sus?|vuestras?) (?:\p{L}+ )?(?:excelenci|majestad|alteza|santidad|eminencia|señor)|excelent?[ií]simos? |excelencias?(?!\p{L})|` +
        String.raw`señoras(?!\p{L})|señores(?!\p{L})|señora? (?:president|secretari|ministr|director|embajador|alcald|vice)|damas y caballeros|` +
        '(?:mis )?(?:estimad|querid|distinguid|apreciad)[oa]s? |honorables? |(?:mis )?amig[oa]s(?!\\p{L})|colegas(?!\\p{L})|jef[ae]s de',
      notInSalutation: 'sobre|en|ante',
      and: 'y|e',
    },
    embargo: {
      begins:
        String.raw`(?:se ruega |por favor,? )?(?:(?:este|esta|el|la) \p{L}+ (?:está|queda) )?(?:estricta(?:mente)? )?(?:(?:bajo embargo|embargad[oa])(?!\p{L})|(?:a )?(?:retener|reténgase|retenid[oa]) hasta(?!\p{L})|` +
        String.raw`embargo(?!\p{L})(?=[^\p{L}\d]*$| ?[:,–—-]| (?:hasta|para|periodístico|informativo|se levanta|\d))|` +
        String.raw`(?:no (?:publicar|difundir|divulgar|utilizar|distribuir)|prohibida su (?:publicación|difusión|divulgación)|no (?:deberá|debe) (?:publicarse|difundirse)|no se publique) (?:antes|hasta)(?!\p{L})|` +
        String.raw`(?:para (?:su )?(?:publicación|difusión)|publíquese|a publicar) (?:el|a las|a partir d[ei]l?|después|mañana)(?!\p{L})|(?:hora|fecha) de (?:publicación|difusión)(?!\p{L}) ?:)`,
      hints: [
        String.raw`(?:texto|declaración|comunicado(?: de prensa)?|informe|información|contenido|discurso|documento|mensaje|cifras|conclusiones)(?: [\p{L}’'-]+){0,5} (?:está|están|queda|quedan|permanece) (?:estrictamente |todavía |aún )?(?:bajo embargo|sujet[oa]s? a embargo)(?!\p{L})`,
        String.raw`(?:respetar|respeten|respete|observar) (?:el|este) embargo(?!\p{L})`,
        String.raw`(?:por favor|se ruega|les? (?:rogamos|pedimos)|rogamos),? (?:que )?no (?:l[oa]s? )?(?:compartan?|compartir|publiquen?|publicar|difundan?|difundir|divulguen?|divulgar|citen?|citar|distribuyan?|distribuir|reenvíen?|reenviar)(?: [\p{L}’'-]+){0,6} (?:todavía|aún|hasta|antes|por ahora|de momento)(?!\p{L})`,
        String.raw`(?:por favor|se ruega),? no (?:l[oa]s? )?(?:compartan?|publiquen?|difundan?|compartir|publicar|difundir)(?: todavía| aún)?(?= ?(?:[.!,;:)]|$))`,
        String.raw`(?:mantengamos|mantengan|dejémoslo|que quede|quede|guardemos|guarden)(?: [\p{L}’'-]+){0,4} (?:entre nosotros|en reserva|confidencial)(?!\p{L})`,
        String.raw`entre nosotros (?:hasta|por ahora|de momento)(?!\p{L})`,
        String.raw`(?:texto|declaración|comunicado(?: de prensa)?|informe|información|contenido|discurso|documento|mensaje|cifras|conclusiones)(?: [\p{L}’'-]+){0,5} no (?:podrá|podrán|puede|pueden|debe|deben|deberá|deberán) (?:ser )?(?:citad|publicad|difundid|utilizad|reproducid|resumid|citarse|publicarse|difundirse|utilizarse)\p{L}{0,3}(?:,?(?: [\p{L}’'-]+)){0,16} (?:antes|hasta)(?!\p{L})`,
        String.raw`publicación (?:autorizada|permitida) (?:a partir|desde|después)(?!\p{L})`,
      ].join('|'),
      holds: 'bajo embargo hasta|embargad[oa] hasta|retenid[oa] hasta',
      restricted:
        '(?:se ruega |por favor,? )?(?:(?:primer |segundo |último )?(?:borrador|anteproyecto|proyecto de (?:texto|discurso|declaración|comunicado|mensaje))(?= ?(?:$|[-–—:(,.]|n[o°º]|v\\.?\\d|\\d|del? ))|(?:estrictamente )?confidencial|' +
        '(?:(?:solo|sólo|exclusivamente) )?(?:para )?(?:uso|difusión) (?:exclusivamente |estrictamente )?(?:intern[oa]|restringid[oa])|distribución restringida|no (?:publicar|difundir|divulgar|distribuir|citar|compartir|reenviar)(?: (?:antes|fuera|sin) .{1,60})?|' +
        'prohibida su (?:publicación|difusión|divulgación)|versión (?:provisional|preliminar)|documento (?:interno|provisional|de trabajo)|(?:pendiente de|para) (?:aprobación|validación|revisión|comentarios)|no aprobad[oa])',
      until: 'hasta|antes|nunca antes|como muy pronto',
      when: String.raw`mañana|hoy|esta (?:noche|tarde)|por la tarde|mediodía|medianoche|a las? \d{1,2}|semana que viene|próxima semana`,
      bare: '(?:estricto )?(?:bajo )?(?:embargo|embargad[oa])(?: (?:periodístico|informativo))?',
      telling: 'bajo|hasta|embargad[oa]|antes|del?|las?|el|horas?|mediodía|hora',
      noon: '(?:12 del )?mediodía',
      midnight: 'medianoche',
      hours: 'horas?|hrs?|h',
      rewritten: [
        ['(?<!\\p{L})(?:a )?las (?=\\d)', ''],
        ['(?<=\\d) (?:horas )?de la mañana(?!\\p{L})', ' a.m.'],
        ['(?<=\\d) (?:horas )?de la (?:tarde|noche)(?!\\p{L})', ' p.m.'],
        ['(?<!\\p{L})hora (?:local )?(?:de|del) (?=\\p{L})', 'hora de '],
      ],
      fillers: words(
        'embargo embargado embargada estricto estricta estrictamente periodístico informativo bajo hasta el la las los del de este esta texto declaración discurso mensaje comunicado está queda ' +
          'no para publicar difundir divulgar utilizar distribuir prohibida su publicación difusión divulgación publicarse difundirse deberá debe partir después antes y a hora horas fecha prensa medios se levanta ' +
          'lunes martes miércoles jueves viernes sábado domingo local',
      ),
    },
    site: {
      mailHeaders: 'de|para|a|cc|cco|fecha|enviado(?: el)?|asunto',
      mailSenders: 'de|enviado(?: el)?|asunto',
      mailQuote: 'el .{1,160} escribió ?:',
      mailNotice: String.raw`(?:aviso|cláusula|nota) de confidencialidad(?: ?[:.–—-]? ?(?:este|esta|el|la)(?!\p{L})| ?:?$)|(?:este|el presente) (?:correo(?: electrónico)?|mensaje)(?!\p{L}).{0,240}(?<!\p{L})(?:confidencial|dirigid[oa]|destinad[oa])`,
      mailLeave: String.raw`(?:(?:muchos |un )?(?:cordial(?:es)? )?saludos?(?: cordial(?:es)?)?|atentamente|cordialmente|reciba[ns]? un cordial saludo)`,
      mailGreeting: String.raw`(?:estimad[oa]s?|querid[oa]s?|hola|buen(?:os|as) (?:días|tardes|noches)|apreciad[oa]s?)(?!\p{L})(?:,? (?:a tod[oa]s|y|colegas?|compañer[oa]s|amig[oa]s|periodistas?|señor(?:a|es|as)?|[\p{L}.’'-]{1,24})){0,6}`,
      mailBelow: String.raw`(?<!\p{L})(?:(?:a continuación|más abajo|abajo)(?:,)? (?:encontrar[áa]n?|les? (?:enviamos|remitimos|envío|remito|copio)|tienen?|figura|el|la|los|nuestro|nuestra)|(?:enviamos|remitimos|envío|remito|copio|encontrar[áa]n?|pego)(?: [\p{L}’' -]{1,40})? (?:a continuación|más abajo|abajo)|para su información)(?!\p{L})`,
      attached: 'adjunt[oa]s?|anex[oa]s?',
      welcome: 'bienvenid[oa]s? a .{1,120}',
      home: 'inicio|página (?:de inicio|principal)|portada',
      menu: 'noticias|publicaciones|eventos|quiénes somos|acerca de|medios|prensa|documentos|servicios|recursos|contactos?|temas|agenda|biblioteca|proyectos|archivo|declaraciones|discursos',
      lines: [
        '(?:inicio|comienzo|principio) (?:del|de la) (?:texto|comunicado|mensaje|declaración|transcripción) ?:?',
        String.raw`buscar en (?:este|el) sitio(?: web)? ?(?:\.{3}|…)?`,
        'inicio|buscar|búsqueda|compartir|imprimir|enviar|cerrar|volver|arriba|siguiente|anterior|iniciar sesión|contacto|contáctenos',
        '(?:ir|saltar) (?:al|a la) (?:contenido|menú|buscador|búsqueda|navegación|pie)(?: principal)?',
        'leer más|más información|lea también|noticias relacionadas|mapa (?:del sitio|web)|(?:condiciones|términos) de uso|aviso legal|(?:declaración de )?accesibilidad|política de cookies|cookies|(?:política|aviso) de privacidad',
        'compart(?:ir|a|e)(?: (?:esta|la|en|por) .{0,40}| ?:)?|imprimir (?:esta|la) página|versión (?:imprimible|para imprimir)|escuchar(?: (?:la página|el artículo))?|menú(?: principal)?|usted está aquí.{0,80}|está aquí.{0,80}',
        '(?:seleccion(?:e|ar)|eleg?ir|elija|cambiar)(?: (?:un|el|de|su))? idioma|idiomas?|aceptar(?: (?:todas )?las cookies| todo)?|gestionar cookies|suscr[ií]base(?: .{1,80})?|suscribirse(?: .{1,60})?',
        '(?:síganos|sígueme|síguenos|manténgase (?:informado|conectado))(?: .{0,80})?',
        'detalles de la página|informar de un problema.{0,80}|ver (?:todo|más)|tiempo de lectura.{0,60}|\\d{1,3} min(?:utos)? de lectura|descargar (?:en|como) (?:pdf|word)',
        '(?:últimas|todas las) (?:declaraciones|noticias)',
        '(?:todos los )?derechos reservados.*',
        String.raw`.*\butiliza(?:mos)? cookies\b[^]*`,
        String.raw`para uso de los medios de (?:información|comunicación)\b.*`,
        String.raw`documento no oficial\.?`,
        '(?:-+ ?)?(?:mensaje (?:reenviado|original))(?: ?-+)?',
      ],
      around: [
        String.raw`(?:este (?:mensaje|correo) (?:ha sido|fue) )?enviado (?:por|desde) .{1,120}\. para (?:darse de baja|dejar de recibir|cancelar).{0,160}`,
        String.raw`bolet[ií]n (?:electrónico|de noticias)|newsletter|recib[ae](?:r|s)? (?:nuestr[oa]s?|l[oa]s|el|la) [\p{L} -]{1,60} (?:por|en su|en tu) (?:correo|e-?mail|buzón|bandeja).{0,40}`,
        '(?:enviar|reenviar|recomendar)(?: (?:esta página|esto))? (?:a un(?:a)? amig[oa]|por (?:correo(?: electrónico)?|e-?mail))|copiar (?:el )?enlace|(?:relacionado|lea también|vea también) ?: [^.]{1,120}',
        String.raw`(?:si no desea (?:seguir )?recib(?:ir|iendo)|para (?:darse|darte|dejar de recibir|cancelar (?:su|tu|la) suscripción))(?!\p{L}).{0,160}`,
        String.raw`(?:vistas?|visto|visitas?|lecturas?|impresiones|descargas?) ?: ?\d[\d.,\u00a0\u202f ]{0,9}|\d[\d.,\u00a0\u202f ]{0,9} ?(?:vistas?|visitas?|lecturas?|visualizaciones|compartidos|descargas?)`,
        String.raw`(?:tiempo|duración) (?:estimad[oa] )?de lectura ?:? ?.{0,20}|\d{1,3} ?min(?:utos?|\.)? de lectura`,
        String.raw`(?:escuchar?|escuche|oír)(?: (?:este|el|esta|la))? (?:artículo|página|texto|audio|noticia)`,
        String.raw`(?:entrada|artículo|noticia|página|publicación|comunicado)s? (?:anterior|siguiente|previ[oa])(?:es)?(?: ?: ?.{1,160})?|(?:anterior|siguiente)(?:es)?(?: ?: ?.{1,160})?`,
        String.raw`(?:deja|deje|dejar|escribe|escriba|añadir|añade|publicar) (?:un|tu|su) (?:comentario|respuesta)|(?:sin|no hay) comentarios(?: .{0,20})?|comentarios cerrados|(?:publicar|ver) (?:el |los )?comentarios?|responder|cancelar (?:la )?respuesta`,
        String.raw`(?:tu|su) (?:dirección de )?(?:correo(?: electrónico)?|e-?mail) no será? (?:publicad[oa]|compartid[oa]).{0,120}|(?:los )?campos (?:obligatorios|requeridos)(?: .{0,50})?|guarda(?:r)? mi nombre.{0,140}|\*? ?obligatorio`,
        String.raw`¿?(?:le|te) (?:ha (?:sido|resultado)|fue|resultó|resulta|pareció|parece) útil (?:esta|este) (?:página|artículo|contenido|información).{0,30}|¿?(?:esta|este) (?:página|artículo|contenido|información) (?:le|te) (?:ha sido|fue|resultó|resulta) útil.{0,20}|¿?(?:ha|has) encontrado útil (?:esta|este).{0,40}|¿?(?:es|fue) útil (?:esta|este) (?:página|artículo).{0,20}`,
        String.raw`(?:envíe|envía|enviar|dé|dar|déjenos|deje|comparta)(?:nos)? (?:sus|tus|su|tu) (?:comentarios?|opini(?:ón|ones)|sugerencias?|valoración)(?: .{0,40})?|(?:su|tu) opinión(?: .{0,40})?|(?:informar|informe|notificar|comunicar|reportar) (?:de |sobre )?(?:un |algún )?(?:error|problema|fallo)(?: .{0,60})?`,
        String.raw`(?:escrito|publicado|creado|redactado|subido|añadido) por ?:? ?(?:super ?(?:user|usuario)|admin(?:istrador)?|web ?master|la redacción)|por (?:admin|webmaster)|autor ?: ?(?:admin|webmaster)`,
        String.raw`categorías? ?: ?[^.]{1,100}|archivado en ?:? ?[^.\d]{1,60}`,
        String.raw`(?:su|tu|introduzca su|escriba su|ingrese su)? ?(?:(?:dirección de )?correo(?: electrónico)?|e-?mail|nombre|apellidos?) ?\*?|enviar|registrarse|inscríbase|inscribirse|suscr[ií]b(?:ete|irme|irse|ase)|aceptar(?: tod[oa]s?)?|rechazar(?: tod[oa]s?)?|acepto|configura(?:r|ción)|personalizar|(?:preferencias|configuración) de cookies|de acuerdo`,
        String.raw`(?:este|nuestro) sitio(?: web)? (?:utiliza|usa|emplea).{0,60}cookies.{0,300}|(?:nosotros y nuestros socios )?(?:utilizamos|usamos|empleamos).{0,100}cookies.{0,300}|(?:al continuar|si continúa).{0,200}cookies.{0,200}`,
        '(?:leer|ver|consultar) (?:más|otras|otros|todas las|todos los|las últimas) (?:noticias|artículos|comunicados(?: de prensa)?)',
        String.raw`(?:usted )?(?:ha recibido|recibe|está recibiendo|has recibido|recibes|estás recibiendo) este (?:correo(?: electrónico)?|mensaje|boletín) (?:porque|ya que|por estar)(?!\p{L}).{0,200}`,
        String.raw`(?:(?:haga|haz|pulse|pulsa) (?:clic )?aquí para )?(?:darse|darte|date|dese) de baja(?!\p{L}).{0,120}|(?:cancelar|anular) (?:la|su|tu) suscripción(?!\p{L}).{0,120}`,
        String.raw`¿(?:le|te) (?:ha sido|fue|resultó|resulta) útil esta (?:página|información)(?!\p{L}).{0,60}`,
        String.raw`(?:publicad|actualizad|modificad)[oa] ?:? hace (?:\d{1,3}|una?) (?:segundos?|min(?:uto)?s?|horas?|días?|semanas?|mes(?:es)?|años?)`,
        '(?:etiquetas?|palabras? clave|archivado en|temas relacionados) ?: [^.]{1,160}|(?:volver|subir|ir) (?:al )?(?:arriba|inicio de (?:la )?página|principio)',
        '(?:volver|regresar) (?:al |a )(?:la |las |los |tod[ao]s l[ao]s )?(?:listado|lista|índice|portada|inicio|noticias|comunicados(?: de prensa)?|notas de prensa|discursos|declaraciones)(?: de (?:noticias|comunicados|notas de prensa))?',
        'compart(?:ir|a|e) (?:este|el) (?:artículo|comunicado|contenido|página)(?: .{0,40}| ?:)?|copiar (?:el )?enlace|seguir leyendo',
        '(?:p |🌳 ?|🌱 ?|♻️? ?)?(?:por favor,? )?(?:piense|piensa|pensemos) en el medio ?ambiente antes de imprimir.{0,60}|(?:p |🌳 ?|🌱 ?|♻️? ?)?antes de imprimir.{0,40} (?:piense|piensa) en el medio ?ambiente.{0,20}',
      ],
      credit: '(?:créditos?(?: de (?:la )?)?)?(?:foto|imagen|fotografía|ilustración)(?:s|es)?(?: de archivo)?',
      answers: 'sí|si|no|no mucho|en parte',
      download:
        'descargar|descargue|descarga|bajar|(?:abrir|ver|leer|guardar|consultar)(?= (?:el |en |la versión )?(?:formato )?(?:pdf|word))|versión(?= (?:en )?(?:pdf|word))',
      original: 'original|idioma original',
      related:
        '(?:artículos?|comunicados?|discursos?|noticias|contenidos?|notas|enlaces?|documentos?|páginas?|recursos?) (?:relacionad[oa]s?|conexos?|asociad[oa]s?)|relacionad[oa]s?|lea también|ver también|(?:otras|más|últimas) noticias|también (?:le|te) puede interesar|(?:lo )?más (?:leído|visto)s?|(?:otros|últimos|más) (?:comunicados|artículos|discursos)|sobre el mismo tema|recomendad[oa]s?(?: para (?:usted|ti))?|le puede interesar',
      forRelease: '(?:para )?(?:difusión|publicación) inmediata|para (?:su )?(?:difusión|publicación)',
      end: 'fin|fin del (?:texto|comunicado|mensaje)|fin de la (?:declaración|transcripción)|30',
      means: String.raw`tel(?:éfono|\.|éf\.)?|móvil|celular|fax|correo(?: electrónico)?|e-?mail`,
      contact:
        String.raw`(?:personas? de )?contactos?(?: (?:de|para la) prensa)?(?!\p{L})|para (?:más|mayor|obtener más) información|más información ?:|` +
        String.raw`(?:contactos?|relaciones|consultas|oficina) (?:de|con) (?:la )?(?:prensa|los medios|medios)|los periodistas (?:pueden|que)`,
      beside:
        'notas? (?:a|para) (?:los |la )?(?:editores|redactores|redacción|periodistas)|nota de la redacción|(?:información|notas) (?:de antecedentes|adicional)|antecedentes|correcci(?:ón|ones)|corrección de errores|fe de erratas',
      ago: 'hace (?:\\d{1,2}|una?) (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?)',
      corrected: {
        name: '(?:(?:versión|texto|copia|comunicado(?: de prensa)?|nota(?: de prensa)?|declaración|edición) (?:corregid[oa]|rectificad[oa]|revisad[oa]|actualizad[oa]|modificad[oa])|(?:nueva|segunda) (?:versión|edición)|corregid[oa]|fe de erratas|corrección)',
        replaces: String.raw`(?:(?:el presente|la presente|este|esta|que|y)(?: \p{L}+){0,4} )?(?:(?:anula y )?(?:sustituye|reemplaza)|corrige|rectifica|anula|deja sin efecto) (?:al?|el|la|los|las|nuestr[oa]|un|una|cualquier|todo|toda)(?!\p{L})`,
        itself: String.raw`(?:una versión (?:anterior|previa) de )?(?:este|esta|el presente|la presente) (?:comunicado|declaración|texto|mensaje|documento|nota|versión)(?!\p{L})`,
        was: String.raw`corregid[oa]s?|corregir|correcci(?:ón|ones)|rectificad[oa]|rectificar|modificad[oa]|actualizad[oa]|erróne[oa]s?|errores|error|inexact[oa]s?|incorrect[oa]s?`,
      },
      published: '(?:fecha de )?publicación|publicad[oa](?: el)?',
      ownDate:
        '(?:fecha de |última )?(?:modificación|actualización)|(?:página )?actualizad[oa](?: el)?|publicad[oa](?: el)?|tiempo de lectura',
      leadIn: String.raw`(?:a continuación (?:figura|se (?:reproduce|publica|ofrece))|el siguiente (?:mensaje|comunicado)|la siguiente declaración)(?!\p{L})`,
      dayIndex: '(?:declaraciones|mensajes|noticias|comunicados)(?: del?)?',
      noteWords:
        '(?:español|inglés|francés|árabe|ruso|chino)(?: \\p{L}+)? (?:sigue|a continuación)|bilingüe|trilingüe|traducción (?:no )?oficial|traducido del|véase (?:más )?abajo|a continuación|desplácese|más abajo|' +
        '(?:íntegramente|todo) en (?:español|inglés|francés)|versión (?:íntegra )?(?:en )?(?:español|inglés|francés|inglesa|francesa|española)|' +
        'original:? (?:en )?(?:inglés|francés|español)|tal (?:y )?como (?:se |fue )?(?:pronunci|prepar)\\p{L}+|solo da fe',
      translation: 'traducción',
      marker:
        'versión (?:íntegra )?(?:en )?(?:español|inglés|francés|española|inglesa|francesa)|(?:íntegramente|todo) en (?:español|inglés|francés)|(?:el )?texto en (?:español|inglés|francés)(?: (?:figura a continuación|sigue))?',
      whole: '(?:íntegramente|todo) en (?:español|inglés|francés)|versión íntegra',
      several: 'bilingüe|trilingüe|(?:íntegramente|todo) en',
      below: 'desplácese|más abajo|a continuación',
    },
    release: {
      facts:
        '(?:datos (?:clave|básicos|y cifras)|cifras (?:clave|principales)|en cifras|hechos y cifras|datos destacados)',
      notesToEditors:
        'notas? (?:a|para) (?:los |la )?(?:editores|redactores|redacción|periodistas|medios)|nota de la redacción',
      about: String.raw`(?:acerca de(?:l| la| los| las)?|sobre (?:el|la|los|las)) \p{L}.{1,80}|qui[eé]nes somos`,
      contacts:
        '(?:contactos?(?: (?:de|para la|para) (?:prensa|medios|los medios))?|personas? de contacto|consultas de (?:prensa|los medios)|relaciones con (?:la prensa|los medios)|(?:para|si desea) (?:más|mayor) información(?:,? (?:(?:por favor,? )?(?:contacte|contactar|comuníquese|póngase en contacto|pónganse en contacto|diríjase|dirigirse)(?: (?:con|a))?))?|consultas? (?:de la prensa|de los periodistas|de prensa)|para (?:consultas|entrevistas|solicitudes)(?: (?:de|con) (?:la )?(?:prensa|los medios))?(?:,? (?:contacte|contactar|diríjase)(?: (?:con|a))?)?|atención a (?:la prensa|(?:los )?medios))',
      desk: '(?:oficina|gabinete|servicio|dirección|departamento|unidad|área|sección|jefatura)(?: general)? de (?:(?:la )?(?:prensa|comunicación(?:es)?|información|medios)|relaciones (?:públicas|con (?:la prensa|los medios)))(?: (?:y|e) (?:de )?(?:prensa|comunicación|información|protocolo|relaciones .{2,30}))?(?: (?:de |del ).{2,80})?|oficina (?:de la |del )portavoz(?: (?:de |del ).{2,80})?',
      other: '(?:enlaces? (?:relacionados?|de interés)|enlaces?|documentos?(?: relacionados?)?|fuente|para saber más)',
      turns: String.raw`(?:el |la |un |una )?(?:pregunta|respuesta|p(?: ?\d{1,2})?|r(?: ?\d{1,2})?|moderadora?|periodista|entrevistadora?|portavoz|presentadora?|presidenta?e?|participante|público|conductora?)(?: ?\d{1,2})?|(?:sra?|srta|dra?|prof|d|dña|señora?|doctora?|embajadora?)\.? \p{L}[\p{L}’' .-]{1,40}`,
      byline: '(?:redactado |entrevista (?:realizada )?)?por',
      kindLabel: 'tipo|categoría|tipo de documento',
    },
    notes: { over: 'notas?(?: a pie de página)?|referencias', wayBack: 'volver', and: 'y|e|o' },
    dash: '—',
    hyphenated: { first: 'ex|no|teórico|socio|político|económico|franco|anglo|hispano' },
    wordStyles: {
      Título: 'title',
      'Título 1': 'title',
      'Título 2': 'heading',
      'Título 3': 'subheading',
      Cita: 'quote',
      'Cita destacada': 'quote',
    },
    genericTitleWords: words(
      'un una el la los las de del y e a al en con para por sobre ante motivo ocasion mensaje videomensaje declaracion discurso alocucion comunicado conjunto ' +
        'dia semana ano decenio internacional mundial naciones unidas',
    ),
  },
});
