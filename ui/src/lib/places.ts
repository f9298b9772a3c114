/**
 * Keys for a long list that is drawn page by page: whoever stays keeps their element, and on another page those who are new
 * take the elements of those who are gone.
 *
 * Another day has hundreds of visits that look like those of before: writing them into the elements that are there costs
 * two thirds of making elements anew. On the same page nobody takes another's: the focus, or the pointer, may rest on it.
 */
export function places(): (page: string, ids: readonly string[]) => ReadonlyMap<string, number> {
  let turned: string | undefined;
  let taken = new Map<string, number>();
  let next = 0;
  return (page, ids) => {
    const stay = new Set(ids);
    const free = page === turned ? [] : [...taken].filter(([id]) => !stay.has(id)).map(([, place]) => place);
    free.reverse();
    taken = new Map(ids.map((id) => [id, taken.get(id) ?? free.pop() ?? next++]));
    turned = page;
    return taken;
  };
}
