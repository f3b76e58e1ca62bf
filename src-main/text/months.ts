/** The names of the months, January first, as they are written in dates; a word may end in a full stop. */
const NAMES = [
  'january jan janvier janv enero ene januar jänner janeiro gennaio gen janua januari stycznia styczeń января январь янв січня січень يناير ledna leden ocak ιανουαρίου januarie ianuarie január',
  'february feb février fevrier févr febrero februar feber fevereiro fev febbraio febbr februari lutego luty февраля февраль фев лютого лютий فبراير února únor şubat φεβρουαρίου februarie február',
  'march mar mars marzo märz maerz mrz março marco maart mrt marca marzec марта март мар березня березень مارس března březen mart μαρτίου martie márc',
  'april apr avril avr abril abr aprile kwietnia kwiecień апреля апрель апр квітня квітень أبريل ابريل dubna duben nisan απριλίου aprilie ápr',
  'may mai mayo maio maggio mag mei maja maj мая май травня травень مايو května květen mayıs μαΐου máj',
  'june jun juin junio juni junho giugno giu czerwca czerwiec июня июнь июн червня червень يونيو يونيه června červen haziran ιουνίου iunie jún',
  'july jul juillet juil julio juli julho luglio lug lipca lipiec июля июль июл липня липень يوليو يوليه července červenec temmuz ιουλίου iulie júl',
  'august aug août aout agosto ago augustus sierpnia sierpień августа август авг серпня серпень أغسطس اغسطس srpna srpen ağustos αυγούστου augusti',
  'september sept sep septembre septiembre setiembre setembro set settembre sett września wrzesień сентября сентябрь сен сент вересня вересень سبتمبر září eylül σεπτεμβρίου septembrie szept',
  'october oct octobre octubre oktober okt outubro out ottobre ott października październik октября октябрь окт жовтня жовтень أكتوبر اكتوبر října říjen ekim οκτωβρίου octombrie',
  'november nov novembre noviembre novembro listopada listopad ноября ноябрь ноя листопада листопад نوفمبر listopadu kasım νοεμβρίου noiembrie',
  'december dec décembre decembre déc diciembre dic dezember dez dezembro dicembre desember grudnia grudzień декабря декабрь дек грудня грудень ديسمبر prosince prosinec aralık δεκεμβρίου decembrie',
];
/** Number of the month, 1 to 12, by its lower-case name or short form, in some twenty languages. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
