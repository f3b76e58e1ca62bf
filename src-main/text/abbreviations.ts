/** Lower case, without the last full stop: a sentence goes on after them, whatever follows. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof rev hon gen col lt capt sgt adm maj cmdr sen rep gov amb pres messrs st mt ft vs cf e.g i.e ' +
    'approx viz al ph.d h.e h.r h.m ' +
    'mme mlle mgr sr sra srta dra d ee ud uds excmo ilmo ' +
    'bzw ca d.h z.b u.a s.o s.u vgl evtl ggf dipl.-ing hr fr ' +
    'sig sig.ra dott on avv ing ' +
    'tzw np tj m.in im ks płk gen.bryg ' +
    'т.е т.к т.н т.д т.п им ул г-н г-жа гр акад проф напр див тов св'
  ).split(' '),
);
/** Lower case, without the last full stop: a sentence goes on after them where a number follows. */
export const NUMBERED_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'no nos nr nº art arts para paras sec secs ch chap vol vols fig figs p pp par cl ann annex res doc ed v ' +
    'núm num pág págs inc ap n nro abs s ziff kap bd ' +
    'п пп ст ч гл стр с рис табл прим № пункт cz ust pkt poz str'
  ).split(' '),
);
