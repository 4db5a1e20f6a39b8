const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A browser puts it with the downloads. */
export async function openSpreadsheet(name: string, base64: string): Promise<boolean> {
  const link = Object.assign(document.createElement('a'), { href: `data:${TYPE};base64,${base64}`, download: name });
  document.body.appendChild(link);
  link.click();
  link.remove();
  return true;
}
