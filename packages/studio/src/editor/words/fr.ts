import { mostBeside } from '../files/limits.ts';
import { counted, listed, number, sizeInWords } from './counting.ts';
import type { Words } from './en.ts';

type Plural = 'one' | 'many' | 'other';

/** What the editor says, in French. */
export const words: Words = {
  language: 'Langue',
  direction: 'ltr',
  product: 'Sidelines',
  text: 'Texte',
  picture: 'Image',
  table: 'Tableau',
  rowsAdded: (count) =>
    counted<Plural>(count, { one: '# entrée ajoutée.', many: '# d’entrées ajoutées.', other: '# entrées ajoutées.' }),
  undo: 'Annuler',
  redo: 'Rétablir',
  undone: 'Modification annulée',
  redone: 'Modification rétablie',
  control: 'Ctrl',
  changedInLine: (line) => `Modifié à la ligne ${number(line)}`,
  chronicle: 'Chronologie',
  paste: 'Collez une chronologie ici, ou déposez un fichier',
  begin: 'Ou partez d’un exemple',
  pictureHere: 'Son image apparaîtra ici',
  examples: { talks: 'Deux camps', pole: 'Une course', nile: 'Des dates de toutes formes' },
  private: 'Rien ne quitte cet ordinateur.',
  saved: 'Enregistré ici, envoyé nulle part',
  saving: 'Enregistrement…',
  notSaved: 'Non enregistré',
  forget: 'Effacer ce brouillon',
  reallyForget: 'Effacer le texte et toutes ses versions ? Les fichiers téléchargés restent.',
  entries: (count) => counted<Plural>(count, { one: '# entrée', many: '# d’entrées', other: '# entrées' }),
  toLookAt: (count) =>
    counted<Plural>(count, {
      one: '# point à vérifier',
      many: '# de points à vérifier',
      other: '# points à vérifier',
    }),
  nothingToLookAt: 'Rien à vérifier',
  findings: 'À vérifier',
  notes: (count) =>
    counted<Plural>(count, {
      one: '# remarque sur la lecture du texte',
      many: '# de remarques sur la lecture du texte',
      other: '# remarques sur la lecture du texte',
    }),
  more: (count) =>
    counted<Plural>(count, {
      one: '# autre s’affichera une fois ceux-ci réglés',
      many: '# d’autres s’afficheront une fois ceux-ci réglés',
      other: '# autres s’afficheront une fois ceux-ci réglés',
    }),
  old: 'Le texte a changé ; cette image est la précédente.',
  unfinished: (errors) =>
    counted<Plural>(errors, {
      one: 'Le texte contient une erreur : l’image montre ce qui est compris, et la publication n’est pas encore possible.',
      many: 'Le texte contient # d’erreurs : l’image montre ce qui est compris, et la publication n’est pas encore possible.',
      other:
        'Le texte contient # erreurs : l’image montre ce qui est compris, et la publication n’est pas encore possible.',
    }),
  style: 'Apparence',
  publish: 'Publier',
  close: 'Fermer',
  noEntry: 'Choisissez une entrée pour la modifier ici.',
  who: 'Qui agit',
  earlier: 'Plus tôt',
  later: 'Plus tard',
  gestures: {
    to: (name) => `À ${name}`,
    together: (names) => `Ensemble : ${names.join(', ')}`,
    all: 'Ensemble',
    before: (entry) => `Avant ${entry}`,
    atEnd: 'À la fin',
    stays: 'Reste en place',
    moved: 'déplacé',
    when: 'Date',
    change: 'Modifier',
    color: 'Couleur',
    themeColor: 'Couleur du thème',
    sameAs: 'Identique à',
    mergeWith: (name) => `Fusionner avec « ${name} »`,
  },
  kinds: { party: 'acteur', date: 'date', text: 'texte', key: 'réglage', value: 'valeur' },
  roles: {
    'front matter': 'réglages en tête',
    title: 'titre',
    introduction: 'chapeau',
    heading: 'intertitre',
    headline: 'titre de l’entrée',
    date: 'date',
    entry: 'entrée',
    text: 'texte',
    correction: 'rectificatif',
    'not published': 'non publié',
    'left out': 'laissé de côté',
  },
  takenFor: (role, why) => `${role} : ${why}`,
  newVersion: 'Une nouvelle version est prête : la charger',
  open: 'Ouvrir',
  save: 'Enregistrer',
  drafts: 'Brouillons',
  tooManyBytes: (name, bytes, most) =>
    `« ${name} » n’est pas ouvert : il pèse ${sizeInWords(bytes)}, et l’éditeur accepte au plus ${sizeInWords(most)}.`,
  noText: (name, isMedia) =>
    `« ${name} » n’est pas ouvert : ce n’est pas du texte${isMedia ? '' : ' en UTF-8. Enregistrez-le d’abord en texte brut'}.`,
  tooMuchOf: (name, of, count, most) =>
    `${name === undefined ? 'Le texte collé' : `« ${name} »`} est trop long : le texte aurait ${number(count)} ${of === 'lines' ? 'lignes' : 'caractères'}, et l’éditeur en accepte au plus ${number(most)}. Rien n’a été modifié.`,
  noTextPasted: 'Rien n’a été collé : le presse-papiers ne contient pas de texte.',
  savedAs: (name) => `Enregistré sous « ${name} »`,
  themeTaken: (name) => `« ${name} » accompagne désormais ce brouillon et lui sert de thème.`,
  themeAlone: (name) => `« ${name} » est un thème : ouvrez ou collez d’abord un texte, puis déposez-le de nouveau.`,
  tooMuchBeside: (name) =>
    `« ${name} » n’a pas été ajouté : un texte peut être accompagné de ${number(mostBeside.files)} fichiers, ${sizeInWords(mostBeside.bytes)} en tout.`,
  savedAlone: (names) => `Seul le texte a été enregistré ; à placer à côté : ${listed(names)}`,
  inFile: (name, line) => `« ${name} », ligne ${number(line)} :`,
  changedOutside: (name) =>
    `« ${name} » a été modifié par un autre programme depuis sa dernière ouverture ou son dernier enregistrement ici. Écraser son contenu actuel ?`,
  unwritable:
    'le texte contient un caractère qu’aucun fichier texte n’admet (NUL ou la moitié d’un caractère) ; supprimez-le',
  fileFailed: (why) => `Impossible d’ouvrir ou d’enregistrer le fichier : ${why}`,
  leaveUnsaved:
    'Ce texte n’a pas pu être conservé dans ce navigateur, et sera perdu si un autre brouillon est ouvert. L’ouvrir quand même ?',
  leaveTyped:
    'Ce qui est saisi dans le tableau n’est pas encore dans le texte, et sera perdu si un autre brouillon est ouvert. L’ouvrir quand même ?',
  parted:
    'Ce brouillon a été modifié entre-temps dans un autre onglet. Le texte affiché ici est conservé comme un brouillon distinct.',
  full: 'il n’y a plus de place dans ce navigateur ; enregistrez le texte dans un fichier, ou effacez des brouillons inutiles',
  elsewhere: 'Ce brouillon est ouvert dans un autre onglet, et n’est ici qu’en lecture.',
  openElsewhere: 'Ce brouillon est ouvert dans un autre onglet, et n’a pas été effacé.',
  name: 'Nom',
  rename: 'Renommer',
  imported: (count) =>
    counted<Plural>(count, {
      one: '# brouillon ajouté',
      many: '# de brouillons ajoutés',
      other: '# brouillons ajoutés',
    }),
  help: 'Aide',
  moreExamples: 'Autres exemples',
  noExample: (name) => `Il n’y a pas d’exemple « ${name} » ici.`,
  takeOver: 'Écrire ici',
  failed: 'Une erreur inattendue s’est produite. Le texte est toujours là : copiez-le avant de recharger la page.',
  phrases: {
    Find: 'Rechercher',
    Replace: 'Remplacer',
    next: 'suivant',
    previous: 'précédent',
    all: 'tout',
    'match case': 'respecter la casse',
    regexp: 'expression régulière',
    'by word': 'mot entier',
    replace: 'remplacer',
    'replace all': 'tout remplacer',
    close: 'fermer',
    'current match': 'résultat actuel',
    'on line': 'à la ligne',
    'replaced $ matches': '$ résultats remplacés',
    'replaced match on line $': 'résultat remplacé à la ligne $',
    'Go to line': 'Aller à la ligne',
    go: 'aller',
    Diagnostics: 'À vérifier',
    'No diagnostics': 'Rien à vérifier',
    Completions: 'Propositions',
    'Selection deleted': 'Sélection supprimée',
    'Control character': 'Caractère de contrôle',
  },
  parties: (count) => counted<Plural>(count, { one: '# acteur', many: '# d’acteurs', other: '# acteurs' }),
  isNowBy: (entry, parties) =>
    `${entry} : désormais ${parties.length === 0 ? 'sans acteur' : `par ${listed(parties)}`}`,
  isNowEarlier: (entry) => `${entry} : avancé d’un rang`,
  isNowLater: (entry) => `${entry} : reculé d’un rang`,
};
