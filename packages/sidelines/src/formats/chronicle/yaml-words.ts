/** A name as YAML has it, within brackets too, in quotation marks where it needs them. */
export function plainInYaml(name: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N} .’-]*$/u.test(name) && !/^(?:yes|no|true|false|null|on|off)$/i.test(name)
    ? name
    : JSON.stringify(name);
}
