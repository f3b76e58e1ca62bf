/** Kinds of document as they stand alone on a line, by language. */
const KINDS = [
  '(?:(?:official|joint|final|ministerial|presidential|public|press|news|media) ){0,2}(?:release|statement|communiqu[eé]|declaration|resolution|note|notice|advisory|briefing|announcement)',
  'for (?:immediate )?release|for immediate publication|fact ?sheet|readout|transcript|open letter|remarks|speech|proclamation|decision|interview|report',
  'communiqué(?: de presse| final| conjoint| commun)?|(?:dossier|note) de presse|déclaration(?: commune| conjointe| finale)?|résolution|décision|discours|pour diffusion immédiate',
  '(?:presse|medien)(?:mitteilung|meldung|erklärung|information|aussendung|notiz)|(?:gemeinsame |öffentliche )?erklärung|entschließung|stellungnahme|beschluss|kommuniqué|rede|zur sofortigen veröffentlichung',
  '(?:comunicado|nota)(?: de prensa| conjunt[oa]| oficial| informativ[oa])?|declaración(?: conjunta| final)?|resolución|discurso|para (?:su )?(?:difusión|publicación) inmediata',
  'comunicato(?: stampa| congiunto| finale)?|nota stampa|dichiarazione(?: congiunta| finale)?|risoluzione|discorso',
  '(?:comunicado|nota) (?:de|à) imprensa|comunicado conjunto|declaração(?: conjunta)?|resolução',
  'persbericht|(?:gezamenlijke )?verklaring|resolutie|pressmeddelande|pressemeddelelse|pressemelding|(?:lehdistö)?tiedote|tisková zpráva|sajtóközlemény|comunicat de presă|basın (?:bülteni|açıklaması|duyurusu)|δελτίο τύπου|प्रेस विज्ञप्ति|הודעה לעיתונות',
  'komunikat(?: prasowy)?|informacja prasowa|(?:wspólne )?oświadczenie|rezolucja|uchwała',
  'пресс-релиз|сообщение для (?:печати|сми)|(?:совместное )?заявление|(?:совместное )?коммюнике|резолюция|декларация|прес-реліз|(?:спільна )?заява|комюніке|резолюція',
  'بيان(?: صحفي| صحافي| مشترك| ختامي)?|تصريح(?: صحفي)?|قرار|إعلان',
  '新闻稿|新聞稿|新闻公报|(?:联合|聯合)?(?:声明|聲明|公报|公報)|决议|決議(?:文)?|公告|プレスリリース|報道(?:発表|資料)(?:資料)?|(?:共同)?声明|談話|보도\\s?자료|(?:공동\\s?)?성명|결의(?:문)?|담화',
].join('|');
/** "No. 3", "Nr. 17/2024", "7 (2024)", "第17号". */
const NUMBER = String.raw`[\s,|–—-]*(?:no|nr|n|num|núm|nro|رقم|№|第|제)?[.°º]?\s*[(（]?\p{Nd}{1,5}(?:\s?[/.-]\s?\p{Nd}{1,5})*\s?[号號호]?[)）]?`;
const KIND_LINE = new RegExp(`^(?:${KINDS})(?:${NUMBER}){0,2}$`, 'iu');
const AROUND = /^[\s*#[(（【《«"“–—-]+|[\s*#\])）】》»"”:：.!–—-]+$/gu;
const LONGEST = 80;

/** Does a line say what kind of document this is, with its number, and nothing else? "Press Release", "Resolution 7 (2024)" */
export function isKindLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  const text = line.trim().normalize('NFC');
  return KIND_LINE.test(text) || KIND_LINE.test(text.replace(AROUND, ''));
}
