/**
 * The commonest words of the world's written languages that have no folder of their own here, by which a text is recognised
 * for what it is, and not taken for one of those that have. Function words alone: no text is without them, whatever it is about.
 */

/** By the tag of the language. What is written in a script that no other language here has, needs no words. */
export const COMMON_WORDS: Readonly<Record<string, string>> = {
  // Romance.
  it: 'il di che è e la le i gli un una per con non del della dei delle sono nel nella alla al da si come anche più questo questa tra lo in a o ha hanno su dal dalla ai alle nei sul se ma ogni suo sua loro essere degli dello all dell nell cui noi nostro nostra ad ed quale senza quello quella quelle tutti tutto tutta persona chi sta stato stata ne fra vi ci sa prima dopo',
  pt: 'de está foi deste desta isto pela nosso o a os as do da dos das e em um uma não com ao à na no nas nos mais mas foi são pelo pela também já que se por para como ou seu sua seus suas é tem ser aos às este esta entre quando muito sem sobre todos toda todo pelos pelas ele ela isso nosso nossa estão até num numa qualquer desde',
  gl: 'de está deste desta isto foi polo o a os as do da dos das e en un unha non con ao á na no nas nos máis pola polo é co coa seu súa súas seus que se por para como ou este esta tamén todos toda todo ten ser aos ás pero entre cando moi sen sobre nin ela así desde dun dunha nosa noso polos polas',
  ca: 'de està pel l d aquesta i el els la les de del dels amb per una un és que no al als seva seu aquest aquesta han són però també més com en es o ha pels tots tota tot què se aquests aquestes ser entre quan molt sense sobre cap seves seus ni on qualsevol hi li ens nostra nostre des fins',
  ast: 'l d el la los les tou toda toles tien drechu los dir ser de del y ye que en un una pa por con nun non al como más pero esta esti esto o ensin sobre tamién toa tolos toles so los nel na nos ser tien ente cuando mui dende ta ye xente se les-y cualquier',
  oc: 'lo los la las de del dels e es que en un una per amb non al als coma mai mas aquel aquela son o sens sus tanben tota totas totes se dins ser deu ni l d cada seis sieu siá cal nòstra nòstre',
  ro: 'și de la în a cu pe este nu care din pentru mai o un sunt să au prin ale lor sau ce ca al ei se fi fost după între fără orice are cea cel această acest acestea aceste către către noi noastră nostru dacă iar ar am sa său toate toți decât sub',
  rm: 'il la ils las da dal dals e en che cun per è in ina ed ha na sia ses sias nus nossa noss ubain mintga tut tuts tutta tuttas sco tar tranter u or vegnir vegn sin senza anc er quai quest questa ch',
  sc: 'su sa sos sas de e in cun pro a est un una non ki chi tenet ant at dae o ogni totu totus si sunt cada personi deretu issoro suo sua cussa custu custa ma che comente pustis tra nen intro',
  co: 'u a i e di in da per cù chì ch hè è un una ùn ne o à si so sò o tutti tuttu ogni persona dirittu senza tra nantu soiu soia quellu quella sta issu ma cum dumane cume stu esse',
  ht: 'epi mwen jou a nou yo nan ak pou ki se li yo gen yon pa fè tout moun dwa sou sa ka te ap konsa nou men oswa lè san kòm kote kapab dwe ou menm anpil peyi nenpòt lòt osinon rive ba bay depi jan avèk',
  pap: 'di e y ta ku na un den pa i tin no mester nan por o su hende derecho tur e kada of sin ser riba bou esaki esei pero kualke ora nos mi bo lo a como cu manera',
  // Germanic.
  de: 'der die das und ist in zu den mit von für auf ein eine nicht des im dem sich auch als es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir unser unsere ihre ihr jeder alle diese dieser dieses kann keine gegen muss',
  nl: 'weer ons hebben de het een van en in is dat op te zijn met voor die niet aan er om ook als dan maar bij of uit nog naar heeft wordt door over ze hij zij wij we ons onze tot worden deze dit hun zich kan geen meer werd hebben heeft alle ieder haar zijn al wat moet zonder tussen ten onder mag daar enige hier',
  af: 'die van en in is het dat te nie vir met op wat by hy sy sal word om as aan ons hulle deur moet uit of so ook maar na oor een aan reg elke wees mag enige is geen tot sonder tussen kan onder hierdie was daar ’n n',
  fy: 'de it in fan en is dat op te foar mei net hat oan as by om troch nei ek der wurdt wêze har syn se sy wy ús en of ta oer dy dêr gjin noch mar hawwe wol moat',
  lb: 'de den dat d an a vun op fir mat ass net eng en an engem säin seng hir ze sech dass déi dee oder all huet hunn gëtt ginn och no wéi bei um zu si mir eis eise keen mee ouni tëscht duerch kann muss der am vum zum',
  sv: 'och i att det som en på är av för den med till inte har de ett om från kan var men vi så eller sig han hon ska vara nu detta vår vårt våra alla varje utan under vid genom dess deras samt sin sitt sina när efter man mycket också blir blev skall rätt',
  da: 'og i at det som en på er af for den med til ikke har de et om fra kan var men vi så eller sig han hun skal være nu dette vores alle hver uden under ved gennem dens deres samt sin sit sine når efter man meget også bliver blev ret vor blive enhver hvor',
  nb: 'at sa og i å det som en på er av for den med til ikke har de et om fra kan var men vi så eller seg han hun skal være nå dette vår vårt våre alle hver uten under ved gjennom deres samt sin sitt sine når etter man mye også blir ble rett enhver hvor',
  nn: 'at sa og i å det som ein på er av for den med til ikkje har dei eit om frå kan var men vi så eller seg han ho skal vere vera no dette vår vårt våre alle kvar utan under ved gjennom deira samt sin sitt sine når etter ein mykje også blir vart rett kvar kor eller',
  is: 'og að í á er sem við til um af með ekki en fyrir það hann hún þeir þær þau eru hefur var frá eða sé skal allir hver sinn sína eiga rétt þess því þessi þetta verið ber manna hans vera vér okkar án milli öllum allt kann þó',
  fo: 'og at í á er sum við til um av ikki ein fyri tað hann hon tey eru hevur var frá ella skal øll hvør sín sína eiga rætt hetta hesi vera vit okkara uttan millum öllum kann hava rætt tá ið teirra',
  // Celtic.
  ga: 'an na agus a i ar is go le do de tá ag nach gach sé sí siad nó chun atá faoi gan ó mar idir seo sin féin aon bhfuil lena cearta ceart chomh leis dá um bheith againn ár ach sna san den don',
  gd: 'an na agus a air is gu le do de tha aig nach gach e i iad no bho fo gun mar eadar seo sin fhèin sam bith bhith còir daoine aige leis ann am anns nan nam chum chòir mu neo ri dhe',
  cy: 'y yr a ac i o yn mae ar am ei eu gan gyda at neu na ni nid bod hawl pawb fel wrth dros heb rhwng hyn hon hwn sydd oes bob trwy mewn hynny cael unrhyw fod dan hefyd ein yw â oddi nac bydd',
  br: 'an ar al ha hag a e da ez zo gant war eus evit pe en ur un ul en gwir ket ne o ouzh dre hep etre holl pep den vez bezañ eo evel he hen hon gwirioù deus kement dindan met ivez',
  // Slavic, Baltic.
  pl: 'tym którzy są znowu nasi i w na z do nie się że jest to o jak za po przez od dla są oraz czy jego jej ich ma lub być a który która które tym ale już tylko co przy nas nasz naszej każdy każdego człowiek wszystkich prawo bez pod nad jako także ze może był była było we tego te',
  cs: 'a v na se je že s z do o k pro to jako za po by od i ve jeho nebo jsou ale který která které být má ze při podle aby jen při ani až již také byl bylo byla každý všech právo bez mezi nad pod svou své svého jak tak nás naše náš si tím',
  sk: 'a v na sa je že s z do o k pre to ako za po by od i vo jeho alebo sú ale ktorý ktorá ktoré byť má zo pri podľa aby len ani až už tiež bol bolo bola každý všetkých právo bez medzi nad pod svoju svoje svojho tak nás naše náš si tým ktorý ich',
  sl: 'in v na se je da z s do o k za po od ki ali so biti ima iz pri kot tudi bil bilo bila vsak vsakdo vseh pravico brez med nad pod svojo svoje njegove pa ne tem to če kar tako ter sme več naš naša smo že ni ob',
  hr: 'i u na se je da s z do o k za po od koji koja koje ili su biti ima iz pri kao također bio bilo bila svatko svi pravo bez među nad pod svoju svoje njegove a ne tim to ako što tako te smije više naš naša smo već nije ni ovo nitko bude svih prema tko u kako',
  sr: 'i u na se je da s sa do o k za po od koji koja koje ili su biti ima iz pri kao takođe bio bilo bila svako svi pravo bez među nad pod svoju svoje njegove a ne tim to ako što tako te sme više naš naša smo već nije ni ovo niko bude svih prema ko kako',
  lt: 'ir kad yra į su iš dėl ar ne tai kaip bei jo jų pagal turi teisę kiekvienas žmogus arba be prie apie per nuo iki visi visų būti savo kuris kuri kurie gali taip pat bet jis ji šios šis mūsų tik nei tarp buvo yra už ant',
  lv: 'un ir ka uz ar no par lai vai kas tā viņa tiem tiesības ikvienam katram cilvēkam nav bez pie kā arī pēc līdz pret visiem visu būt savu kurš kura kuri var bet viņš viņi šis mūsu tikai ne starp bija jā to šo tas tiek',
  // Uralic, Basque, Maltese, Albanian, Turkic.
  hu: 'a az és hogy nem is egy meg ez azt van volt ki de ha csak mint minden vagy el által kell joga van jog szabad kell közötti között szerint ezt annak olyan való amely ennek más mely során után lehet még már valamint illetve saját nélkül személynek',
  fi: 'taas jotka jälleen meille ja on ei että se hän oli mutta tai kun myös ovat hänen sen joka jotka sekä kuin olla jos niin vain tämä ole voi kanssa mukaan sitä jokaisella oikeus ilman kaikki kaikkien heidän me meidän kuten ovat jonka siihen sekä kukaan ketään tulee',
  et: 'ja on ei et see ta oli aga või kui ka tema mis kes ning oma olla siis ainult ole võib koos järgi igal inimesel õigus ilma kõik kõigi nende me meie nagu mille selle kõik keegi kedagi peab saab seda iga ega poolt eest kus tuleb pärast eile täna sest rohkem palju ütles aasta aastal taas',
  eu: 'eta da ez bat du izan dira baina edo ere bere den dute egin dituen zuen gizon orok eskubide eskubidea duen daude guztiek beste hori hau ezin behar dela ditu dagoen izango zen arabera gabe artean bai berdin',
  mt: 'il li u ta ma f’ fuq minn għal dan din kull hu hi jew għandu dritt lil kif jista’ bla bejn tal fil bħala kontra ħadd biex wkoll huma is l d minn dak dik tiegħu kollha jkun mill bil b’ għandha dawn ukoll kien',
  sq: 'dhe të në e i me për një që është nga se ka si por nuk o ose tij saj tyre ky kjo këto çdo kush duhet mund gjithë pa midis të drejtë drejta drejtën së këtë janë kanë çdokush sipas do edhe më jetë askush',
  tr: 'yeniden geri herkese tüm ediyoruz ederiz ve bir bu ile için de da olarak olan her ne daha veya çok ya gibi kadar sonra herkes hakkı hakkına sahiptir hakkıdır hiç kimse olduğu olup o ki kendi en ancak göre arasında bütün değil onun biz bizim var eden dır üzere karşı bugün yeni dedi etti ise artık ayrıca tarafından yılında günde kişi arasındaki sayın ilk',
  az: 'və bir bu ilə üçün də da olan hər ya kimi daha çox sonra heç kəs hüququ vardır olmalıdır öz onun şəxs edən hüquqa malikdir haqqı bütün olaraq ki o necə belə var biz bizim görə arasında yaxud əsasında',
  ku: 'û ku bi di de ji li bo her kes heye mafê wî an ên ya yê tu ne jî xwe ev ew wek be dikare maf divê bê yên hemû din da ye bi vê min em me',
  eo: 'la kaj de en estas al kiu ĉiu por kun ne oni sia ke aŭ el pri per kiel ĉiuj havas rajton rajtas neniu tiu sur sen inter laŭ devas li ĝi ili ni nia estu ĉi sed se',
  // Africa, Asia, the Pacific and the Americas, in Latin letters.
  so: 'iyo in ku ka u la ah waa oo kasta qof wuxuu leeyahay xaq uu ama ay waxaa ee aan lagu kale si wax soo dhan loo laga aad ugu kuwa iyada isaga marka inuu xorriyad',
  ha: 'da na a ta ya ko kuma ne ce ba su shi don mutum yana kowa wani hakki cikin mai duk kowane dukkan hakkin abin wajen daga ga wata domin suna zai iya sai kan',
  yo: 'ni ti tí ní àti ẹ̀tọ́ láti sí fún gbogbo kan náà wọn ó kò yìí rẹ̀ tó ẹni bá ṣe pé pẹ̀lú sì lórí ara kọ̀ọ̀kan àwọn ènìyàn ẹnìkan ọ̀ àwa gẹ́gẹ́ orílẹ̀ lọ́wọ́ bí tàbí nínú wà',
  ig: 'na nke ndị ọ bụ ya nwere ma onye ọbụla ike n mmadụ ihe a ọzọ ga ka ikike niile maka dị site aka ha anyị ọ nwere mgbe ọnọdụ inwe ime ị ghị',
  zu: 'ukuthi futhi noma kanye ngoba unelungelo wonke umuntu yonke kumele loku ukuba abantu lapho bonke nge na kwa ku nokuthi kanti lokhu ngaphandle uma ngokuba ngu konke',
  xh: 'ukuba kwaye okanye kunye ngokuba unelungelo wonke umntu yonke kufuneka oku abantu apho bonke nge na kwa ku ukuze ngaphandle ukuya bonke nokuba elo kwaye kananjalo',
  sw: 'na ya kwa wa ni katika kila mtu ana haki la au cha za kuwa hii yake wote yoyote ili bila kama bila huu hiyo nchi zake kwamba pia lakini sisi yetu watu hizo yao vile hakuna mwenye',
  mg: 'ny sy ary dia fa amin ho ao hoe tsy no izay na zo olona tsirairay manana ireo izany rehetra noho ka mba ity misy hafa azy eo ireny tokony isan anefa araka koa',
  rw: 'mu ku n na ya wa muntu wese afite uburenganzira cyangwa no kandi ntawe bwo by ko mu bose igihugu uko agomba bya ubwo iyo cye rya ari nta kugira',
  ln: 'na ya ba o moto nyonso azali likoki ndingisama to te pe mpe na kati po po na bato ye soko ndenge mosusu mosala yango oyo kozala nzela ekoki mokolo bino biso',
  wo: 'ci ak la mu te nit ku nekk am na sañ ñu yi bi ni ko lu ay du rek di war wala ngir mbaa bépp ginnaaw doom aadama benn ña ñi yu yaakaar dañuy',
  id: 'dan yang untuk dari di dengan ini itu dalam pada atas setiap orang hak berhak tidak atau oleh akan sebagai adalah kita kami ada dapat telah harus semua juga serta tanpa antara karena lebih bagi mereka sebuah para kepada saya dia bisa',
  ms: 'dan yang untuk dari di dengan ini itu dalam pada ke atas setiap orang hak adalah tidak atau oleh akan sebagai kita kami ada boleh telah mestilah semua juga serta tanpa antara kerana lebih bagi mereka kepada hendaklah tiap sesiapa berhak mempunyai',
  tl: 'ang ng sa na mga at ay may karapatan bawat tao o ito para kanyang hindi ni siya kung lahat dapat niya walang kaniyang pag mula tayo atin ating ngunit isang bansa ito’y nang maging',
  vi: 'và của các có quyền được là trong cho người không mọi một với đều những về hay này khi theo do để từ ai phải cũng đã như hoặc bất nước ra bị đến cả chúng tôi ta nhân sẽ tại',
  gn: 'ha upe ha’e opa ñande ava yvypóra mayma guive derécho oguereko tekotevẽ rehe pe mba’e ndaipóri avei umi ojehe ikatu oiko ko ñemo hag̃ua ndive térã va’erã',
  qu: 'mi pi wan manta paq ta man llapa runa kay ima kanchu hinallataq chaymi mana derechoyuq sapa hina kanan huk kashan runakuna tukuy pay kunaqa llapan',
  // Cyrillic.
  uk: 'і в не на що з та як до із для це а від його о ми при або так також усі все але то за їх був було бути у наш який які щоб вона він вони якщо цього тільки під без більш чи вже ви я про й його кожна людина має право повинна',
  be: 'і ў не на што з па як да для гэта а ад яго аб мы пры або так таксама усе але за іх быў было быць у наш які якія каб яна ён яны калі гэтага толькі пад без больш ці ўжо вы я пра кожны чалавек мае права павінен',
  bg: 'и в не на че с по как към от за това а той се да са си или така също всички но то при им бе беше бъде ни наш който които която ако тя те само под без повече ли вече вие аз във със всеки човек има право трябва му е',
  'sr-Cyrl':
    'и у не на да с по како из за ово а од се је су сваки или тако такође сви али то при њихов био било бити наш који које која ако она он они само под без више већ ви ја о са свако има право не',
  mk: 'и во не на дека со по како од за ова а се да е или така исто сите но тоа при нивно беше биде нашата кој кои која ако таа тој тие само под без повеќе веќе вие јас секој човек има право треба му ќе своето',
  kk: 'және мен бұл үшін бар әр адам құқығы бір де болуы өз оның тиіс немесе ешкім барлық өзінің кез келген болып осы да туралы адамның құқылы керек біз деп үшін емес ол',
  mn: 'ба нь бол хүн бүр эрхтэй болон эрх ямар байх энэ өөрийн болох биш буюу юм тухай түүний гэж бөгөөд улсын бүх дагуу ёстой байна хэн хүний бид',
  // Arabic letters.
  fa: 'و در به از که را با این است هر حق برای آن یا خود باشد دارد بر می شود کس همه تا نیز هیچ های ما شده باید ای کند بود شد یک نمی',
  ur: 'اور کے کی کا میں سے ہر کو ہے حق شخص یا نہیں کر اس ہیں جو پر ہو اپنے کسی بھی گا کہ تمام ان نے یہ لئے اسے جائے جس',
  ps: 'او د په چې له څوک هر حق لري څخه سره ده دی دا يا پر ته خپل نه بايد کي ټول هغه کوي وي شي هيڅ',
  ckb: 'و لە بۆ کە بە هەر کەس مافی هەیە یان ئەم ئەو خۆی نابێ هەموو بێ لەگەڵ دەبێ ی بکات مرۆڤ',
  // Devanagari.
  hi: 'के और का की को है में से किसी यह हो प्रत्येक व्यक्ति अधिकार नहीं या कि भी पर ने हैं सभी जो एक अपने उसके तथा लिए जाएगा इस',
  ne: 'र को मा प्रत्येक व्यक्तिलाई अधिकार छ हुनेछ वा लाई गर्ने हुन्छ यो छैन आफ्नो पनि सबै कुनै तथा भएको गर्न छन् बाट हुने छ',
  mr: 'व आणि च्या आहे प्रत्येक अधिकार किंवा त्याच्या नये सर्व कोणत्याही हा या असे तो होणार व्यक्तीस मानवी यांचा आहेत करण्याचा त्याला असा',
};

/** Scripts in which one language is written here; where two are, words tell them apart. By Unicode's names. */
export const SCRIPTS: readonly (readonly [script: string, tag: string])[] = [
  ['Greek', 'el'],
  ['Hebrew', 'he'],
  ['Thai', 'th'],
  ['Hangul', 'ko'],
  ['Armenian', 'hy'],
  ['Georgian', 'ka'],
  ['Ethiopic', 'am'],
  ['Bengali', 'bn'],
  ['Tamil', 'ta'],
  ['Telugu', 'te'],
  ['Kannada', 'kn'],
  ['Malayalam', 'ml'],
  ['Gujarati', 'gu'],
  ['Gurmukhi', 'pa'],
  ['Sinhala', 'si'],
  ['Khmer', 'km'],
  ['Lao', 'lo'],
  ['Myanmar', 'my'],
  ['Tibetan', 'bo'],
];

/**
 * What no word of a language has: a letter that its alphabet lacks. Borrowed names have them; so a word that does weighs
 * against the language, and no more.
 */
export const NEVER: Readonly<Record<string, string>> = {
  sv: '[æø]',
  da: '[äö]',
  nb: '[äö]',
  // Estonian has both; no word of Finnish ends so.
  fi: '[õü]|[bdgkmp]$',
  bg: '[ыэёіїєґўјљњћџђѓќѕ]',
  'sr-Cyrl': '[йыэёщъьюяіїєґўѓќѕ]',
  mk: '[йыэёщъьюяіїєґўђћ]',
  uk: '[ыэёъўј]',
  be: '[иъщїєґј]',
  // Their small words are the same: what the other calls months, and what its offices speak of, tells them apart.
  hr: '^(?:saopšt|izvešt|hiljad|nedelj|evrops|portparol|opštin|saradnj|učestv|bezbednos|srbij|srps|uvek$|gde$)',
  sr: '^(?:siječ|veljač|ožuj|travnj|svibnj|lipnj|srpnj|kolovoz|rujn|studenog|prosinc|priopć|izvješć|tisuć|tjed[an]n|veleposlan|glasnogovorni|županij|sveučiliš|tvrtk|suradnj|sudjelov|uvjet|općin|sigurnos|djelatni|tijekom|hrvat)',
};

/** Letters that stand in many words of a language, and in few of those that it might be taken for. */
export const TELLING: Readonly<Record<string, string>> = {
  it: '[ìò]|zion|gli',
  pt: '[ãõ]|ção|[nl]h',
  gl: 'x[eiou]|ción$|ñ',
  ca: 'ny|l·l|[àò]|ç',
  ro: '[șțăâ]',
  de: '[äöüß]|sch|ung$',
  nl: 'ij|aa|sch|oe',
  sv: '[åä]',
  da: '[æøå]',
  nb: '[æøå]',
  nn: '[æøå]|^kv',
  is: '[þðö]',
  fo: '[ðø]',
  pl: '[ąęłńśźż]|cz|rz|sz',
  cs: '[řůě]',
  sk: '[ľĺŕô]|ie$',
  // Where Serbian in Latin letters has “reka” and “novembra”.
  hr: '[čćđšž]|ije(?![md])\\p{L}|^(?:siječnj|veljač|ožujk|travnj|svibnj|lipnj|srpnj|kolovoz|rujn|studeno|prosinc)',
  sr: '[čćđšž]',
  sl: '[čšž]',
  lt: '[ėįųąęū]',
  lv: '[āēīūķļņģ]',
  hu: '[őűöüó]|sz|gy',
  fi: '[äö]|ää|uu|ii|kk|nen$|vat$',
  et: '[õü]|st$|[nt]ud$',
  mt: '[ħġż]|għ',
  sq: 'ë',
  tr: '[ğış]|[iuü]yor|(?:lar|ler)[ıi]|ü\\p{L}*ü',
  az: '[əğış]',
  cy: 'dd|ff|ŵ|ŷ',
  vi: '[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]',
  yo: '[ẹọṣ]|[àáèéìíòóùú].*[àáèéìíòóùú]',
  uk: '[іїєґ]',
  be: '[ўі]',
  mk: '[ѓќѕљњ]',
  'sr-Cyrl': '[љњћџђј]',
  kk: '[қғңөұүһәі]',
  mn: '[өү]',
  fa: '[پچژگ]',
  ur: '[ٹڈڑںےہ]',
};

/** What the library of letter groups calls otherwise than the registry of languages. */
export const NGRAM_TAGS: Readonly<Record<string, string>> = {
  no: 'nb',
  sr: 'sr-Cyrl',
  tl: 'fil',
};
