/** How the panel looks: beside the picture where there is room, below it where there is not. */
export const panelStyle = `
.style-panel {
  position: fixed;
  z-index: 2;
  inset-block: 0;
  inset-inline-start: 0;
  width: min(24rem, 40vw);
  overflow: auto;
  padding: 1rem 1.25rem 2rem;
  border-inline-end: 1px solid var(--rule);
  background: var(--raised);
  box-shadow: 0 0 1.5rem #0003;
}
.style-panel .head { display: flex; justify-content: space-between }
.style-panel h2 { margin: 0; font: 700 1.5rem / 1.2 var(--serif); outline: none }
.style-panel h3 { margin: 1.5rem 0 0.25rem; font-size: 1rem }
.style-panel fieldset { min-width: 0; margin: 0; padding: 0; border: 0 }
.style-panel h4 { margin: 0.75rem 0 0.25rem; font-size: inherit }
.style-panel .beside { margin: 0; padding: 0; list-style: none }
.style-panel .beside li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.5rem }
.style-panel .beside bdi { overflow-wrap: anywhere }
.style-panel .beside button { margin-inline-start: auto }
.style-panel .party { margin-top: 0.75rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--rule) }
.style-panel legend { padding: 0; font-weight: 600 }
.style-panel .option { margin-top: 0.5rem }
.style-panel .option legend { font-weight: 400 }
.style-panel .option > label, .style-panel .option fieldset label { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.5rem }
.style-panel small { color: var(--muted) }
.style-panel .control { display: flex; gap: 0.5rem }
.style-panel :is(input, select, textarea) {
  flex: 1;
  min-width: 0;
  min-height: 2rem;
  padding: 0.25rem 0.5rem;
  border: 1px solid var(--muted);
  border-radius: 4px;
  background: var(--paper);
  color: inherit;
  font: inherit;
}
.style-panel input[type="checkbox"] { flex: none; align-self: center; width: 1.125rem; min-height: 1.5rem; margin: 0 }
.style-panel input[type="color"] { flex: none; width: 4rem; padding: 0.125rem }
.style-panel ::placeholder { color: var(--muted); opacity: 1 }
.style-panel :is(input, select, textarea):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.style-panel [role="alert"] { margin: 0.25rem 0 0; color: var(--error) }
.style-panel button:disabled { cursor: default }
@media (max-width: 44rem) {
  .style-panel {
    inset-block: auto 0;
    inset-inline: 0;
    width: auto;
    height: 55%;
    border-block-start: 1px solid var(--rule);
  }
}
`;
