/** Words that bodies are called by. With a preposition behind them, or at the end, they make a name: "Harbour Fund". */
const BODY =
  'ministry|department|council|commission|committee|authority|office|agency|assembly|parliament|senate|government|secretariat|embassy|mission|delegation|union|organi[sz]ation|association|federation|league|alliance|fund|foundation|bank|institute|academy|board|bureau|chamber|court|group|forum|conference|network|service|nations|presidency|house|party|movement';
const SMALL = 'of|for|on|and|the|to|in|&|against';
const ENGLISH = new RegExp(
  String.raw`^(?:the )?(?:(?!(?:${SMALL})\b)\p{Lu}[\p{L}.'’-]* ){0,6}(?:${BODY})s?(?: (?:${SMALL}) (?:(?:${SMALL}|\p{L}[\p{L}.'’-]*) ){0,9}\p{L}[\p{L}.'’-]*)?$`,
  'iu',
);
/** Languages that put the word for the body first. */
const FIRST =
  /^(?:(?:le|la|les|el|los|las|il|lo|i|o|a|os|as) |l['’])?(?:minist(?:ère|erio|ero|ério|erul)|conse(?:il|jo|lho)|consiglio|com+iss(?:ion|ione|ão)|comisión|comit[ée]|comitato|gouvernement|gobierno|governo|présidence|presidencia|presidenza|presidência|groupe|grupo|gruppo|union|unión|unione|união|organi[sz]a(?:tion|ción|zione|ção)|association|asociación|associazione|associação|agen(?:ce|cia|zia|ência)|autorit(?:é|à)|autoridad|autoridade|assemblée|asamblea|assemblea|assembleia|fond(?:s|ation|azione|o)|fundación|fundação|secrétariat|secretaría|segretariato|ambassade|embajada|ambasciata|embaixada|alliance|alianza|ligue|liga|lega|banque|banco|banca|raad|ministerie|regering|ministerstwo|rada|rząd|komisja|komitet|urząd|związek|fundacja|министерство|совет|правительство|комитет|комиссия|администрация|союз|фонд|организация|агентство|посольство|ассоциация|міністерство|рада|уряд|комітет|комісія|адміністрація|організація|асоціація|وزارة|مجلس|ال?رابطة|ال?هيئة|ال?منظمة|ال?حكومة|ال?لجنة|الأمم|جامعة|ال?اتحاد|رئاسة|الأمانة|ال?سلطة|ال?صندوق|ال?مؤسسة)(?![\p{L}])[^.:;!?،؛]*$/iu;
/** Compounds: "Hafenbehörde", "Bundesrat". */
const GERMAN =
  /^(?:(?:der|die|das) )?(?:\p{Lu}[\p{L}-]* ){0,4}\p{L}*(?:behörde|ministerium|rat|kommission|verband|bund|stiftung|kanzlei|regierung|amt|ausschuss|verwaltung|parlament|vereinigung|union|gesellschaft|botschaft|agentur|fonds|senat|kammer)(?: (?:der|des|für|von|zu|zur|zum|\p{Lu})[^.:;!?]*)?$/iu;
const DENSE =
  /^[^\s。、：:！？]{0,30}(?:部|省|庁|廳|厅|局|委員会|委员会|委員會|政府|会議|会议|會議|理事会|評議会|院|連合|联盟|聯盟|協会|协会|基金|財団|機構|机构|대사관|위원회|정부|의회|협의회|연합|기구|재단)$/u;
const LONGEST = 100;

/** Could a line be the name of a body and nothing else? A headline may look the same: ask for a second sign. */
export function isBodyName(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST || /[:!?]|\.$/.test(text)) return false;
  return ENGLISH.test(text) || FIRST.test(text) || GERMAN.test(text) || DENSE.test(text);
}
/** A name without its article, in lower case: what two mentions of the same body have in common. */
export function bareName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s,，،:：.]+$/u, '')
    .replace(/^(?:(?:the|le|la|les|der|die|das|el|los|las|il|lo|o|a) |l['’])/u, '')
    .replace(/\s+/g, ' ');
}
