import { number } from '../words/counting.ts';
import type { languages } from '../words.ts';
import type { FileProblem } from './answers.ts';

/** What is said of a file that is saved while it is written. */
interface FileWords {
  readonly saved: (name: string) => string;
  readonly unmade: (name: string) => string;
  readonly clash: (name: string, line: number) => string;
  readonly only: (name: string) => string;
  readonly noToken: string;
  readonly ended: string;
  /** What is said of drafts as well stands there. */
  readonly problems: Readonly<Record<Exclude<FileProblem, 'unwritable'>, string>>;
}

type Language = keyof typeof languages;

const inLanguages: Readonly<Record<Language, FileWords>> = {
  ar: {
    saved: (name) => `حُفظ في «${name}»`,
    unmade: (name) => `يُنشأ «${name}» عند كتابة أول نص`,
    clash: (name, line) =>
      `غُيّرت الكلمات نفسها هنا وفي «${name}». النصان كلاهما موجودان الآن: انظر السطر ${number(line)}.`,
    only: (name) => `هذه النافذة تكتب «${name}». لملف آخر شغّل «sidelines edit» مع اسمه.`,
    noToken: 'ينقص هذه الصفحة مفتاحها؛ افتح العنوان الكامل الذي عرضه «sidelines edit»',
    ended: 'انتهى «sidelines edit»؛ زر «حفظ» ينزّل النص',
    problems: {
      gone: 'لم يعد الملف موجودًا؛ زر «حفظ» ينشئه من جديد',
      'no-file': 'لم يعد في هذا المكان ملف',
      'no-text': 'لم يعد الملف نصًا بترميز UTF-8',
      'too-large': 'حجم الملف أكبر مما يقبله المحرر',
      denied: 'الإذن مرفوض',
      full: 'لم تبقَ مساحة على القرص',
      failed: 'أخفق القرص',
    },
  },
  de: {
    saved: (name) => `In „${name}“ gesichert`,
    unmade: (name) => `„${name}“ entsteht, sobald etwas geschrieben wird`,
    clash: (name, line) =>
      `Hier und in „${name}“ wurden dieselben Wörter geändert. Beides steht jetzt im Text: siehe Zeile ${number(line)}.`,
    only: (name) =>
      `Dieses Fenster schreibt „${name}“. Für eine andere Datei „sidelines edit“ mit deren Namen aufrufen.`,
    noToken: 'dieser Seite fehlt ihr Schlüssel; bitte die ganze Adresse öffnen, die „sidelines edit“ ausgegeben hat',
    ended: '„sidelines edit“ ist beendet; „Sichern“ lädt den Text herunter',
    problems: {
      gone: 'die Datei ist nicht mehr da; „Sichern“ legt sie neu an',
      'no-file': 'dort ist jetzt etwas, das keine Datei ist',
      'no-text': 'die Datei ist kein Text in UTF-8 mehr',
      'too-large': 'die Datei hat mehr, als der Editor aufnimmt',
      denied: 'die Berechtigung fehlt',
      full: 'auf dem Datenträger ist kein Platz mehr',
      failed: 'der Datenträger meldet einen Fehler',
    },
  },
  en: {
    saved: (name) => `Saved in “${name}”`,
    unmade: (name) => `“${name}” is made when something is written`,
    clash: (name, line) =>
      `Here and in “${name}” the same words were changed. Both stand in the text now: look at line ${number(line)}.`,
    only: (name) => `This window writes “${name}”. For another file, run “sidelines edit” with its name.`,
    noToken: 'this page lacks its key; open the whole address that “sidelines edit” printed',
    ended: '“sidelines edit” has ended; Save gives the text as a download',
    problems: {
      gone: 'the file is not there any more; Save makes it anew',
      'no-file': 'there is something now that is no file',
      'no-text': 'the file is no text in UTF-8 any more',
      'too-large': 'the file has more than the editor takes',
      denied: 'permission is denied',
      full: 'no space is left on the disk',
      failed: 'the disk failed',
    },
  },
  es: {
    saved: (name) => `Guardado en «${name}»`,
    unmade: (name) => `«${name}» se creará en cuanto escriba algo`,
    clash: (name, line) =>
      `Aquí y en «${name}» se cambiaron las mismas palabras. Ambas versiones están en el texto: vea la línea ${number(line)}.`,
    only: (name) => `Esta ventana escribe «${name}». Para otro archivo, ejecute «sidelines edit» con su nombre.`,
    noToken: 'a esta página le falta su clave; abra la dirección completa que mostró «sidelines edit»',
    ended: '«sidelines edit» ha terminado; Guardar descarga el texto',
    problems: {
      gone: 'el archivo ya no está; Guardar lo crea de nuevo',
      'no-file': 'ahora hay algo que no es un archivo',
      'no-text': 'el archivo ya no es texto en UTF-8',
      'too-large': 'el archivo supera lo que admite el editor',
      denied: 'permiso denegado',
      full: 'no queda espacio en el disco',
      failed: 'el disco dio un error',
    },
  },
  fr: {
    saved: (name) => `Enregistré dans « ${name} »`,
    unmade: (name) => `« ${name} » sera créé dès que vous écrirez`,
    clash: (name, line) =>
      `Les mêmes mots ont été modifiés ici et dans « ${name} ». Les deux versions sont dans le texte : voyez la ligne ${number(line)}.`,
    only: (name) => `Cette fenêtre écrit « ${name} ». Pour un autre fichier, lancez « sidelines edit » avec son nom.`,
    noToken: 'il manque sa clé à cette page ; ouvrez l’adresse complète affichée par « sidelines edit »',
    ended: '« sidelines edit » est terminé ; Enregistrer télécharge le texte',
    problems: {
      gone: 'le fichier n’est plus là ; Enregistrer le recrée',
      'no-file': 'ce n’est plus un fichier',
      'no-text': 'le fichier n’est plus du texte en UTF-8',
      'too-large': 'le fichier dépasse ce que l’éditeur accepte',
      denied: 'accès refusé',
      full: 'il n’y a plus de place sur le disque',
      failed: 'le disque a signalé une erreur',
    },
  },
};

/** In the language of the page. */
export function fileWords(): FileWords {
  return inLanguages[document.documentElement.lang as Language];
}
