/** Groups that are no text: pictures, settings, comments, entries of an index, copies for older programs. */
export const SKIPPED = new Set(
  (
    'colortbl pict objdata objclass objname objalias objsect fldinst datafield themedata colorschememapping listtable ' +
    'listoverridetable revtbl rsidtbl generator latentstyles xmlnstbl datastore annotation atnid atnauthor atndate ' +
    'atnref atntime atnicon atnparent nonesttables shprslt sp xe tc tcn rxe ftnsep ftnsepc ftncn aftnsep aftnsepc ' +
    'aftncn bkmkstart bkmkend pn pnseclvl template userprops formfield ffdeftext filetbl protusertbl mmathPict ' +
    'mmathPr background falt panose fname fontemb fontfile listpicture pgptbl passwordhash htmltag private ' +
    'buptim creatim revtim printim comment'
  ).split(' '),
);
/** Groups marked as such that only newer programs know, and that hold text none the less. */
export const NEWER_TEXT = new Set(
  'ud shpinst shptxt do dptxbxtext footnote pntext moMath moMathPara nesttableprops shpgrp shp'.split(' '),
);
export const CHARACTERS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  tab: '\t',
  line: '\n',
  lbr: '\n',
  // What follows a break stands on another page or column: it is not the same paragraph to a reader.
  page: '\n\n',
  column: '\n\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
};
/** Control words for how notes are counted, without "ftn" or "aftn" before them. */
export const NOTE_FORMATS: Readonly<Record<string, string>> = {
  nar: 'decimal',
  nalc: 'lowerLetter',
  nauc: 'upperLetter',
  nrlc: 'lowerRoman',
  nruc: 'upperRoman',
  nchi: 'chicago',
};
