const hours: { readonly [name: string]: number } = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  msd: 4,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  adt: -3,
  ist: 5.5,
  pkt: 5,
  uzt: 5,
  hkt: 8,
  sgt: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  et: -5,
  ct: -6,
  mt: -7,
  pt: -8,
  мск: 3,
}

/**
 * How many minutes a zone is ahead of UTC: an offset, a name, or both. No zone is UTC, and so is a name in Latin letters that nobody knows (RFC 2822, 4.3);
 * undefined for anything else.
 */
export function offsetMinutes(zone: string | undefined): number | undefined {
  const tidy = (zone ?? 'z').trim().toLowerCase()
  const [whole, sign, hour, minute = '0'] =
    /^(?:gmt|utc?|z)? ?([+\-−])(\d{1,2}):?(\d{2})?(?:\s*\(.*\))?$/.exec(tidy) ?? []
  if (whole !== undefined) return (sign === '+' ? 1 : -1) * (Number(hour) * 60 + Number(minute))
  const name = tidy.replace(/\s*[([].*$/, '').replace(/\.$/, '')
  const known = Object.hasOwn(hours, name) ? hours[name] : undefined
  if (known !== undefined) return known * 60
  return /^[a-z]{1,5}$/.test(name) ? 0 : undefined
}
