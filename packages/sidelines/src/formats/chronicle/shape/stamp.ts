/** Words that say when a page appeared, or stand beside that. */
const stampWords =
  /^[\s|·•,–—-]*(?:(?:last )?updated|published|posted|modified|\d+ min(?:utes?)? read|by|aktualisiert|veröffentlicht|von|mis à jour|publié|par|actualizado|publicado|por|atualizado|aggiornato|pubblicato|di|bijgewerkt|gepubliceerd|door|aktualizacja|opublikowano|обновлено|опубликовано|güncelleme|更新|記者|记者)(?![\p{L}\p{M}])/iu;

/** Whether a text begins with words that say when a page appeared. */
export function isStampText(text: string): boolean {
  return text.length < 80 && stampWords.test(text);
}
