/**
 * Makes a filter of each name in the legend that the choice of entries offers as well. It says by itself whether it is pressed.
 * @param which the choice
 * @param changed called when a name was pressed, after the choice has its value
 */
export function nameFilters(which: HTMLSelectElement, changed: () => void): () => void {
  const options = Array.from(which.options);
  const buttons = Array.from(document.querySelectorAll('.legend > li'), (item) => {
    const option = options.find(
      ({ value, dataset: { place } }) =>
        value !== '' && value !== 'apart' && item.classList.contains(`p${place ?? value.charAt(0)}`),
    );
    if (option === undefined) return undefined;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...item.childNodes);
    button.addEventListener('click', () => {
      which.value = which.value === option.value ? '' : option.value;
      changed();
    });
    item.append(button);
    return { button, option };
  });
  return () => {
    for (const name of buttons) name?.button.setAttribute('aria-pressed', String(name.option.selected));
  };
}
