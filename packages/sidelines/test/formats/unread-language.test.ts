import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/formats/chronicle/lines.ts';
import { languageNotReadIn } from '../../src/formats/chronicle/unread-language.ts';
import { unreadLanguages } from '../../src/languages/unread.ts';
import { understand } from '../../src/understand.ts';
import { corpusCases } from '../support/corpus.ts';

/** A short chronicle in each language, with its dates in words. */
const texts: Readonly<Record<string, string>> = {
  hu: '# A híd\n\n2018. április 15.\nVáros: A felújítás megkezdődik.\n\n2018. május 3.\nMegye: Aláírják a szerződést.\n',
  sv: '# Bron\n\n15 april 2018\nStaden: Bron stängs av för trafik och det blir kö.\n\n3 maj 2018\nLänet: Ett avtal om att bygga en ny bro skrivs under.\n',
  da: '# Broen\n\n15. april 2018\nByen: Broen lukkes for trafik, og der bliver kø.\n\n3. maj 2018\nAmtet: En aftale om at bygge en ny bro blev underskrevet efter et møde af rådet.\n',
  nb: '# Broen\n\n15. april 2018\nByen: Broen stenges for trafikk, og det blir kø.\n\n3. mai 2018\nFylket: En avtale om å bygge en ny bro ble undertegnet etter et møte av rådet.\n',
  is: '# Brúin\n\n15. apríl 2018\nBærinn: Brúin er lokuð og það er ekki hægt að fara yfir.\n\n3. maí 2018\nSýslan: Samningur um nýja brú var undirritaður.\n',
  fi: '# Silta\n\n15. huhtikuuta 2018\nKaupunki: Silta on suljettu liikenteeltä.\n\n3. toukokuuta 2018\nLääni: Uuden sillan sopimus allekirjoitettiin, mutta se ei ollut valmis.\n',
  et: '# Sild\n\n15. aprill 2018\nLinn: Sild on suletud ja liiklus seisab.\n\n3. mai 2018\nMaakond: Uue silla leping allkirjastati, aga see ei olnud valmis.\n',
  lv: '# Tilts\n\n2018. gada 15. aprīlī\nPilsēta: Tilts ir slēgts.\n\n2018. gada 3. maijā\nNovads: Parakstīts līgums par jaunu tiltu, bet darbi nav sākti.\n',
  lt: '# Tiltas\n\n2018 m. balandžio 15 d.\nMiestas: Tiltas yra uždarytas.\n\n2018 m. gegužės 3 d.\nApskritis: Pasirašyta sutartis dėl naujo tilto, bet darbai nepradėti.\n',
  ro: '# Podul\n\n15 aprilie 2018\nOrașul: Podul este închis și traficul a fost oprit.\n\n3 mai 2018\nJudețul: Contractul pentru un pod nou a fost semnat după o ședință.\n',
  hr: '# Most\n\n15. travnja 2018.\nGrad: Most je zatvoren i promet je stao.\n\n3. svibnja 2018.\nŽupanija: Ugovor o novom mostu potpisan je nakon sjednice.\n',
  'sr-Latn':
    '# Most\n\n15. april 2018.\nGrad: Most je zatvoren i saobraćaj je stao u celom gradu.\n\n3. maj 2018.\nOkrug: Ugovor koji je potpisan posle sednice nije bio objavljen, a radovi su počeli kod reke.\n',
  sk: '# Most\n\n15. apríla 2018\nMesto: Most bol zatvorený a doprava sa zastavila.\n\n3. mája 2018\nKraj: Zmluva o novom moste bola podpísaná, ale práce nie sú hotové.\n',
  ca: "# El pont\n\n15 d'abril de 2018\nLa ciutat: Els veïns tallen el pont amb una cadena.\n\n3 de maig de 2018\nEl govern: Es va signar un acord per fer un pont nou, més ample que els altres.\n",
  gl: '# A ponte\n\n15 de abril de 2018\nA cidade: A ponte foi pechada polo concello.\n\n3 de xuño de 2018\nA xunta: Unha nova ponte foi prometida na cidade coa axuda do goberno, non no río.\n',
  eu: '# Zubia\n\n2018ko apirilaren 15a\nHiria: Zubia itxi egin zen eta trafikoa gelditu zen.\n\n2018ko maiatzaren 3a\nAldundia: Zubi berria egin behar da, baina ez da hasi.\n',
  sq: '# Ura\n\n15 prill 2018\nQyteti: Ura u mbyll për trafikun dhe nuk ka kalim.\n\n3 maj 2018\nQarku: U nënshkrua një marrëveshje për një urë të re.\n',
  mt: "# Il-pont\n\n15 ta' April 2018\nIl-belt: Il-pont ingħalaq għal kulħadd.\n\n3 ta' Mejju 2018\nIl-kunsill: Ġie ffirmat ftehim li l-pont il-ġdid jinbena fil-belt.\n",
  ga: '# An droichead\n\n15 Aibreán 2018\nAn chathair: Dúnadh an droichead agus bhí moill ar an trácht.\n\n3 Bealtaine 2018\nAn contae: Síníodh conradh le haghaidh an droichid nua agus tá sé ar siúl.\n',
  cy: "# Y bont\n\n15 Ebrill 2018\nY ddinas: Mae'r bont wedi cau ac mae oedi ar y ffordd.\n\n3 Mai 2018\nY sir: Mae cytundeb am bont newydd wedi ei lofnodi yn y ddinas.\n",
  af: "# Die brug\n\n15 April 2018\nDie stad: Die brug is gesluit en die verkeer staan stil.\n\n3 Mei 2018\nDie provinsie: 'n Kontrak vir die nuwe brug is geteken, maar dit was nie met die raad nie.\n",
  az: '# Körpü\n\n15 aprel 2018\nŞəhər: Körpü bağlandı və hərəkət dayandı.\n\n3 may 2018\nRayon: Yeni körpü üçün müqavilə imzalandı.\n',
  uz: "# Ko'prik\n\n15-aprel 2018\nShahar: Ko'prik yopildi va harakat to'xtadi.\n\n3-may 2018\nViloyat: Yangi ko'prik uchun shartnoma imzolandi, bu ham bir yil davom etdi va tugadi.\n",
  eo: '# La ponto\n\n15 aprilo 2018\nLa urbo: La ponto estas fermita kaj la trafiko haltas.\n\n3 majo 2018\nLa distrikto: Kontrakto por nova ponto estis subskribita, sed ĝi ne komenciĝis.\n',
  vi: '# Cây cầu\n\n15 tháng 4 năm 2018\nThành phố: Cây cầu bị đóng cửa.\n\n3 tháng 5 năm 2018\nTỉnh: Hợp đồng xây cầu mới được ký.\n',
  id: '# Jembatan\n\n15 April 2018\nKota: Jembatan ditutup dan lalu lintas berhenti di tengah kota.\n\n3 Agustus 2018\nProvinsi: Kontrak untuk jembatan yang baru tidak akan ditandatangani oleh dewan.\n',
  ms: '# Jambatan\n\n15 Mac 2018\nBandar: Jambatan ditutup dan lalu lintas di bandar itu terhenti.\n\n3 Ogos 2018\nNegeri: Kontrak untuk jambatan yang baru telah diberi kepada syarikat itu selepas mesyuarat.\n',
  sw: '# Daraja\n\n15 Machi 2018\nMji: Daraja la mji lilifungwa kwa wiki mbili.\n\n3 Agosti 2018\nWilaya: Mkataba wa daraja jipya ulitiwa saini katika mkutano na viongozi wa mji.\n',
  fil: '# Ang tulay\n\n15 Marso 2018\nLungsod: Isinara ang tulay at natigil ang mga sasakyan.\n\n3 Hunyo 2018\nLalawigan: Nilagdaan ang kasunduan para sa bagong tulay ng lungsod.\n',
  sr: '# Мост\n\n15. април 2018.\nГрад: Мост је затворен и саобраћај је стао.\n\n3. мај 2018.\nОкруг: Уговор који је потписан после седнице није објављен.\n',
  mk: '# Мостот\n\n15 април 2018\nГрадот: Мостот беше затворен и сообраќајот запре во градот.\n\n3 мај 2018\nОкругот: Договорот за нов мост не беше потпишан, како што се очекуваше.\n',
  be: '# Мост\n\n15 красавіка 2018\nГорад: Мост быў зачынены, і рух спыніўся ў горадзе.\n\n3 чэрвеня 2018\nАкруга: Дамова пра новы мост была падпісана пасля сходу.\n',
  kk: '# Көпір\n\n2018 жылы 15 сәуір\nҚала: Көпір жабылды және қозғалыс тоқтады.\n\n2018 жылы 3 мамыр\nАудан: Жаңа көпір үшін келісім жасалды.\n',
  mn: '# Гүүр\n\n2018 оны 4 сарын 15\nХот: Гүүрийг хаасан бөгөөд хөдөлгөөн зогссон.\n\n2018 оны 5 сарын 3\nАймаг: Шинэ гүүрний гэрээг байгуулсан юм.\n',
  tg: '# Пул\n\n15 апрели 2018\nШаҳр: Пул баста шуд ва ҳаракат қатъ гардид.\n\n3 майи 2018\nНоҳия: Шартнома барои пули нав имзо шуд, ки дар шаҳр буд.\n',
  fa: '# پل\n\n15 آوریل 2018\nشهر: پل بسته شد و رفت و آمد متوقف شد.\n\n3 ژوئن 2018\nاستان: قرارداد ساخت پل تازه را امضا کرد.\n',
  ur: '# پل\n\n15 اپریل 2018\nشہر: پل بند کر دیا گیا اور ٹریفک رک گئی۔\n\n3 جون 2018\nضلع: نئے پل کے معاہدے پر دستخط ہوئے، یہ شہر میں ہے۔\n',
  ps: '# پل\n\n15 اپریل 2018\nښار: پل وتړل شو او تګ راتګ ودرېد.\n\n3 جون 2018\nولایت: د نوي پله تړون لاسلیک شو، چې په ښار کې دی.\n',
  ckb: '# پرد\n\n15 نیسان 2018\nشار: پردەکە داخرا و هاتوچۆ وەستا.\n\n3 ئایار 2018\nپارێزگا: گرێبەستی پردی نوێ لە شار واژۆ کرا.\n',
  el: '# Η γέφυρα\n\n15 Απριλίου 2018\nΠόλη: Η γέφυρα έκλεισε.\n\n3 Μαΐου 2018\nΝομός: Υπογράφηκε η σύμβαση.\n',
  hy: '# Կամուրջը\n\n15 ապրիլի 2018\nՔաղաք: Կամուրջը փակվեց:\n\n3 մայիսի 2018\nՄարզ: Պայմանագիրը ստորագրվեց:\n',
  ka: '# ხიდი\n\n15 აპრილი 2018\nქალაქი: ხიდი დაიკეტა.\n\n3 მაისი 2018\nმხარე: ხელშეკრულება გაფორმდა.\n',
  hi: '# पुल\n\n15 अप्रैल 2018\nनगर: पुल बंद हुआ और यातायात रुका।\n\n3 मई 2018\nज़िला: नए पुल के अनुबंध पर हस्ताक्षर।\n',
  mr: '# पूल\n\n15 एप्रिल 2018\nशहर: पूल बंद झाला आणि वाहतूक थांबली.\n\n3 मे 2018\nजिल्हा: नव्या पुलाचा करार झाला आहे.\n',
  ne: '# पुल\n\n15 अप्रिल 2018\nसहर: पुल बन्द भयो र यातायात रोकियो।\n\n3 मे 2018\nजिल्ला: नयाँ पुलको सम्झौता भयो, तर काम सुरु गरे छैन।\n',
  bn: '# সেতু\n\n15 এপ্রিল 2018\nশহর: সেতু বন্ধ হয়।\n\n3 মে 2018\nজেলা: চুক্তি সই হয়।\n',
  pa: '# ਪੁਲ\n\n15 ਅਪ੍ਰੈਲ 2018\nਸ਼ਹਿਰ: ਪੁਲ ਬੰਦ ਹੋਇਆ।\n\n3 ਮਈ 2018\nਜ਼ਿਲ੍ਹਾ: ਸਮਝੌਤਾ ਹੋਇਆ।\n',
  gu: '# પુલ\n\n15 એપ્રિલ 2018\nશહેર: પુલ બંધ થયો.\n\n3 મે 2018\nજિલ્લો: કરાર થયો.\n',
  or: '# ସେତୁ\n\n15 ଏପ୍ରିଲ 2018\nସହର: ସେତୁ ବନ୍ଦ ହେଲା।\n\n3 ମଇ 2018\nଜିଲ୍ଲା: ଚୁକ୍ତି ହେଲା।\n',
  ta: '# பாலம்\n\n15 ஏப்ரல் 2018\nநகரம்: பாலம் மூடப்பட்டது.\n\n3 மே 2018\nமாவட்டம்: ஒப்பந்தம் கையெழுத்தானது.\n',
  te: '# వంతెన\n\n15 ఏప్రిల్ 2018\nనగరం: వంతెన మూసివేయబడింది.\n\n3 మే 2018\nజిల్లా: ఒప్పందం కుదిరింది.\n',
  kn: '# ಸೇತುವೆ\n\n15 ಏಪ್ರಿಲ್ 2018\nನಗರ: ಸೇತುವೆ ಮುಚ್ಚಲಾಯಿತು.\n\n3 ಮೇ 2018\nಜಿಲ್ಲೆ: ಒಪ್ಪಂದವಾಯಿತು.\n',
  ml: '# പാലം\n\n15 ഏപ്രിൽ 2018\nനഗരം: പാലം അടച്ചു.\n\n3 മേയ് 2018\nജില്ല: കരാർ ഒപ്പിട്ടു.\n',
  si: '# පාලම\n\n15 අප්‍රේල් 2018\nනගරය: පාලම වසා දැමුණි.\n\n3 මැයි 2018\nදිස්ත්‍රික්කය: ගිවිසුම අත්සන් කළා.\n',
  th: '# สะพาน\n\n15 เมษายน 2561\nเมือง: สะพานถูกปิด\n\n3 พฤษภาคม 2561\nจังหวัด: ลงนามในสัญญา\n',
  lo: '# ຂົວ\n\n15 ເມສາ 2018\nເມືອງ: ຂົວຖືກປິດ.\n\n3 ພຶດສະພາ 2018\nແຂວງ: ເຊັນສັນຍາ.\n',
  my: '# တံတား\n\n15 ဧပြီ 2018\nမြို့: တံတား ပိတ်သည်။\n\n3 မေ 2018\nခရိုင်: စာချုပ် ချုပ်ဆိုသည်။\n',
  km: '# ស្ពាន\n\n15 មេសា 2018\nក្រុង: ស្ពានត្រូវបានបិទ។\n\n3 ឧសភា 2018\nខេត្ត: កិច្ចសន្យាត្រូវបានចុះ។\n',
  am: '# ድልድዩ\n\n15 ኤፕሪል 2018\nከተማ: ድልድዩ ተዘጋ።\n\n3 ሜይ 2018\nአውራጃ: ውሉ ተፈረመ።\n',
};

const dated = /^\p{Nd}.*$/gmu;
const codesOf = (text: string, options = {}) =>
  understand({ name: 'x.txt', text }, options).diagnostics.map(({ code, severity }) => `${severity} ${code}`);

test('every language has a text', () => {
  expect(Object.keys(texts).sort()).toEqual(unreadLanguages.map(({ tag }) => tag).sort());
});

describe.each(unreadLanguages.map(({ tag, name }) => [name, tag, texts[tag] ?? ''] as const))(
  '%s',
  (name, tag, text) => {
    test('is told by its name, and nothing is read', () => {
      const { timeline, diagnostics } = understand({ name: 'x.txt', text });
      expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
        ['unread-language', 'error', expect.stringContaining(`in ${name}, `)],
      ]);
      expect(timeline.entries).toEqual([]);
      expect(languageNotReadIn(linesOf(text))?.language.tag).toBe(tag);
    });

    test('is read where all dates are in numbers, with a warning', () => {
      let year = 1800;
      const numeric = text.repeat(3).replaceAll(dated, () => {
        year += 1;
        return `${year}-04-15`;
      });
      const { timeline, diagnostics } = understand({ name: 'x.txt', text: numeric });
      expect(
        diagnostics.filter(({ severity }) => severity !== 'note').map(({ code, severity }) => [code, severity]),
      ).toEqual([['unread-language', 'warning']]);
      expect(timeline.language).toBe(tag);
      expect(timeline.entries.map(({ date }) => date.edtf)).toEqual(
        [1801, 1802, 1803, 1804, 1805, 1806].map((number) => `${number}-04-15`),
      );
    });
  },
);

test('years of another calendar are no dates in numbers', () => {
  const text =
    '1400/11/13\nشهر: پل بسته شد.\n\n1400/12/25\nاستان: گزارش منتشر شد.\n\n1401/01/20\nشهر: تعمیر آغاز شد.\n';
  expect(codesOf(text)).toEqual(['error unread-language']);
  expect(codesOf(text.replaceAll('140', '۱۴۰'))).toEqual(['error unread-language']);
  expect(codesOf('15/04/2561\nเมือง: สะพานถูกปิด\n\n03/05/2561\nจังหวัด: ลงนามในสัญญา\n')).toEqual(['error unread-language']);
});

test('one date in words among numbers is enough to refuse', () => {
  const text = `${texts['hu']}\n2019-01-09\nMegye: A hidat átadják.\n`;
  expect(codesOf(text)).toEqual(['error unread-language']);
});

test('dates in words that are explained in braces are read', () => {
  const text = (texts['hu'] ?? '').replaceAll(dated, (date) => `${date} {2018-04}`);
  expect(codesOf(text)).toEqual(expect.arrayContaining(['warning unread-language']));
});

test('whoever names a language is believed', () => {
  const hungarian = texts['hu'] ?? '';
  expect(codesOf(`---\nlanguage: hu\n---\n${hungarian}`)).not.toContain('error unread-language');
  expect(codesOf(hungarian, { language: 'de' })).not.toContain('error unread-language');
});

test('no case of the corpus but its own is in a language that is not read', () => {
  const taken = corpusCases().flatMap(({ name, source }) => (languageNotReadIn(linesOf(source)) ? [name] : []));
  expect(taken).toEqual(['unread-language']);
});

test.each([
  'June 2015\nVelden: The mayor of Tarn speaks to the council.\n\nJuly 2015\nHarlow: “Nem, és hogy nem,” he said.\n',
  '3 April 2015\nДелегация едет в Вельден.\n\n5 April 2015\nThe delegation leaves.\n',
  'Mai 2015\nVelden: Die Brücke über den Å wird gebaut.\n\nJuni 2015\nHarlow: Ärger och oro.\n',
  '3 de abril de 2015\nVelden: La ciudad cierra el puente por las obras.\n\n5 de mayo de 2015\nHarlow: Els Amics de la Ciutat protestan.\n',
  '3. duben 2015\nVelden: Most je zavřený.\n\n5. květen 2015\nHarlow: Práce na mostě začaly.\n',
  '3. april 2015\nVelden: Most je zaprt.\n\n5. maj 2015\nHarlow: Dela na mostu so se začela.\n',
  '3 نيسان 2015\nفلدن: أغلقت المدينة الجسر.\n\n5 أيار 2015\nهارلو: بدأت الأعمال على الجسر.\n',
  '',
  'A B C\n2015: D.\n',
])('a text in a language that is read is not refused: %j', (text) => {
  expect(languageNotReadIn(linesOf(text))).toBeUndefined();
});
