/** Kinds of document by the words of their titles, the most telling first. */
const TYPES: readonly (readonly [type: string, words: RegExp])[] = [
  [
    'joint statement',
    /\bjoint\b[^.:;]{0,40}\b(?:statement|declaration|communiqu[eé])|leaders.? statement|déclaration (?:conjointe|commune)|communiqué conjoint|gemeinsame (?:erklärung|stellungnahme)|declaración conjunta|comunicado conjunto|dichiarazione congiunta|declaração conjunta|gezamenlijke verklaring|wspólne oświadczenie|совместн\S+ (?:заявлени|деклараци|коммюнике)|спільн\S+ (?:заяв|деклараці)|بيان مشترك|联合声明|聯合聲明|联合公报|共同声明|공동\s?(?:성명|선언)/iu,
  ],
  [
    'press release',
    /\b(?:press|news|media) (?:release|statement|note)\b|\bfor (?:immediate )?release\b|communiqué de presse|(?:presse|medien)(?:mitteilung|meldung|erklärung|information|aussendung)|zur sofortigen veröffentlichung|pour diffusion immédiate|(?:difusión|publicación) inmediata|comunicado de prensa|nota de prensa|comunicato stampa|comunicado (?:de|à) imprensa|nota à imprensa|persbericht|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|tisková zpráva|sajtóközlemény|comunicat de presă|basın (?:bülteni|açıklaması)|δελτίο τύπου|komunikat prasowy|informacja prasowa|пресс-релиз|прес-реліз|بيان صحفي|新闻稿|新聞稿|プレスリリース|報道発表|보도\s?자료/iu,
  ],
  [
    'resolution',
    /\bresolution\b (?:\d|on\b|of\b|\()|\bresolution$|^resolution\b|^résolution\b|^resolución\b|^risoluzione\b|^resolução\b|^rezolucja\b|^резолюци|^قرار\b|决议|決議|결의/iu,
  ],
  ['fact sheet', /\bfact ?sheet\b/i],
  ['readout', /\breadout\b/i],
  ['transcript', /\btranscript\b|стенограмм/iu],
  [
    'interview',
    /\binterview\b|\bentretien\b|\bentrevista\b|\bintervista\b|интервью|інтерв|مقابلة|专访|インタビュー|인터뷰/iu,
  ],
  ['remarks', /\bremarks\b/i],
  [
    'speech',
    /\b(?:speech|address|lecture|keynote)\b|state of the (?:union|nation)|\bdiscours\b|\brede\b|\bansprache\b|\bdiscurso\b|\bdiscorso\b|\btoespraak\b|przemówienie|выступлени|обращени|послани|виступ|зверненн|خطاب|كلمة|讲话|演讲|演說|演説|スピーチ|연설|신년사/iu,
  ],
  ['proclamation', /\bproclamation\b/i],
  ['memorandum', /\bmemorandum\b|меморандум/iu],
  [
    'letter',
    /\b(?:open )?letter\b|lettre ouverte|\blettre\b|offener brief|carta abierta|lettera aperta|carta aberta|открытое письмо|公开信|公開書簡|서한/iu,
  ],
  ['communiqué', /\b[ck]ommuniqu[eé](?!\p{L})|^comunicado\b|^comunicato\b|^komunikat\b|коммюнике|комюніке|公报|公報/iu],
  [
    'declaration',
    /\bdeclaration\b|\bdéclaration\b|\bdeclaración\b|\bdichiarazione\b|\bdeclaração\b|\berklärung\b|\bverklaring\b|\bdeklaracja\b|деклараци|إعلان|宣言|선언/iu,
  ],
  ['statement', /\bstatement\b|\bstellungnahme\b|\boświadczenie\b|заявлени|\bзаява\b|بيان|声明|聲明|성명|담화/iu],
  [
    'report',
    /\breport\b|\brapport\b|\bbericht\b|\binforme\b|\brapporto\b|\brelatório\b|\braport\b|доклад|звіт|تقرير|报告|報告|보고/iu,
  ],
  ['op-ed', /\bop-ed\b|\bopinion\b:|\btribune\b|gastbeitrag/i],
];

/** The kind of document that a title names; empty where it names none. */
export function findType(title: string): string {
  const text = title.slice(0, 500);
  return TYPES.find(([, words]) => words.test(text))?.[0] ?? '';
}
