const explanations = {
  'not empty': 'the store holds records already; import into a new one (STORE_URL).',
  'not an export': 'this is not a file that `export` wrote.',
  'newer format': 'a newer Dragoman wrote this file; use that one.',
  'broken line': 'this line cannot be read; the file is damaged, copy it once more.',
  'cut off': 'the end of the file is missing; copy it once more.',
};

/** One line that says where the fault lies and what to do. */
export function describeExportProblem(
  file: string,
  { problem, line }: { readonly problem: keyof typeof explanations; readonly line: number },
): string {
  return `${line > 0 ? `${file}, line ${line}` : file}: ${explanations[problem]}`;
}
