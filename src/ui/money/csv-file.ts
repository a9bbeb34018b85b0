/** A table as a file to download, named after what it is: `raha-alueittain-toimintaraha-2026.csv`. */
export function csvFile(csv: string, ...names: readonly string[]): File {
  const name = names.join('-').toLowerCase().replaceAll('\u00AD', '').replaceAll(/\s+/g, '-');
  return new File([csv], `${name}.csv`, { type: 'text/csv;charset=utf-8' });
}
