import { counted, number, sizeInWords } from './counting.ts';
import type { Words } from './en.ts';

type Plural = 'one' | 'many' | 'other';

/** What the editor says, in French. */
export const words: Words = {
  language: 'Langue',
  direction: 'ltr',
  product: 'Sidelines',
  text: 'Texte',
  picture: 'Image',
  chronicle: 'Chronologie',
  paste: 'Collez une chronologie ici, ou partez d’un exemple',
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
  more: (count) =>
    counted<Plural>(count, {
      one: '# autre s’affichera une fois ceux-ci réglés',
      many: '# d’autres s’afficheront une fois ceux-ci réglés',
      other: '# autres s’afficheront une fois ceux-ci réglés',
    }),
  old: 'Le texte a changé ; cette image est la précédente.',
  unfinished:
    'Le texte contient une erreur : l’image montre ce qui est compris, et la publication n’est pas encore possible.',
  publish: 'Publier',
  close: 'Fermer',
  making: 'Préparation des fichiers…',
  cannotPublish: 'Ce qui empêche la publication :',
  files: 'Fichiers à télécharger',
  leftOut: 'Non produits :',
  embed: 'Code pour un article',
  copy: 'Copier le code',
  copied: 'Copié',
  who: 'Qui agit',
  earlier: 'Plus tôt',
  later: 'Plus tard',
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
    'left out': 'laissé de côté',
  },
  takenFor: (role) => role,
  hint: 'Conseil',
  newVersion: 'Une nouvelle version est prête : la charger',
  open: 'Ouvrir',
  save: 'Enregistrer',
  drafts: 'Brouillons',
  tooManyBytes: (name, bytes, most) =>
    `« ${name} » n’est pas ouvert : il pèse ${sizeInWords(bytes)}, et l’éditeur accepte au plus ${sizeInWords(most)}.`,
  noText: (name, bytes) =>
    `« ${name} » n’est pas ouvert : ses ${number(bytes)} octets ne sont pas du texte en UTF-8. Enregistrez-le d’abord en texte brut.`,
  tooMuchOf: (name, of, count, most) =>
    `« ${name} » n’est pas repris : le texte aurait ${number(count)} ${of === 'lines' ? 'lignes' : 'caractères'}, et l’éditeur en accepte au plus ${number(most)}. Rien n’a été modifié.`,
  pasted: 'Le texte collé',
  savedAs: (name) => `Enregistré sous « ${name} »`,
  changedOutside: (name) =>
    `« ${name} » a été modifié par un autre programme depuis sa dernière ouverture ou son dernier enregistrement ici. Écraser son contenu actuel ?`,
  fileFailed: (why) => `Impossible d’ouvrir ou d’enregistrer le fichier : ${why}`,
  leaveUnsaved:
    'Ce texte n’a pas pu être conservé dans ce navigateur, et sera perdu si un autre brouillon est ouvert. L’ouvrir quand même ?',
  parted:
    'Ce brouillon a été modifié entre-temps dans un autre onglet. Le texte affiché ici est conservé comme un brouillon distinct.',
  full: 'il n’y a plus de place dans ce navigateur ; enregistrez le texte dans un fichier, ou effacez des brouillons inutiles',
  elsewhere: 'Ce brouillon est ouvert dans un autre onglet, et n’est ici qu’en lecture.',
  newDraft: 'Nouveau brouillon',
  untitled: 'Sans titre',
  openHere: 'ouvert ici',
  openElsewhere: 'Ce brouillon est ouvert dans un autre onglet, et n’a pas été effacé.',
  forgetIt: 'Effacer',
  forgetNamed: (name) => `Effacer « ${name} »`,
  name: 'Nom',
  rename: 'Renommer',
  versions: 'Versions de ce brouillon',
  versionName: 'Nom de cette version',
  keepVersion: 'Garder cette version',
  bringBack: 'Rétablir cette version',
  allDrafts: 'Tous les brouillons dans un fichier',
  passphrase: 'Phrase secrète, si personne d’autre ne doit lire le fichier',
  exportAll: 'Tout télécharger',
  importAll: 'Importer d’un fichier',
  imported: (count) =>
    counted<Plural>(count, {
      one: '# brouillon ajouté',
      many: '# de brouillons ajoutés',
      other: '# brouillons ajoutés',
    }),
  storeFile: {
    'not-ours': 'Ce n’est pas un fichier de brouillons, ou il a été altéré.',
    'needs-passphrase': 'Ce fichier demande la phrase secrète avec laquelle il a été écrit.',
    'wrong-passphrase': 'La phrase secrète ne convient pas, ou le fichier a été altéré.',
  },
  help: 'Aide',
  moreExamples: 'Autres exemples',
  noExample: (name) => `Il n’y a pas d’exemple « ${name} » ici.`,
  takeOver: 'Écrire ici',
  failed: 'Une erreur inattendue s’est produite. Le texte est toujours là : copiez-le avant de recharger la page.',
};
